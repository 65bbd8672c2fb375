package org.firstmile.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement to draft, or everything that an existing one shall say. */
@Schema(description = "An agreement to draft, or everything that an existing one shall say.")
public record NewAgreement(
        @NotNull(message = "Enter a title")
        @Size(max = 200, message = "Title must be 200 characters or less")
        @Schema(examples = "Welcoming refugees in Southend", minLength = 1)
        String title,

        @NotNull(message = "Choose a kind") AgreementKind kind,

        @NotNull(message = "Choose a chapter") @Schema(description = "The chapter whose staff look after it.")
        UUID chapterId,

        @NotEmpty(message = "Choose the parties")
        @Size(max = 20, message = "Choose 20 parties or fewer")
        @Schema(
                description =
                        "Organisations, in the order of the document: at least two, or one for terms of reference.")
        List<@NotNull(message = "Choose an organisation") UUID> parties,

        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,

        @Schema(description = "When the parties look at it together.") @Nullable
        LocalDate reviewOn,

        @Valid @Nullable Foundations foundations) {

    NewAgreement between(List<UUID> others) {
        return new NewAgreement(title, kind, chapterId, others, startsOn, endsOn, reviewOn, foundations);
    }
}
