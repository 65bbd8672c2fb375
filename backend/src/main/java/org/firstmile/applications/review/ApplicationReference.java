package org.firstmile.applications.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An application as people call it while nobody knows whose it is.")
public record ApplicationReference(
        UUID id,
        @Schema(examples = "FM-7K3Q-92XD", maxLength = 12) String reference) {}
