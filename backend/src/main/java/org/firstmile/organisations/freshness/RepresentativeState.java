package org.firstmile.organisations.freshness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Whether somebody who was asked acts for an organisation; an invitation that has run out is expired.")
enum RepresentativeState {
    INVITED,
    EXPIRED,
    ACTING
}
