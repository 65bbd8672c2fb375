package org.firstmile.applications.feedback;

/** Where an answer stands among all that were marked; equal answers share a band. */
enum FeedbackBand {
    LOWER("Lower third"),
    MIDDLE("Middle third"),
    UPPER("Upper third");

    private final String words;

    FeedbackBand(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
