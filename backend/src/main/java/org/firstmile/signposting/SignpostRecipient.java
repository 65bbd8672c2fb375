package org.firstmile.signposting;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.themes.ThemeRef;
import org.jspecify.annotations.Nullable;

/** An organisation that people can be pointed to. */
@Schema(description = "An organisation that people can be pointed to.")
record SignpostRecipient(
        UUID id,
        String name,
        @Nullable String town,

        @Schema(description = "Whether somebody signs in for it, who can accept a hand-over.")
        boolean takesHandOvers,

        @Schema(description = "Themes of its services, and of what it was sent before first.", maxItems = 30)
        List<ThemeRef> themes) {}
