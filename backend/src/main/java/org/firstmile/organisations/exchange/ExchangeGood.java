package org.firstmile.organisations.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What organisations give each other. */
@Schema(description = "What organisations give each other.")
public enum ExchangeGood {
    ROOM,
    PEOPLE,
    SKILLS,
    TRAINING,
    EQUIPMENT,
    FOOD,
    TRANSPORT,
    FUNDING,
    REFERRALS,
    KNOWLEDGE,
    OTHER
}
