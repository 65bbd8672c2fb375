package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.applications.selection.StagedApplication;
import org.firstmile.applications.selection.Stages;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.AnswerStyle;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/**
 * The reveal: from then on whoever hires knows whose an application is. It comes after the lock of the marks, for the
 * shortlisted that reach the pass mark alone, with a reason, and is never taken back.
 */
@Singleton
public class Reveals {
    private static final String REVEALS = """
            select r.application_id, p.reference, r.at, r.name, r.reason
            from application_reveal r join application p on p.id = r.application_id
            where r.application_id = any(?::uuid[]) order by p.reference""";

    private static final String ANSWERS = """
            select q.prompt, q.blind, a.style, a.text
            from application_answer a join vacancy_question q on q.id = a.question_id
            where a.application_id = ? order by q.position""";

    private final Sql sql;
    private final Stages stages;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    Reveals(Sql sql, Stages stages, Audit audit, Outbox outbox, Idempotency idempotency, Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Asked(UUID vacancy, NewReveal body) {}

    private record Answered(boolean blind, RevealedAnswer answer) {}

    /** Reveals all of the applications or, when one of them may not be, none. */
    @Transactional
    public RevealList reveal(Caller caller, UUID vacancy, @Nullable String idempotencyKey, NewReveal body) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        return idempotency.once(
                caller.subject(),
                "revealCandidates",
                idempotencyKey,
                new Asked(vacancy, body),
                RevealList.class,
                () -> make(caller, facts, body));
    }

    private RevealList make(Caller caller, VacancyFacts vacancy, NewReveal body) {
        stages.lock(vacancy.id());
        stages.requireNotWithdrawn(vacancy);
        Map<UUID, StagedApplication> staged = stages.of(vacancy, body.applications()).stream()
                .collect(Collectors.toMap(StagedApplication::id, Function.identity()));
        requireAll(staged, body.applications());
        for (StagedApplication application : staged.values()) {
            if (!application.revealed()) {
                make(caller, vacancy, application, body.reason());
            }
        }
        return new RevealList(sql.list(REVEALS, Reveals::reveal, staged.keySet()));
    }

    private static void requireAll(Map<UUID, StagedApplication> staged, List<UUID> wanted) {
        List<FieldError> unknown = new ArrayList<>();
        List<FieldError> early = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            StagedApplication application = staged.get(wanted.get(i));
            String pointer = "#/applications/" + i;
            if (application == null) {
                unknown.add(new FieldError(pointer, "Choose applications that are submitted to this vacancy"));
            } else if (!application.revealed() && obstacle(application) != null) {
                early.add(new FieldError(pointer, application.reference() + " " + obstacle(application)));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(unknown);
        }
        if (!early.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.WRONG_STATE,
                    "None was revealed, since some may not be: leave out those named in errors.",
                    early);
        }
    }

    private static @Nullable String obstacle(StagedApplication application) {
        if (!application.passes()) {
            return "does not reach the pass mark";
        }
        if (application.stage() == ApplicationStage.MARKED) {
            return "is not shortlisted: shortlist it first";
        }
        return application.stage().isInTheRunning() ? null : "is not in the running any more";
    }

    private void make(Caller caller, VacancyFacts vacancy, StagedApplication application, String reason) {
        sql.run(
                "insert into application_reveal (application_id, vacancy_id, at, revealed_by, name, reason)"
                        + " values (?, ?, ?, ?, ?, ?)",
                application.id(),
                vacancy.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.subject(),
                caller.name(),
                reason);
        audit.record(
                caller,
                "reveal.made",
                application.id(),
                Map.of("vacancy", vacancy.id(), "reference", application.reference()));
        outbox.add(new CandidateRevealed(application.id(), vacancy.id()));
    }

    private static Reveal reveal(ResultSet row) throws SQLException {
        return new Reveal(
                Sql.uuid(row, "application_id"),
                row.getString("reference"),
                Sql.instant(row, "at"),
                row.getString("name"),
                row.getString("reason"));
    }

    /** Who the candidate is: 404 to everyone who does not hire for the vacancy, 409 before the reveal. */
    @Transactional
    RevealedCandidate candidate(Caller caller, UUID application) {
        Application of = revealed(caller, application);
        VacancyFacts vacancy = stages.run(caller, of.vacancyId);
        Reveal reveal = sql.one(REVEALS, Reveals::reveal, List.of(application)).orElseThrow();
        CandidateIdentity identity = CandidateIdentity.of(application);
        Map<Boolean, List<RevealedAnswer>> answers = answers(application);
        return new RevealedCandidate(
                application,
                of.reference,
                new Ref(vacancy.id(), vacancy.title()),
                stages.of(application),
                identity.kind,
                identity.name,
                identity.email,
                identity.phone,
                identity.adjustments,
                CvFile.of(application),
                answers.get(false),
                answers.get(true),
                reveal.at(),
                reveal.by(),
                reveal.reason());
    }

    private Map<Boolean, List<RevealedAnswer>> answers(UUID application) {
        return sql
                .list(
                        ANSWERS,
                        row -> new Answered(
                                row.getBoolean("blind"),
                                new RevealedAnswer(
                                        row.getString("prompt"),
                                        Sql.constant(row, "style", AnswerStyle.class),
                                        row.getString("text"))),
                        application)
                .stream()
                .collect(Collectors.partitioningBy(
                        Answered::blind, Collectors.mapping(Answered::answer, Collectors.toList())));
    }

    /** The CV as it came; who opened it, stands in the trail. */
    @Transactional
    RevealedCv cv(Caller caller, UUID application) {
        Application of = revealed(caller, application);
        CvFile cv = CvFile.<CvFile>findByIdOptional(application).orElseThrow(ProblemException::notFound);
        audit.record(caller, "cv.opened", application, Map.of("vacancy", of.vacancyId));
        return new RevealedCv("cv-%s.%s".formatted(of.reference, cv.kind.extension()), cv.content);
    }

    /** An application whose candidate the caller may know. */
    private Application revealed(Caller caller, UUID id) {
        Application application = Application.<Application>findByIdOptional(id).orElseThrow(ProblemException::notFound);
        stages.run(caller, application.vacancyId);
        if (sql.one("select 1 from application_reveal where application_id = ?", row -> true, id)
                .isEmpty()) {
            throw ProblemException.wrongState(
                    "Its candidate is not revealed: lock the marks, shortlist it, then reveal it with a reason.");
        }
        // told of a revealed one alone: before, it would tell who has just withdrawn
        if (application.is(ApplicationStatus.WITHDRAWN)) {
            throw ProblemException.wrongState("It was withdrawn, so nobody reads whose it was.");
        }
        return application;
    }
}
