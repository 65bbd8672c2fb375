package org.firstmile.applications.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a condition of a year or more limits daily life (Equality Act 2010). */
@Schema(description = "Whether a condition of a year or more limits daily life (Equality Act 2010).")
public enum MonitoredDisability {
    YES,
    NO,
    PREFER_NOT_TO_SAY
}
