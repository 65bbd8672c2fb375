package org.firstmile.applications.cohort;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which values of one dimension a set brings.")
record DimensionCoverage(
        @Schema(maxLength = 60) String dimension,

        @Schema(description = "Values that somebody brings.")
        int covered,

        @Schema(description = "In the order in which the vacancy names them.", maxItems = 12)
        List<ValueCoverage> values,

        @Schema(description = "Members of whom it is not known.")
        int unknown) {}
