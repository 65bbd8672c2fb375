package org.firstmile.applications.conversations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The scorecards of a conversation that were filed, by the interviewers' names.")
record FiledScorecardList(List<ScorecardCriterion> criteria, List<FiledScorecard> items) {}
