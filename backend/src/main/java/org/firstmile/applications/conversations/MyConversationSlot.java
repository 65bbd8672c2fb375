package org.firstmile.applications.conversations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A time that is free.")
record MyConversationSlot(UUID id, Instant startsAt, Instant endsAt, String place) {}
