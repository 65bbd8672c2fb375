package org.firstmile.directory.matches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why two organisations could work together.
 *
 * @param text a sentence to "you", the organisation whose matches these are
 */
@Schema(description = "Why two organisations could work together, as a sentence to the one whose matches these are.")
record MatchReason(
        MatchReasonKind kind,

        @Schema(
                examples =
                        "You need a room on Tuesdays in CM1 (Lunch club hall); they offer one 0.8 miles away (Church hall).")
        String text) {}
