package org.firstmile.vacancies;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.json.AsSent;
import org.jspecify.annotations.Nullable;

/**
 * An advert's text to make a draft of.
 *
 * @param kind absent to be read from the text
 */
@Schema(description = "An advert's text to make a draft of.")
public record NewVacancyImport(
        @NotNull(message = "Choose a chapter") UUID chapterId,

        @NotNull(message = "Choose the organisation that offers it")
        UUID organisationId,

        @Schema(description = "Absent to be read from the text.") @Nullable
        VacancyKind kind,

        @NotNull(message = "Paste the advert's text")
        @Size(max = 100_000, message = "Text must be 100,000 characters or less")
        @JsonDeserialize(using = AsSent.class)
        @Schema(
                description =
                        "As it was pasted or stands in the file, in at most 5,000 lines; only quoted lines are kept.",
                examples = "Community Organiser\n\nLocation: Essex\nSalary: £30,000 per annum")
        String text) {}
