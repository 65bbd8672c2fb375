package org.firstmile.applications.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sexual orientation, as the census asks it. */
@Schema(description = "Sexual orientation, as the census asks it.")
public enum MonitoredOrientation {
    STRAIGHT,
    GAY_OR_LESBIAN,
    BISEXUAL,
    OTHER,
    PREFER_NOT_TO_SAY
}
