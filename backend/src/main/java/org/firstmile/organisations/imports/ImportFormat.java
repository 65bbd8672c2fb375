package org.firstmile.organisations.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of file an import was read from. */
@Schema(description = "What sort of file it was: a table, or services as Open Referral UK writes them.")
enum ImportFormat {
    CSV,
    OPEN_REFERRAL
}
