package org.firstmile.applications.feedback;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of one's application, and how one's answers compared; no marks, nobody's words.")
record MyFeedback(FeedbackOutcome outcome, LocalDate sentOn, List<BandedAnswer> answers) {}
