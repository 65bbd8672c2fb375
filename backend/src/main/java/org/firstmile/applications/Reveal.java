package org.firstmile.applications;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "From when on an application's candidate is known, by whom and why.")
public record Reveal(
        UUID applicationId,
        @Schema(examples = "FM-7K3Q-92XD", maxLength = 12) String reference,
        Instant at,

        @Schema(description = "Who opened it.", examples = "Sample Hiring Manager")
        String by,

        String reason) {}
