package org.firstmile.people;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about a person is different now.
 *
 * @param what created, changed, archived or restored
 */
public record PersonChanged(UUID subject, String what) implements Outbox.Event {}
