package org.firstmile.vacancies;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question that an application answers.
 *
 * @param id absent for a new one
 * @param blind whether reviewers mark the answer without knowing whose it is; one that asks who someone is cannot be
 *     blind: it gets no marks and opens with the reveal
 * @param reviewGuide what an answer worth 1, 2, 3, 4 and 5 looks like, in this order; for staff and reviewers only
 */
@Schema(description = "A question that an application answers.")
public record VacancyQuestion(
        @Schema(description = "Absent for a new one.") @Nullable
        UUID id,

        @NotNull(message = "Enter the question")
        @Size(max = 2000, message = "Question must be 2,000 characters or less")
        @Schema(examples = "Why do relationships matter to you, your work or your life?")
        String prompt,

        @Size(max = 2000, message = "Guidance must be 2,000 characters or less") @Nullable
        String guidance,

        @NotNull(message = "Say whether it is marked without knowing whose answer it is")
        @Schema(description = "False for one that asks who someone is: no marks, opened with the reveal.")
        Boolean blind,

        @Min(value = 1, message = "Allow 1 to 10,000 words")
        @Max(value = 10_000, message = "Allow 1 to 10,000 words")
        @Nullable
        Integer maxWords,

        @Schema(description = "What answers worth 1 to 5 look like, in this order; seen by staff and reviewers.")
        @Size(max = 5, message = "Describe the five marks, or none")
        @Nullable
        List<
                        @NotNull(message = "Describe each of the five marks")
                        @Size(max = 1000, message = "Description must be 1,000 characters or less") String>
                reviewGuide,

        @Schema(description = "True when it was written for the demonstration and is not the advert's own.") @Nullable
        Boolean sample) {

    public VacancyQuestion {
        sample = Boolean.TRUE.equals(sample);
    }
}
