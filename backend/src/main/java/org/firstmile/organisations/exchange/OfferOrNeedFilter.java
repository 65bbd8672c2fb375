package org.firstmile.organisations.exchange;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of an organisation's offers and needs is narrowed to. */
class OfferOrNeedFilter {
    @QueryParam("kind")
    @Parameter(description = "Offers or needs only.")
    ExchangeKind kind;

    @QueryParam("open")
    @Parameter(description = "False: those that are closed or past, instead of those that are open.")
    Boolean open;
}
