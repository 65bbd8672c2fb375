package org.firstmile.applications.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param of among how many marked answers */
@Schema(description = "Where one's answer to a question stands among everyone's, as marked.")
record BandedAnswer(
        String prompt,
        @Nullable FeedbackBand band,

        @Schema(description = "Among how many marked answers.", examples = "30") @Nullable
        Integer of,

        @Schema(description = "Why there is no band.") @Nullable
        String why) {
    /** Fewer answers make no thirds, and could tell of each other. */
    static final int FEWEST = 6;

    private static final String TOO_FEW = "No comparison: fewer than " + FEWEST + " answers to it were marked.";
    private static final String NOT_MARKED = "No comparison: nobody marked it.";

    static BandedAnswer of(String prompt, @Nullable FeedbackBand band, @Nullable Integer of, boolean marked) {
        return new BandedAnswer(prompt, band, of, band != null ? null : marked ? TOO_FEW : NOT_MARKED);
    }

    String words() {
        return band == null ? why : "%s of %d answers".formatted(band.words(), of);
    }
}
