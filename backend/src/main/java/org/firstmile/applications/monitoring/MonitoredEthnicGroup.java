package org.firstmile.applications.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ethnic group, in the census's five broad groups. */
@Schema(description = "Ethnic group, in the census's five broad groups.")
public enum MonitoredEthnicGroup {
    ASIAN,
    BLACK,
    MIXED,
    WHITE,
    OTHER,
    PREFER_NOT_TO_SAY
}
