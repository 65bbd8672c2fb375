package org.firstmile.applications.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who takes over what a reviewer has not marked.")
record ReviewReplacement(
        @NotNull(message = "Choose who is replaced")
        @Size(max = 255, message = "Choose someone on the panel")
        @Schema(description = "Their marks stay, and their part is finished by this.")
        String from,

        @NotNull(message = "Choose who takes over")
        @Size(max = 255, message = "Choose someone on the panel")
        @Schema(description = "What they may not have, because they have it already or stepped back, goes to others.")
        String to) {}
