package org.firstmile.applications.conversations;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** An interviewer has filed a scorecard of a conversation. */
record ScorecardFiled(UUID subject, UUID vacancyId) implements Outbox.Event {}
