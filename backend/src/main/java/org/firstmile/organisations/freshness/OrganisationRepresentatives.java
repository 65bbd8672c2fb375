package org.firstmile.organisations.freshness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;

@Schema(description = "Who acts for an organisation.")
record OrganisationRepresentatives(
        Ref organisation,

        @Schema(description = "Those who act for it, then those who were asked.")
        List<RepresentativeView> items,

        @Schema(description = "What the caller may do now: invite.")
        List<String> can) {}
