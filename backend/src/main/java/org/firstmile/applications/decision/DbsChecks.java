package org.firstmile.applications.decision;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.applications.review.ApplicationReference;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.applications.selection.Stages;
import org.firstmile.audit.Audit;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.firstmile.vacancies.DbsLevel;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/** The checks of those who were appointed: recorded, shown to few, each time on record, and forgotten in time. */
@Singleton
public class DbsChecks {
    private static final int SHOWN = 100;

    /** Six months by the wall clock, whose days count. */
    private static final String FORGET_AT =
            "((d.at at time zone 'Europe/London' + interval '6 months') at time zone 'Europe/London')";

    private static final String CHECKED = """
            select p.id, p.reference, p.vacancy_id, a.stage, %s as forget_at
            from reviewable_application p
                left join application_stage a on a.application_id = p.id
                left join vacancy_decision d on d.vacancy_id = p.vacancy_id
            where p.id = ?""".formatted(FORGET_AT);

    private static final String FORGET = """
            update dbs_check c set certificate_number = null, issued_on = null, forgotten_at = ?, version = c.version + 1
            from vacancy_decision d
            where d.vacancy_id = c.vacancy_id and c.certificate_number is not null and %s <= ?
            returning c.application_id""".formatted(FORGET_AT);

    private final Sql sql;
    private final Stages stages;
    private final Audit audit;
    private final Clock clock;

    DbsChecks(Sql sql, Stages stages, Audit audit, Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.audit = audit;
        this.clock = clock;
    }

    private record Found(
            ApplicationReference application,
            UUID vacancy,
            @Nullable ApplicationStage stage,
            Instant forgetAt) {}

    /** Whoever is shown what is kept stands on record before they see it. */
    @Transactional
    DbsCheckView view(Caller caller, UUID application) {
        VacancyFacts vacancy = run(caller, application);
        Found found = appointed(vacancy, application);
        DbsCheck check = DbsCheck.of(application).orElse(null);
        if (check != null) {
            sql.run(
                    "insert into dbs_check_reading (application_id, at, reader, name) values (?, ?, ?, ?)",
                    application,
                    clock.instant(),
                    caller.subject(),
                    caller.name());
            audit.record(caller, "dbs-check.read", application, Map.of("vacancy", vacancy.id()));
        }
        return view(vacancy, found, check);
    }

    @Transactional
    public DbsCheckView record(Caller caller, UUID application, IfMatch ifMatch, NewDbsCheck body) {
        VacancyFacts vacancy = run(caller, application);
        stages.lock(vacancy.id());
        Found found = appointed(vacancy, application);
        DbsCheck check = DbsCheck.of(application).orElse(null);
        ifMatch.check(told(check));
        if (body.level() != vacancy.dbs()) {
            throw ProblemException.field("#/level", "Choose the level that the vacancy asks for: no other may be used");
        }
        if (check == null) {
            check = new DbsCheck();
            check.applicationId = application;
            check.vacancyId = vacancy.id();
        }
        check.become(body, Calendar.today(clock), clock.instant().isBefore(found.forgetAt()));
        check.recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check.recordedBy = caller.subject();
        check.persistAndFlush();
        audit.record(caller, "dbs-check.recorded", application, Map.of("vacancy", vacancy.id(), "level", check.level));
        return view(vacancy, found, check);
    }

    /** Deletes numbers and dates of issue whose time has come. */
    @Scheduled(every = "${firstmile.dbs.forget-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        sql.list(FORGET, row -> Sql.uuid(row, "application_id"), clock.instant(), clock.instant())
                .forEach(application -> audit.record(Caller.SYSTEM, "dbs-check.forgotten", application));
    }

    private VacancyFacts run(Caller caller, UUID application) {
        UUID vacancy = sql.one(
                        "select vacancy_id from application where id = ?",
                        row -> Sql.uuid(row, "vacancy_id"),
                        application)
                .orElseThrow(ProblemException::notFound);
        return stages.requireLocked(caller, vacancy);
    }

    private Found appointed(VacancyFacts vacancy, UUID application) {
        if (vacancy.dbs() == DbsLevel.NONE) {
            throw ProblemException.wrongState("The vacancy asks for no check, so none may be made.");
        }
        return sql.one(
                        CHECKED,
                        row -> new Found(
                                new ApplicationReference(Sql.uuid(row, "id"), row.getString("reference")),
                                Sql.uuid(row, "vacancy_id"),
                                Sql.constant(row, "stage", ApplicationStage.class),
                                Sql.instant(row, "forget_at")),
                        application)
                .filter(one -> one.stage() == ApplicationStage.APPOINTED)
                .orElseThrow(() ->
                        ProblemException.wrongState("Only who is appointed is checked: make the decision first."));
    }

    private DbsCheckView view(VacancyFacts vacancy, Found found, @Nullable DbsCheck check) {
        return new DbsCheckView(
                found.application(),
                told(check),
                vacancy.dbs(),
                found.forgetAt(),
                check == null ? null : kept(check, found),
                List.of("record"));
    }

    /** Counted from 1 on, as 0 stands for none. */
    private static long told(@Nullable DbsCheck check) {
        return check == null ? 0 : check.version + 1;
    }

    /** What may not be kept any more is not shown either, though nobody may have deleted it yet. */
    private DbsCheckRecord kept(DbsCheck check, Found found) {
        boolean may = clock.instant().isBefore(found.forgetAt());
        return new DbsCheckRecord(
                check.level,
                may ? check.certificateNumber : null,
                may ? check.issuedOn : null,
                check.seenBy,
                check.seenOn,
                check.updateServiceConsent,
                check.outcome,
                check.recordedAt,
                check.forgottenAt,
                sql.list(
                        "select at, name from dbs_check_reading where application_id = ? order by id desc limit "
                                + SHOWN,
                        row -> new DbsCheckReading(Sql.instant(row, "at"), row.getString("name")),
                        check.applicationId));
    }
}
