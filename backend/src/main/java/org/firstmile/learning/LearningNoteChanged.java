package org.firstmile.learning;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about a note is different now.
 *
 * @param what created, changed, taken-back, archived or restored
 */
public record LearningNoteChanged(UUID subject, String what) implements Outbox.Event {}
