package org.firstmile.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.vacancies.AnswerStyle;
import org.firstmile.vacancies.ApplicantKind;
import org.firstmile.vacancies.LengthRule;
import org.firstmile.vacancies.VacancyDeadline;
import org.jspecify.annotations.Nullable;

/**
 * An application as its candidate sees it.
 *
 * @param candidate absent once the identity was erased
 * @param words of all answers together
 * @param missing what stops a submission, in the order of the form; empty when it is ready
 */
@Schema(description = "An application as its candidate sees it.")
public record MyApplicationView(
        UUID id,
        long version,
        @Schema(examples = "FM-7K3Q-92XD") String reference,
        ApplicationStatus status,
        Ref vacancy,
        @Nullable VacancyDeadline deadline,

        @Schema(description = "Until when this one may be submitted, whatever the deadline.") @Nullable
        Instant extendedUntil,

        @Schema(description = "Whether it can be written and submitted now, by the server's clock.")
        boolean open,

        @Schema(description = "Absent once it was erased.") @Nullable
        Candidate candidate,

        List<ApplicantKind> openTo,
        List<AnswerStyle> answerStyles,
        @Nullable LengthRule lengthRule,
        List<MyQuestion> questions,

        @Schema(description = "Of all answers together.") int words,

        @Schema(description = "Whether the vacancy asks for a CV.")
        boolean cvRequired,

        @Nullable MyCv cv,

        @Schema(description = "What stops a submission, in the order of the form. Empty: ready to submit.")
        List<FieldError> missing,

        @Nullable Instant submittedAt,
        @Nullable Instant withdrawnAt,

        @Schema(description = "How the candidate has rated the process, 0 to 10.", minimum = "0", maximum = "10")
        @Nullable
        Integer happiness,

        @Schema(
                description = "What can be done now: edit, change-candidate, submit, withdraw, answer-monitoring, rate,"
                        + " read-feedback, erase.")
        List<String> can)
        implements Reply.Versioned {}
