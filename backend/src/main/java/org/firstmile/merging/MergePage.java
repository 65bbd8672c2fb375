package org.firstmile.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.paging.Paged;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrganisationMergePage", description = "A slice of an organisation's merges, the latest first.")
record MergePage(
        List<MergeView> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements Paged {}
