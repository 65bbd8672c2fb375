package org.firstmile.chapters;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A chapter in the list; parentId makes the tree.")
record ChapterListItem(
        UUID id,
        @Schema(examples = "Citizens Essex") String name,
        @Nullable UUID parentId,
        int organisationCount) {}
