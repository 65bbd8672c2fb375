package org.firstmile.organisations.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import has come. */
@Schema(description = "How far an import has come. What stopped it can be run again: it goes on where it was.")
enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    IMPORTING,
    DONE,
    CANCELLED,
    FAILED
}
