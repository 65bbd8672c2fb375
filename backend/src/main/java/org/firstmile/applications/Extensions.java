package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;

/** More time for one candidate, given by reference: who gives it does not learn to whom. */
@Singleton
class Extensions {
    private final Sql sql;
    private final Vacancies vacancies;
    private final ApplicationQueries queries;
    private final CandidateMail mail;
    private final Audit audit;
    private final Clock clock;

    Extensions(Sql sql, Vacancies vacancies, ApplicationQueries queries, CandidateMail mail, Audit audit, Clock clock) {
        this.sql = sql;
        this.vacancies = vacancies;
        this.queries = queries;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ApplicationView extend(Caller caller, UUID id, NewExtension body) {
        VacancyFacts vacancy = sql.one(
                        "select vacancy_id from application where id = ?", row -> Sql.uuid(row, "vacancy_id"), id)
                .flatMap(vacancies::find)
                .orElseThrow(ProblemException::notFound);
        Target target = Target.chapter(vacancy.chapterId());
        caller.require(Permission.RUN_REVIEW, target, caller.may(Permission.READ_APPLICATIONS, target));
        sql.lock("review/" + vacancy.id());
        Application application = Application.<Application>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProblemException::notFound);
        boolean draft = application.is(ApplicationStatus.DRAFT);
        // a refusal would tell that this one was submitted just now
        ApplicationStatus told = queries.isTaking(vacancy.id()) ? ApplicationStatus.DRAFT : application.status;
        if (!queries.canExtend(vacancy.id(), vacancy.status(), told)) {
            throw ProblemException.wrongState(
                    draft
                            ? "Nobody can submit to this vacancy any more: it was decided or withdrawn, or its answers are being marked."
                            : "It is no draft any more, so it needs no more time.");
        }
        Instant now = clock.instant();
        ApplicationExtension extension = ApplicationExtension.of(id).orElseGet(ApplicationExtension::new);
        extension.reach(body.until().toInstant(), vacancy.deadline().at().toInstant(), now);
        extension.applicationId = id;
        extension.reason = body.reason();
        extension.givenAt = now.truncatedTo(ChronoUnit.MICROS);
        extension.givenBy = caller.subject();
        extension.persistAndFlush();
        audit.record(caller, "extension.given", id, Map.of("until", extension.until));
        if (draft) {
            mail.extended(id, application.reference, vacancy.title(), extension.until);
        }
        return queries.view(caller, id);
    }
}
