package org.firstmile.applications.cohort;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "All saved groups of a vacancy, by name.")
record CohortSetPage(@Schema(maxItems = CohortSets.MOST) List<CohortSetView> items) {}
