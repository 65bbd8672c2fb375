package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The Disclosure and Barring Service check that the successful one undergoes. */
@Schema(description = "The Disclosure and Barring Service check that the successful one undergoes.")
public enum DbsLevel {
    NONE,
    BASIC,
    STANDARD,
    ENHANCED,
    ENHANCED_WITH_BARRED_LISTS
}
