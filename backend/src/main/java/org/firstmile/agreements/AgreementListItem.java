package org.firstmile.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

@Schema(description = "An agreement in a list, as the caller may see it.")
record AgreementListItem(
        UUID id,

        @Schema(examples = "Welcoming refugees in Southend") String title,

        AgreementKind kind,
        AgreementState state,

        @Schema(description = "The number of the version shown.")
        int number,

        Ref chapter,
        List<Ref> parties,

        @Schema(description = "While proposed: the parties that have not agreed yet.")
        List<Ref> waitingFor,

        @Nullable LocalDate reviewOn,

        @Schema(description = "Agreed, and its review day has come.")
        boolean reviewDue,

        Instant updatedAt) {}
