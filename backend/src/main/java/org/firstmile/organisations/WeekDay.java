package org.firstmile.organisations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of the week, in the two letters of iCalendar. */
@Schema(description = "A day of the week, by its first two letters.")
public enum WeekDay {
    MO,
    TU,
    WE,
    TH,
    FR,
    SA,
    SU
}
