package org.firstmile.organisations.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person decides about a row. */
@Schema(description = "What to do with a row: an organisation of its own, an update of one that is there, or nothing.")
enum ImportRowChoice {
    IMPORT_AS_NEW,
    UPDATE,
    SKIP
}
