package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of engagement it is. */
@Schema(description = "What sort of engagement it is.")
public enum ContractKind {
    PERMANENT,
    FIXED_TERM,
    MEMBERSHIP
}
