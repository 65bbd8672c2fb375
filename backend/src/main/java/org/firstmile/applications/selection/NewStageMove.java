package org.firstmile.applications.selection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Applications to move, and where to.")
public record NewStageMove(
        @NotNull(message = "Choose at least one application")
        @Size(min = 1, max = 500, message = "Choose 1 to 500 applications")
        List<@NotNull(message = "Choose an application") UUID> applications,

        @NotNull(message = "Choose where to")
        @Schema(description = "Marked, shortlisted or conversation: who is appointed, the decision says.")
        ApplicationStage to,

        @Size(max = 1_000, message = "Reason must be 1,000 characters or less")
        @Schema(examples = "We agreed on ten.")
        @Nullable
        String reason) {}
