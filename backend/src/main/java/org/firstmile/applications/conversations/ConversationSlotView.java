package org.firstmile.applications.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A time at which one candidate can be met.")
record ConversationSlotView(
        UUID id,
        ConversationKind kind,
        Instant startsAt,
        Instant endsAt,
        String place,

        @Schema(description = "Nobody is invited to it.") boolean free,

        @Schema(description = "The conversation that has it, if any.") @Nullable
        UUID conversationId,

        @Schema(description = "What the caller may do now: invite, remove.")
        List<String> can) {}
