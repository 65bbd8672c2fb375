package org.firstmile.chapters;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A chapter to create, or what an existing one shall be. */
@Schema(description = "A chapter to create, or what an existing one shall be.")
public record NewChapter(
        @NotNull(message = "Enter a name")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Schema(examples = "Chelmsford Citizens", minLength = 1)
        String name,

        @Schema(description = "The chapter that it is a part of; absent at the top.") @Nullable
        UUID parentId) {}
