package org.firstmile.applications.review;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Freezing all marks for good.")
public record ReviewLock(
        @Size(max = 1000, message = "Reason must be 1,000 characters or less")
        @Schema(description = "Why, when marks are missing; asked for then.")
        @Nullable
        String reason) {}
