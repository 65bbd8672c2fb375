package org.firstmile.applications.review;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the marking of a closed vacancy's answers starts. */
@Schema(description = "How the marking of a closed vacancy\'s answers starts.")
public record NewReview(
        @Size(max = 1000, message = "Reason must be 1,000 characters or less")
        @Schema(
                description = "Why fewer reviewers than the vacancy wants, or fewer than 3, mark each answer;"
                        + " asked for when that is so.")
        @Nullable
        String exception) {}
