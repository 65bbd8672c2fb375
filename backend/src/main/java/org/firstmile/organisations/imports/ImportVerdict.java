package org.firstmile.organisations.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What importing a row would do. */
@Schema(
        description =
                "What importing a row would do. A duplicate waits for a choice, as does an entry that somebody has"
                        + " edited here since the last import; an error waits to be mended.")
enum ImportVerdict {
    NEW,
    UPDATE,
    UNCHANGED,
    DUPLICATE,
    ERROR,
    SKIPPED
}
