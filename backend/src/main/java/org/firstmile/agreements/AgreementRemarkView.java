package org.firstmile.agreements;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/** A question or remark, with who wrote it. */
@Schema(description = "A question or remark about a proposed text.")
public record AgreementRemarkView(
        UUID id,

        @Schema(description = "The version that it is about.")
        int number,

        @Schema(description = "The clause that it is about; absent for the whole.") @Nullable
        String clause,

        String text,
        Instant at,
        String by,

        @Schema(description = "The party that the writer acts for; absent for the alliance's staff.") @Nullable
        Ref organisation) {}
