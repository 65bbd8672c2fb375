package org.firstmile.organisations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an organisation stands to the alliance. */
@Schema(description = "How an organisation stands to the alliance; seen by staff and the organisation itself.")
public enum OrganisationStatus {
    PROSPECT,
    MEMBER,
    STRATEGIC_PARTNER,
    PARTNER,
    LAPSED
}
