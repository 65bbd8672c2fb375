package org.firstmile.organisations.exchange;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about an offer or a need is different now.
 *
 * @param what created, changed or closed
 */
public record OfferOrNeedChanged(UUID subject, String what) implements Outbox.Event {}
