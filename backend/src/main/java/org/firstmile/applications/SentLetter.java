package org.firstmile.applications;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A letter that is on its way, and to whom.")
public record SentLetter(
        Instant at,
        String subject,

        @Schema(description = "The references.", maxItems = 500)
        List<String> references) {}
