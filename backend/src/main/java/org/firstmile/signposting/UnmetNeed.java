package org.firstmile.signposting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.themes.ThemeRef;
import org.jspecify.annotations.Nullable;

/** How often nobody could take people about a theme in a town. */
@Schema(description = "How often nobody could take people about a theme in a town.")
record UnmetNeed(
        ThemeRef theme,

        @Schema(description = "Absent where it is not known.") @Nullable
        String town,

        int count,

        @Schema(description = "Why, the most frequent first.", maxItems = 5)
        List<UnmetReason> reasons) {}
