package org.firstmile.applications.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Whether somebody who was asked onto a panel is on it; an invitation that has run out is expired.")
enum PanelMemberState {
    INVITED,
    EXPIRED,
    JOINED
}
