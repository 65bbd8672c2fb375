package org.firstmile.applications.conversations;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which slot a conversation is to have.")
record SlotChoice(
        @NotNull(message = "Choose a time") @Schema(description = "A free one of the same kind.")
        UUID slotId) {}
