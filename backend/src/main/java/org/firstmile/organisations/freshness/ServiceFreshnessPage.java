package org.firstmile.organisations.freshness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.paging.Paged;
import org.jspecify.annotations.Nullable;

@Schema(description = "A slice of the services, the longest unconfirmed first.")
record ServiceFreshnessPage(
        List<ServiceFreshnessItem> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements Paged {}
