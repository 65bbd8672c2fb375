package org.firstmile.applications.cohort;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** A saved group with what it covers and what its marks say, both computed whenever it is read. */
@Schema(description = "A saved group with what it covers and what its marks say.")
public record CohortSetView(
        UUID id,
        long version,

        @Schema(maxLength = 100) String name,

        @Schema(maxLength = 2000) @Nullable String note,

        @Schema(description = "Those in it, in the order of their marks.", maxItems = 30)
        List<UUID> applications,

        @Schema(description = "How many were in it and are no longer shortlisted, or have withdrawn.")
        int gone,

        @Schema(description = "The mean of its members' scores; absent when none has one.", examples = "4.12") @Nullable
        BigDecimal score,

        @Schema(description = "Values that somebody brings, over all dimensions.")
        int covered,

        @Schema(description = "Values that the vacancy names, over all dimensions.")
        int named,

        @Schema(maxItems = 5) List<DimensionCoverage> coverage,

        Instant updatedAt,

        @Schema(description = "What the caller may do now: change, delete.")
        List<String> can)
        implements Reply.Versioned {}
