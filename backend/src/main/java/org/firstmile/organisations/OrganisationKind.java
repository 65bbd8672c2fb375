package org.firstmile.organisations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of body an organisation is. */
@Schema(description = "What sort of body an organisation is.")
public enum OrganisationKind {
    FAITH_CONGREGATION,
    SCHOOL,
    ACADEMY_TRUST,
    UNIVERSITY,
    UNION,
    CHARITY,
    COMMUNITY_GROUP,
    PUBLIC_BODY,
    BUSINESS,
    INFORMAL_GROUP
}
