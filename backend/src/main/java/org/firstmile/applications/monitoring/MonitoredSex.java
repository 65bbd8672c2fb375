package org.firstmile.applications.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sex, as the census asks it. */
@Schema(description = "Sex, as the census asks it.")
public enum MonitoredSex {
    FEMALE,
    MALE,
    PREFER_NOT_TO_SAY
}
