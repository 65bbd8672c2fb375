package org.firstmile.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text as it was proposed, and who agreed to it. */
@Schema(description = "A text as it was proposed, and who agreed to it. Never altered.")
public record AgreementVersionView(
        int number,
        String title,
        AgreementKind kind,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate reviewOn,
        List<AgreementParty> parties,
        Foundations foundations,
        Instant createdAt,

        @Schema(description = "Who proposed it.") String createdBy,

        @Schema(description = "When the last party agreed; absent while one has not.") @Nullable
        Instant agreedAt) {}
