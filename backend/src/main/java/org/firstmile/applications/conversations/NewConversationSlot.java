package org.firstmile.applications.conversations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A time at which one candidate can be met.")
public record NewConversationSlot(
        @NotNull(message = "Choose an informal conversation or an interview")
        ConversationKind kind,

        @NotNull(message = "Enter when it starts")
        @Schema(description = "In the future, two years ahead at most.", examples = "2026-12-03T10:00:00Z")
        Instant startsAt,

        @NotNull(message = "Enter how many minutes it takes")
        @Min(value = 5, message = "It takes 5 to 480 minutes")
        @Max(value = 480, message = "It takes 5 to 480 minutes")
        @Schema(examples = "45")
        Integer minutes,

        @NotNull(message = "Enter where it is")
        @Size(max = 500, message = "Place must be 500 characters or less")
        @Schema(
                description = "A room, an address or a link; the candidate reads it.",
                examples = "Sample Hall, room 2, Southend")
        String place) {}
