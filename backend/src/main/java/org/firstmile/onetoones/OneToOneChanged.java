package org.firstmile.onetoones;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about a one-to-one is different now: never with whom it was, nor what was said.
 *
 * @param what planned, held, changed, cancelled, no-show or next-step-completed
 */
public record OneToOneChanged(UUID subject, String what) implements Outbox.Event {}
