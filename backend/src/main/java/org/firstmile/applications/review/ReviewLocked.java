package org.firstmile.applications.review;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** The marks on a vacancy's answers are locked: from now on they are read, and never changed. */
public record ReviewLocked(UUID subject) implements Outbox.Event {}
