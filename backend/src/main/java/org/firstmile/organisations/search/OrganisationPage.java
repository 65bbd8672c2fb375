package org.firstmile.organisations.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.places.Place;
import org.firstmile.shared.paging.Paged;
import org.jspecify.annotations.Nullable;

@Schema(description = "A slice of the organisations.")
record OrganisationPage(
        List<OrganisationListItem> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,

        @Schema(description = "The place that distances are from.") @Nullable
        Place near,

        @Schema(description = "The words that were searched for instead, where a slip was corrected.", maxLength = 400)
        @Nullable
        String corrected)
        implements Paged {}
