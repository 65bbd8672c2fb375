package org.firstmile.directory.matches;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.onetoones.Acquaintance;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Another organisation to work with, and why.
 *
 * @param likeness of a similar one: the share of themes that both have of all that either has, in per cent
 * @param knownBy whose one-to-ones with its people the caller may see, the latest first
 */
@Schema(description = "Another organisation to work with, and why.")
record Match(
        Ref organisation,
        @Nullable @Schema(examples = "Chelmsford") String town,

        @Schema(description = "As the crow flies; absent where a position is unknown.", examples = "0.8") @Nullable
        Double distanceMiles,

        @Schema(description = "Of a similar one: the share of themes that both have, in per cent.", examples = "67")
        @Nullable
        Integer likeness,

        List<MatchReason> reasons,

        @Schema(description = "Who in the alliance has met its people, as far as the caller may see one-to-ones.")
        List<Acquaintance> knownBy,

        MatchStep nextStep,
        MatchStanding standing) {}
