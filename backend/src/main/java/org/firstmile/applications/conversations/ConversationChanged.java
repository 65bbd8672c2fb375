package org.firstmile.applications.conversations;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * A conversation has taken a step.
 *
 * @param what invited, moved, confirmed, declined or cancelled
 */
record ConversationChanged(UUID subject, UUID vacancyId, String what) implements Outbox.Event {}
