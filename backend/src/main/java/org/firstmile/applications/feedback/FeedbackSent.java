package org.firstmile.applications.feedback;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** Every candidate of the vacancy has been told what became of their application. */
public record FeedbackSent(UUID subject) implements Outbox.Event {}
