package org.firstmile.organisations.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an organisation gives something or wants it. */
@Schema(description = "Whether an organisation gives something or wants it.")
public enum ExchangeKind {
    OFFER,
    NEED
}
