package org.firstmile.applications.review;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** The marking of a vacancy's answers has begun. */
record ReviewStarted(UUID subject) implements Outbox.Event {}
