package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the work is done from home: not, as an option, or always. */
@Schema(description = "Whether the work is done from home: not, as an option, or always.")
public enum RemoteWork {
    NONE,
    OPTION,
    FULL
}
