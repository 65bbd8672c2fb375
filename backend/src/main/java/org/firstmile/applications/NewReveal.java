package org.firstmile.applications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whose candidates are to be known, and why.")
public record NewReveal(
        @NotNull(message = "Choose at least one application")
        @Size(min = 1, max = 500, message = "Choose 1 to 500 applications")
        @Schema(description = "Shortlisted applications of this vacancy that reach its pass mark.")
        List<@NotNull(message = "Choose an application") UUID> applications,

        @NotNull(message = "Say why you open them now")
        @Size(max = 1_000, message = "Reason must be 1,000 characters or less")
        @Schema(examples = "Marks are locked and the shortlist is agreed: we invite them.")
        String reason) {}
