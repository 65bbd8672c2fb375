package org.firstmile.applications;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

@Schema(description = "An application in the pipeline, by its reference.")
record ApplicationListItem(
        UUID id,
        @Schema(examples = "FM-7K3Q-92XD") String reference,
        Ref vacancy,

        @Schema(description = "Only once the vacancy takes no more applications: before, a change would tell who.")
        @Nullable
        ApplicationStatus status,

        @Schema(description = "The day, and only once the vacancy takes no more applications.") @Nullable
        LocalDate submittedOn) {}
