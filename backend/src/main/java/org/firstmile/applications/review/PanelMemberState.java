package org.firstmile.applications.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Whether somebody who was asked onto a panel is on it; an invitation that has run out is expired, and who"
                        + " came off the panel after the marking began has left.")
enum PanelMemberState {
    INVITED,
    EXPIRED,
    JOINED,
    LEFT
}
