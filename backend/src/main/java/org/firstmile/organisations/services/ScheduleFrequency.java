package org.firstmile.organisations.services;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a schedule repeats by. */
@Schema(description = "What a schedule repeats by.")
public enum ScheduleFrequency {
    WEEKLY,
    MONTHLY
}
