package org.firstmile.directory.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an entry is about.")
enum TimelineThing {
    ORGANISATION,
    SERVICE,
    LOCATION,
    OFFER_OR_NEED,
    AGREEMENT,
    ONE_TO_ONE
}
