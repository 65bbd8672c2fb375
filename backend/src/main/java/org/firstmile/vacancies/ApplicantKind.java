package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may apply. */
@Schema(description = "Who may apply.")
public enum ApplicantKind {
    PERSON,
    ORGANISATION
}
