package org.firstmile.applications.selection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where applications stand after the sift. Whatever moves one comes through here, so that each step stands on record;
 * whether the step may be taken is for who takes it to decide, under the {@link #lock lock} of the vacancy's stages.
 */
@Singleton
public class Stages {
    private static final String STAGED = """
            select p.id, p.reference, coalesce(a.stage, 'MARKED') as stage, r.application_id is not null as revealed,
                   ?::numeric is null or coalesce(s.score >= ?::numeric, false) as passes,
                   exists (select 1 from conversation c join conversation_slot t on t.id = c.slot_id
                           where c.application_id = p.id and c.state in ('INVITED', 'CONFIRMED') and t.ends_at > ?) as awaited
            from application p
                left join application_stage a on a.application_id = p.id
                left join application_reveal r on r.application_id = p.id
                left join review_score s on s.vacancy_id = p.vacancy_id and s.application_id = p.id
            where p.vacancy_id = ? and p.id = any(?::uuid[]) and p.status = 'SUBMITTED'
            order by p.reference""";

    private final Sql sql;
    private final Vacancies vacancies;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Stages(Sql sql, Vacancies vacancies, Audit audit, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.vacancies = vacancies;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The vacancy, if its hiring is the caller's to run; to everyone else there is nothing here. */
    @Transactional
    public VacancyFacts run(Caller caller, UUID vacancy) {
        return vacancies
                .find(vacancy)
                .filter(found -> caller.may(Permission.RUN_REVIEW, Target.chapter(found.chapterId())))
                .orElseThrow(ProblemException::notFound);
    }

    /** The same, once its marks are locked: before, nothing after the sift is open. */
    @Transactional
    public VacancyFacts requireLocked(Caller caller, UUID vacancy) {
        VacancyFacts facts = run(caller, vacancy);
        if (!isLocked(vacancy)) {
            throw ProblemException.wrongState("Marks are not locked yet: this opens once they are.");
        }
        return facts;
    }

    /** Once it is decided who is appointed, everything stays where it is. */
    @Transactional
    public void requireUndecided(UUID vacancy) {
        if (isDecided(vacancy)) {
            throw ProblemException.wrongState("It is decided who is appointed, so everything stays where it is.");
        }
    }

    /** Nobody is moved or made known any more for a place that is not there. */
    @Transactional
    public void requireNotWithdrawn(VacancyFacts vacancy) {
        if (vacancy.status() == VacancyStatus.WITHDRAWN) {
            throw ProblemException.wrongState("The vacancy was withdrawn, so everything stays where it is.");
        }
    }

    @Transactional
    public boolean isLocked(UUID vacancy) {
        return has("select 1 from review_round where vacancy_id = ? and locked_at is not null", vacancy);
    }

    @Transactional
    public boolean isDecided(UUID vacancy) {
        return has("select 1 from vacancy_decision where vacancy_id = ?", vacancy);
    }

    private boolean has(String rows, UUID vacancy) {
        return sql.one(rows, row -> true, vacancy).isPresent();
    }

    /** Waits for whoever else moves, reveals or decides in this vacancy; to be taken before its stages are read. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID vacancy) {
        sql.lock("stages/" + vacancy);
    }

    /** Where a submitted application stands; the first stage for every other. */
    @Transactional
    public ApplicationStage of(UUID application) {
        return sql.one(
                        "select a.stage from application_stage a join application p on p.id = a.application_id"
                                + " where a.application_id = ? and p.status = 'SUBMITTED'",
                        row -> Sql.constant(row, "stage", ApplicationStage.class),
                        application)
                .orElse(ApplicationStage.MARKED);
    }

    /** Those of the applications that are submitted to this vacancy, by reference. */
    @Transactional
    public List<StagedApplication> of(VacancyFacts vacancy, Collection<UUID> applications) {
        return sql.list(
                STAGED,
                row -> new StagedApplication(
                        Sql.uuid(row, "id"),
                        row.getString("reference"),
                        Sql.constant(row, "stage", ApplicationStage.class),
                        row.getBoolean("passes"),
                        row.getBoolean("revealed"),
                        row.getBoolean("awaited")),
                vacancy.review().passMark(),
                vacancy.review().passMark(),
                clock.instant(),
                vacancy.id(),
                applications);
    }

    /**
     * Moves those of the applications that are submitted to this vacancy and stand elsewhere, as one move on record. For
     * what moves them along with something else, which is undone there.
     *
     * @return the move; null when none had to go
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable UUID move(
            Caller caller, UUID vacancy, Collection<UUID> applications, ApplicationStage to, @Nullable String reason) {
        lock(vacancy);
        Map<UUID, ApplicationStage> targets = new LinkedHashMap<>();
        applications.forEach(application -> targets.put(application, to));
        return move(caller, vacancy, targets, new Why(reason, false, null));
    }

    /**
     * Why a move is made.
     *
     * @param byHand it can be taken back as it is
     * @param undoes the move that it takes back
     */
    record Why(
            @Nullable String reason,
            boolean byHand,
            @Nullable UUID undoes) {}

    /** Each application to a stage of its own; the lock is the caller's to hold. */
    @Nullable
    UUID move(Caller caller, UUID vacancy, Map<UUID, ApplicationStage> targets, Why why) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID move = UUID.randomUUID();
        sql.run(
                "insert into stage_move (id, vacancy_id, at, moved_by, name, reason, by_hand, undoes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                move,
                vacancy,
                now,
                caller.subject(),
                caller.name(),
                why.reason(),
                why.byHand(),
                why.undoes());
        int moved = sql.run("""
                insert into stage_move_part (move_id, application_id, from_stage, to_stage)
                select ?, p.id, coalesce(a.stage, 'MARKED'), t.stage
                from unnest(?::uuid[], ?::text[]) as t (id, stage)
                    join application p on p.id = t.id and p.vacancy_id = ? and p.status = 'SUBMITTED'
                    left join application_stage a on a.application_id = p.id
                where coalesce(a.stage, 'MARKED') <> t.stage
                """, move, targets.keySet(), targets.values(), vacancy);
        if (moved == 0) {
            sql.run("delete from stage_move where id = ?", move);
            return null;
        }
        keep(move, vacancy, now);
        audit.record(caller, "stage.moved", vacancy, trail(move, targets, moved));
        outbox.add(new StagesMoved(vacancy, move));
        return move;
    }

    private void keep(UUID move, UUID vacancy, Instant now) {
        sql.run(
                "delete from application_stage a using stage_move_part m"
                        + " where m.move_id = ? and m.application_id = a.application_id and m.to_stage = 'MARKED'",
                move);
        sql.run("""
                insert into application_stage (application_id, vacancy_id, stage, since)
                select application_id, ?, to_stage, ? from stage_move_part where move_id = ? and to_stage <> 'MARKED'
                on conflict (application_id) do update set stage = excluded.stage, since = excluded.since
                """, vacancy, now, move);
    }

    private static Map<String, ?> trail(UUID move, Map<UUID, ApplicationStage> targets, int moved) {
        return Map.of(
                "move",
                move,
                "to",
                targets.values().stream().distinct().sorted().toList(),
                "applications",
                moved);
    }
}
