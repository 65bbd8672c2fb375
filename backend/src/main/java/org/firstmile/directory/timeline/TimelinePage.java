package org.firstmile.directory.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.paging.Paged;
import org.jspecify.annotations.Nullable;

@Schema(description = "A slice of what happened around an organisation, newest first.")
record TimelinePage(
        List<TimelineEntry> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements Paged {}
