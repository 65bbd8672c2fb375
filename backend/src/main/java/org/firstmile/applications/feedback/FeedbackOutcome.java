package org.firstmile.applications.feedback;

/** What became of an application. */
enum FeedbackOutcome {
    APPOINTED,
    NOT_APPOINTED
}
