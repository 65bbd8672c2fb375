package org.firstmile.demo;

import java.util.UUID;
import org.firstmile.organisations.exchange.NewOfferOrNeed;

/** What an organisation of the demo gives to others or wants from them. */
record DemoOfferOrNeed(UUID organisationId, NewOfferOrNeed offerOrNeed) {}
