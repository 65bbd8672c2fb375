package org.firstmile.organisations.freshness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many entries stand how.")
record FreshnessCounts(
        int fresh,
        int goingStale,
        int stale,

        @Schema(description = "Of the stale ones, those that nobody has ever confirmed.")
        int neverConfirmed,

        @Schema(description = "Of the stale ones, those without an e-mail address.")
        int unreachable,

        @Schema(description = "How many proposals wait.") int proposals,

        @Schema(description = "How many services that the directory shows are stale.")
        int staleServices) {}
