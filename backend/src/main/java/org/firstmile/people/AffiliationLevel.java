package org.firstmile.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** At which level of an organisation a person acts. */
@Schema(description = "At which level of an organisation a person acts.")
public enum AffiliationLevel {
    FRONTLINE,
    MANAGER,
    TRUSTEE
}
