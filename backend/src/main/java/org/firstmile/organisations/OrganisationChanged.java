package org.firstmile.organisations;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about an organisation is different now.
 *
 * @param what created, changed, status-changed, confirmed, archived or restored
 */
public record OrganisationChanged(UUID subject, String what) implements Outbox.Event {}
