package org.firstmile.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.paging.Paged;
import org.jspecify.annotations.Nullable;

@Schema(description = "A slice of notes, the newest first.")
record LearningNotePage(
        List<LearningNoteView> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements Paged {}
