package org.firstmile.applications.conversations;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whom to meet, and when.")
record NewConversation(
        @NotNull(message = "Choose a candidate") @Schema(description = "Revealed and shortlisted.")
        UUID applicationId,

        @NotNull(message = "Choose a time") @Schema(description = "A slot of the vacancy that is free.")
        UUID slotId) {}
