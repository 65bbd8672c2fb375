package org.firstmile.directory.matches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "They have what you need, they need what you have, you serve the same people, or you do the same work.")
enum MatchReasonKind {
    THEY_OFFER,
    THEY_NEED,
    SAME_PEOPLE,
    SAME_WORK
}
