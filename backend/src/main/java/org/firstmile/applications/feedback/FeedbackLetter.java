package org.firstmile.applications.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The e-mail as somebody with this outcome gets it, with a sample reference and sample bands.")
record FeedbackLetter(FeedbackOutcome outcome, int candidates, String subject, String text) {}
