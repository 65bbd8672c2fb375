package org.firstmile.applications.retention;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.applications.Erasure;
import org.firstmile.applications.ErasureReason;
import org.firstmile.applications.retention.RetentionQueries.Standing;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;

/** Says when a vacancy's applications are erased, and erases those whose time has come. */
@Singleton
class Retention {
    /** The longest that a claim about a recruitment can take to be brought. */
    private static final int LONGEST_YEARS = 6;

    private static final int AT_ONCE = 200;

    private static final String KEEP = """
            insert into vacancy_retention (vacancy_id, version, erase_on, hold_reason, held_at, held_by)
            values (?, 1, ?, ?, ?, ?)
            on conflict (vacancy_id) do update set version = vacancy_retention.version + 1, erase_on = excluded.erase_on,
                hold_reason = excluded.hold_reason, held_at = excluded.held_at, held_by = excluded.held_by""";

    private static final String DONE = """
            insert into vacancy_retention (vacancy_id, version, erased_on) values (?, 1, ?)
            on conflict (vacancy_id) do update set version = vacancy_retention.version + 1, erased_on = excluded.erased_on""";

    private final Sql sql;
    private final RetentionQueries queries;
    private final Vacancies vacancies;
    private final Erasure erasure;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Retention(
            Sql sql,
            RetentionQueries queries,
            Vacancies vacancies,
            Erasure erasure,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.vacancies = vacancies;
        this.erasure = erasure;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    RetentionView view(Caller caller, UUID vacancy) {
        return queries.view(mine(caller, vacancy));
    }

    @Transactional
    RetentionView change(Caller caller, UUID id, IfMatch ifMatch, RetentionChange body) {
        VacancyFacts vacancy = mine(caller, id);
        sql.lock(lock(id));
        ifMatch.check(queries.version(id));
        Standing standing = queries.standing(id)
                .orElseThrow(() -> ProblemException.wrongState(
                        "It takes applications, or will: say how long they are kept once it is closed."));
        if (standing.erasedOn() != null) {
            throw ProblemException.wrongState("Its applications are erased already.");
        }
        requireSensible(body.eraseOn(), standing);
        RetentionHold held = hold(caller, id, body);
        sql.run(
                KEEP,
                id,
                body.eraseOn(),
                held == null ? null : held.reason(),
                held == null ? null : held.since(),
                held == null ? null : held.by());
        RetentionView view = queries.view(vacancy);
        // the reason may speak of somebody: it stays out of the trail
        Map<String, Object> trail = new LinkedHashMap<>(Map.of("held", held != null, "chosen", view.chosen()));
        if (view.eraseOn() != null) {
            trail.put("eraseOn", view.eraseOn());
        }
        audit.record(caller, "retention.changed", id, trail);
        return view;
    }

    private void requireSensible(LocalDate wanted, Standing standing) {
        if (wanted == null || (standing.chosen() && wanted.equals(standing.eraseOn()))) {
            return;
        }
        LocalDate latest = standing.countedFrom().plusYears(LONGEST_YEARS);
        if (!wanted.isAfter(Calendar.today(clock)) || wanted.isAfter(latest)) {
            throw ProblemException.field("#/eraseOn", "Choose a day after today and not after " + latest);
        }
    }

    /** A hold that stays keeps its day and its name. */
    private RetentionHold hold(Caller caller, UUID vacancy, RetentionChange body) {
        if (body.hold() == null) {
            return null;
        }
        RetentionHold present = queries.hold(vacancy);
        return present != null && present.reason().equals(body.hold().reason())
                ? present
                : new RetentionHold(
                        body.hold().reason(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name());
    }

    /** Erases some applications of a vacancy whose time has come; true when there may be more to do. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean eraseSomeDue() {
        Optional<UUID> due = queries.nextDue(Calendar.today(clock));
        due.ifPresent(this::eraseSome);
        return due.isPresent();
    }

    private void eraseSome(UUID vacancy) {
        // several instances share the work, and a hold that was placed a moment ago holds
        sql.lock(lock(vacancy));
        Standing standing = queries.standing(vacancy).orElseThrow();
        if (queries.hold(vacancy) != null || standing.eraseOn().isAfter(Calendar.today(clock))) {
            return;
        }
        erasure.hold(vacancy);
        List<UUID> applications = queries.applications(vacancy, AT_ONCE);
        if (!applications.isEmpty()) {
            erasure.erase(vacancy, applications, ErasureReason.RETENTION);
            audit.record(Caller.SYSTEM, "retention.erased", vacancy, Map.of("applications", applications.size()));
            outbox.add(new ApplicationsErased(vacancy, applications.size()));
        }
        if (applications.size() < AT_ONCE) {
            forgetWords(vacancy);
            sql.run(DONE, vacancy, Calendar.today(clock));
        }
    }

    /** What was written about candidates together, and would speak of them when they are gone. */
    private void forgetWords(UUID vacancy) {
        sql.run("update review_panellist set note = null where vacancy_id = ?", vacancy);
        sql.run(
                "update vacancy_decision set reason = 'Erased with the applications', cohort_set_id = null where vacancy_id = ?",
                vacancy);
        sql.run("delete from cohort_set where vacancy_id = ?", vacancy);
    }

    private static String lock(UUID vacancy) {
        return "retention/" + vacancy;
    }

    private VacancyFacts mine(Caller caller, UUID vacancy) {
        return vacancies
                .find(vacancy)
                .filter(found -> caller.may(Permission.MANAGE_RETENTION, Target.chapter(found.chapterId())))
                .orElseThrow(ProblemException::notFound);
    }
}
