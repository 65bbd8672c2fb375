package org.firstmile.applications.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.DbsLevel;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is kept of a check.")
record DbsCheckRecord(
        DbsLevel level,

        @Schema(description = "Absent when it was not given or has been deleted.", maxLength = 12) @Nullable
        String certificateNumber,

        @Schema(description = "Absent when it was not given or has been deleted.") @Nullable
        LocalDate issuedOn,

        @Schema(maxLength = 200) String seenBy,
        LocalDate seenOn,
        boolean updateServiceConsent,
        DbsOutcome outcome,
        Instant recordedAt,

        @Schema(description = "When number and date of issue were deleted.") @Nullable
        Instant forgottenAt,

        @Schema(description = "To whom it was shown, the latest first.", maxItems = 100)
        List<DbsCheckReading> shownTo) {}
