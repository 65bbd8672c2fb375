package org.firstmile.organisations.services;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about a service is different now.
 *
 * @param what created, changed or confirmed
 */
public record ServiceChanged(UUID subject, String what) implements Outbox.Event {}
