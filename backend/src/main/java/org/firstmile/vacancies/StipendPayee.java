package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a stipend may be paid to: the member, the organisation they belong to, or any other entity. */
@Schema(
        description =
                "Whom a stipend may be paid to: the member, the organisation they belong to, or any other entity.")
public enum StipendPayee {
    MEMBER,
    ORGANISATION,
    OTHER_ENTITY
}
