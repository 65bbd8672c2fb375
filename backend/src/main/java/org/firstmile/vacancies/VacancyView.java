package org.firstmile.vacancies;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * An opening as the caller may see it.
 *
 * @param status at the instant of the answer
 * @param full false when only the published part is shown: then reasons, warnings, missing and review guides are empty
 */
@Schema(description = "An opening as the caller may see it, with the figures that follow from others.")
public record VacancyView(
        UUID id,
        long version,
        VacancyKind kind,
        VacancyStatus status,

        @Schema(examples = "Associate Community Organiser, Citizens Essex")
        String title,

        Ref chapter,
        Ref organisation,
        @Nullable String team,
        @Nullable String summary,
        int places,
        boolean sample,
        @Nullable VacancyTerms terms,
        @Nullable VacancyHours hours,
        @Nullable VacancyLocation location,
        @Nullable VacancyContract contract,
        DbsLevel dbs,

        @Schema(description = "The post as a part of a full-time one, to three decimals.", examples = "0.533") @Nullable
        BigDecimal shareOfPost,

        VacancyWork work,
        List<VacancyCriterion> criteria,
        List<String> notNeeded,
        ApplyingRules applying,
        @Schema(description = "For staff.") @Nullable ReviewRules review,

        @Schema(description = "What the group as a whole is looked at by.", maxItems = 5)
        List<CompositionDimension> composition,

        List<VacancyQuestion> questions,
        @Nullable VacancyDeadline deadline,
        @Nullable String deadlineNote,
        List<TimetableEntry> timetable,
        VacancyAdvert advert,

        @Schema(description = "Once applications are closed and somebody has rated.") @Nullable
        VacancyHappiness happiness,

        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,

        @Schema(description = "Why it was closed before its deadline, or withdrawn.") @Nullable
        String reason,

        Instant updatedAt,

        @Schema(description = "Whether one can apply at this instant.")
        boolean acceptsApplications,

        @Schema(description = "False when only the published part is shown.")
        boolean full,

        @Schema(description = "Worth a second look; stops nothing. For staff.")
        List<VacancyWarning> warnings,

        @Schema(description = "What a draft still needs before it can be published. For staff.")
        List<FieldError> missing,

        @Schema(description = "What the caller may do now: edit, publish, move-deadline, close, withdraw.")
        List<String> can)
        implements Reply.Versioned {}
