package org.firstmile.applications.conversations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A conversation as its candidate sees it.")
record MyConversation(
        UUID id,
        ConversationKind kind,
        ConversationState state,
        Instant startsAt,
        Instant endsAt,
        String place,

        @Schema(description = "Other times that are free, soonest first; one that somebody else takes is gone.")
        List<MyConversationSlot> otherTimes,

        @Schema(description = "What can be done now: confirm, choose, decline.")
        List<String> can) {}
