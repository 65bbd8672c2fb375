package org.firstmile.merging;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Two organisations became one, or two again.
 *
 * @param subject the kept one
 * @param what merged or undone
 */
record OrganisationsMerged(UUID subject, UUID dropped, String what) implements Outbox.Event {}
