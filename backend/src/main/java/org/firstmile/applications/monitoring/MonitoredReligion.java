package org.firstmile.applications.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Religion or belief, as the census asks it. */
@Schema(description = "Religion or belief, as the census asks it.")
public enum MonitoredReligion {
    NONE,
    BUDDHIST,
    CHRISTIAN,
    HINDU,
    JEWISH,
    MUSLIM,
    SIKH,
    OTHER,
    PREFER_NOT_TO_SAY
}
