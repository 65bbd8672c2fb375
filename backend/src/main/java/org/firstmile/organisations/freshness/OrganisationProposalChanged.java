package org.firstmile.organisations.freshness;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about a proposal for an organisation is different now.
 *
 * @param what proposed, accepted, declined or withdrawn
 */
record OrganisationProposalChanged(UUID subject, UUID proposal, String what) implements Outbox.Event {}
