package org.firstmile.applications.conversations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether the interviewer would choose this candidate.")
public enum ScorecardRecommendation {
    YES,
    NO,
    UNSURE
}
