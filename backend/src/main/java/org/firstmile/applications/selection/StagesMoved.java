package org.firstmile.applications.selection;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** Applications of a vacancy stand elsewhere now. */
public record StagesMoved(UUID subject, UUID move) implements Outbox.Event {}
