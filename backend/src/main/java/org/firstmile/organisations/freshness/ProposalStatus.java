package org.firstmile.organisations.freshness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of a proposal.")
enum ProposalStatus {
    WAITING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
}
