package org.firstmile.vacancies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opening to draft, or everything that an existing one shall be. What publishing needs besides, the view tells. */
@Schema(description = "An opening to draft, or everything that an existing one shall be.")
public record NewVacancy(
        @NotNull(message = "Choose a kind") VacancyKind kind,

        @NotNull(message = "Enter a title")
        @Size(max = 200, message = "Title must be 200 characters or less")
        @Schema(examples = "Associate Community Organiser, Citizens Essex")
        String title,

        @NotNull(message = "Choose a chapter") UUID chapterId,

        @NotNull(message = "Choose the organisation that offers it")
        UUID organisationId,

        @Size(max = 100, message = "Team must be 100 characters or less") @Nullable
        String team,

        @Size(max = 2000, message = "Summary must be 2,000 characters or less")
        @Schema(description = "What it is, for a card and the top of the page.")
        @Nullable
        String summary,

        @NotNull(message = "Enter the number of places")
        @Min(value = 1, message = "Offer 1 to 1,000 places")
        @Max(value = 1000, message = "Offer 1 to 1,000 places")
        Integer places,

        @Schema(description = "True when it is a demonstration's copy and nobody hires by it.") @Nullable
        Boolean sample,

        @Valid @Nullable VacancyTerms terms,

        @Valid @Nullable VacancyHours hours,

        @Valid @Nullable VacancyLocation location,

        @Valid @Nullable VacancyContract contract,

        @Schema(description = "None when absent.") @Nullable DbsLevel dbs,

        @Valid @Nullable VacancyWork work,

        @Size(max = 60, message = "Use 60 criteria or fewer") @Nullable
        List<@NotNull(message = "Enter a criterion") @Valid VacancyCriterion> criteria,

        @Schema(description = "What one does not need to have.")
        @Size(max = 20, message = "Use 20 lines or fewer")
        @Nullable
        List<
                        @NotNull(message = "Enter a line")
                        @Size(max = 500, message = "Line must be 500 characters or less") String>
                notNeeded,

        @Valid @Nullable ApplyingRules applying,

        @Valid @Schema(description = "Three marks for each answer when absent.") @Nullable
        ReviewRules review,

        @Schema(description = "What the group as a whole is looked at by, for an opening that is chosen as a set.")
        @Size(max = 5, message = "Name 5 dimensions or fewer")
        @Nullable
        List<@NotNull(message = "Enter a dimension") @Valid CompositionDimension> composition,

        @Size(max = 20, message = "Ask 20 questions or fewer") @Nullable
        List<@NotNull(message = "Enter a question") @Valid VacancyQuestion> questions,

        @Valid @Nullable VacancyDeadline deadline,

        @Size(max = 500, message = "Note must be 500 characters or less")
        @Schema(description = "About the deadline, such as another time that the source gives.")
        @Nullable
        String deadlineNote,

        @Size(max = 20, message = "Use 20 entries or fewer") @Nullable
        List<@NotNull(message = "Enter an entry") @Valid TimetableEntry> timetable,

        @Valid @Nullable VacancyAdvert advert) {

    public NewVacancy {
        sample = Boolean.TRUE.equals(sample);
    }
}
