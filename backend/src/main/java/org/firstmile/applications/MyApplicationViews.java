package org.firstmile.applications;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.shared.Ref;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.vacancies.OpenVacancy;
import org.firstmile.vacancies.OpenVacancy.OpenQuestion;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** An application as its candidate sees it, and what they may do with it now. */
@Singleton
class MyApplicationViews {
    private final Vacancies vacancies;
    private final MyLaterSteps later;
    private final Clock clock;

    MyApplicationViews(Vacancies vacancies, MyLaterSteps later, Clock clock) {
        this.vacancies = vacancies;
        this.later = later;
        this.clock = clock;
    }

    MyApplicationView of(Application of) {
        Instant now = clock.instant();
        OpenVacancy vacancy = vacancies.asked(of.vacancyId, now);
        boolean open = isOpen(of, vacancy, now);
        Map<UUID, ApplicationAnswer> answers = ApplicationAnswer.of(of.id);
        CandidateIdentity identity = CandidateIdentity.of(of.id);
        MyCv cv = CvFile.of(of.id);
        MyLaterSteps.Standing standing = later.of(of.id);
        return new MyApplicationView(
                of.id,
                of.version,
                of.reference,
                of.status,
                new Ref(vacancy.id(), vacancy.title()),
                vacancy.deadline(),
                ApplicationExtension.of(of.id).map(given -> given.until).orElse(null),
                open,
                identity == null ? null : identity.view(),
                vacancy.applying().openTo(),
                vacancy.applying().answerStyles(),
                vacancy.applying().lengthRule(),
                vacancy.questions().stream()
                        .map(asked -> question(asked, answers.get(asked.id())))
                        .toList(),
                answers.values().stream()
                        .mapToInt(answer -> Words.in(answer.text))
                        .sum(),
                vacancy.applying().cvRequired(),
                cv,
                of.is(ApplicationStatus.DRAFT) ? Completeness.missing(vacancy, answers, cv) : List.of(),
                of.submittedAt,
                of.withdrawnAt,
                standing.happiness(),
                standing.after(can(of, open)));
    }

    private static MyQuestion question(OpenQuestion asked, @Nullable ApplicationAnswer answer) {
        return new MyQuestion(
                asked.id(),
                asked.prompt(),
                asked.guidance(),
                asked.blind(),
                asked.maxWords(),
                answer == null ? null : MyAnswer.of(answer));
    }

    private static List<String> can(Application of, boolean open) {
        return switch (of.status) {
            case DRAFT ->
                open
                        ? List.of("edit", "change-candidate", "submit", "withdraw")
                        : List.of("change-candidate", "withdraw");
            case SUBMITTED ->
                of.monitored
                        ? List.of("change-candidate", "withdraw")
                        : List.of("change-candidate", "withdraw", "answer-monitoring");
            case WITHDRAWN -> List.of();
        };
    }

    /** Until the deadline, or this candidate's extension of it. */
    private static boolean isOpen(Application application, OpenVacancy vacancy, Instant now) {
        return vacancy.takesApplications()
                || (vacancy.status() == VacancyStatus.CLOSED
                        && application.is(ApplicationStatus.DRAFT)
                        && ApplicationExtension.runs(application.id, now));
    }

    static void requireOpen(Application application, OpenVacancy vacancy, Instant now) {
        if (!isOpen(application, vacancy, now)) {
            throw ProblemException.wrongState("This vacancy takes no more applications: it is closed.");
        }
    }
}
