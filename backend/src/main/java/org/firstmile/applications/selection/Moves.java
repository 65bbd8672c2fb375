package org.firstmile.applications.selection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.applications.review.ApplicationReference;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/** Moves by hand: many applications at once, looked at beforehand, and taken back when they were a slip. */
@Singleton
public class Moves {
    private static final String UNMOVED_SINCE = """
            select t.application_id, t.from_stage, t.to_stage, p.reference, coalesce(a.stage, 'MARKED') as stage,
                   coalesce(a.stage, 'MARKED') = t.to_stage
                       and not exists (select 1 from stage_move_part o join stage_move n on n.id = o.move_id
                                       where o.application_id = t.application_id and n.at > m.at) as still
            from stage_move_part t join stage_move m on m.id = t.move_id
                join application p on p.id = t.application_id and p.status = 'SUBMITTED'
                left join application_stage a on a.application_id = t.application_id
            where t.move_id = ? order by p.reference""";

    private static final String AWAITED = "Has a conversation ahead: cancel it first";

    private final Sql sql;
    private final Stages stages;
    private final MoveQueries queries;
    private final Idempotency idempotency;
    private final Clock clock;

    Moves(Sql sql, Stages stages, MoveQueries queries, Idempotency idempotency, Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.queries = queries;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Asked(UUID vacancy, NewStageMove body) {}

    private record Made(
            UUID application, String reference, ApplicationStage from, ApplicationStage now, boolean still) {}

    @Transactional
    Page<StageMoveView> list(Caller caller, UUID vacancy, Paging paging) {
        stages.requireLocked(caller, vacancy);
        return queries.list(vacancy, stages.isDecided(vacancy), paging);
    }

    @Transactional
    MovePreview preview(Caller caller, UUID vacancy, NewStageMove body) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        stages.requireUndecided(vacancy);
        stages.requireNotWithdrawn(facts);
        return plan(facts, body);
    }

    /** Moves what may go; 409 when nothing may. */
    @Transactional
    public StageMoveOutcome move(Caller caller, UUID vacancy, @Nullable String idempotencyKey, NewStageMove body) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        return idempotency.once(
                caller.subject(),
                "moveApplications",
                idempotencyKey,
                new Asked(vacancy, body),
                StageMoveOutcome.class,
                () -> make(caller, facts, body));
    }

    private StageMoveOutcome make(Caller caller, VacancyFacts vacancy, NewStageMove body) {
        stages.lock(vacancy.id());
        stages.requireUndecided(vacancy.id());
        stages.requireNotWithdrawn(vacancy);
        MovePreview plan = plan(vacancy, body);
        if (plan.moving().isEmpty()) {
            throw nothingMoves(plan.staying(), body.applications());
        }
        Map<UUID, ApplicationStage> targets = new LinkedHashMap<>();
        plan.moving().forEach(moving -> targets.put(moving.application().id(), body.to()));
        UUID move = stages.move(caller, vacancy.id(), targets, new Stages.Why(body.reason(), true, null));
        return new StageMoveOutcome(queries.one(vacancy.id(), move, false), plan.staying());
    }

    private static ProblemException nothingMoves(List<StayingApplication> staying, List<UUID> wanted) {
        return new ProblemException(
                ProblemCode.WRONG_STATE,
                "Nothing was moved: errors says why each stays.",
                staying.stream()
                        .limit(100)
                        .map(one -> new FieldError(
                                "#/applications/"
                                        + wanted.indexOf(one.application().id()),
                                one.application().reference() + ": " + one.why()))
                        .toList());
    }

    private MovePreview plan(VacancyFacts vacancy, NewStageMove body) {
        if (body.to().isDecided()) {
            throw ProblemException.field(
                    "#/to", "Choose marked, shortlisted or conversation: who is appointed, the decision says");
        }
        List<StagedApplication> found = stages.of(vacancy, body.applications());
        requireAll(found, body.applications());
        List<MovingApplication> moving = new ArrayList<>();
        List<StayingApplication> staying = new ArrayList<>();
        for (StagedApplication application : found) {
            ApplicationReference reference = new ApplicationReference(application.id(), application.reference());
            String why = obstacle(application, body.to());
            if (why == null) {
                moving.add(new MovingApplication(reference, application.stage()));
            } else {
                staying.add(new StayingApplication(reference, application.stage(), why));
            }
        }
        return new MovePreview(moving, staying);
    }

    private static void requireAll(List<StagedApplication> found, List<UUID> wanted) {
        List<UUID> known = found.stream().map(StagedApplication::id).toList();
        List<FieldError> unknown = new LinkedHashSet<>(wanted)
                .stream()
                        .filter(id -> !known.contains(id))
                        .limit(100)
                        .map(id -> new FieldError(
                                "#/applications/" + wanted.indexOf(id),
                                "Choose applications that are submitted to this vacancy"))
                        .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(unknown);
        }
    }

    private static @Nullable String obstacle(StagedApplication application, ApplicationStage to) {
        if (application.stage() == to) {
            return "Stands there already";
        }
        if (to == ApplicationStage.MARKED && application.awaited()) {
            return AWAITED;
        }
        if (to != ApplicationStage.MARKED && !application.passes()) {
            return "Does not reach the pass mark";
        }
        if (to == ApplicationStage.CONVERSATION && !application.revealed()) {
            return "Is not revealed yet: reveal it first";
        }
        return null;
    }

    /** Those that nobody has moved since go back to where each was. */
    @Transactional
    public StageMoveOutcome undo(Caller caller, UUID vacancy, UUID move) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        stages.lock(vacancy);
        stages.requireNotWithdrawn(facts);
        StageMoveView made = queries.one(vacancy, move, stages.isDecided(vacancy));
        if (!made.can().contains("undo")) {
            stages.requireUndecided(vacancy);
            throw ProblemException.wrongState(
                    made.undone()
                            ? "It has been undone already."
                            : "It cannot be taken back here: undo what it came from, or move them by hand.");
        }
        Map<UUID, ApplicationStage> targets = new LinkedHashMap<>();
        List<StayingApplication> staying = new ArrayList<>();
        List<Made> parts = parts(move);
        Set<UUID> awaited = stages
                .of(facts, parts.stream().map(Made::application).toList())
                .stream()
                .filter(StagedApplication::awaited)
                .map(StagedApplication::id)
                .collect(Collectors.toSet());
        for (Made one : parts) {
            boolean waits = awaited.contains(one.application());
            if (one.still() && !waits) {
                targets.put(one.application(), one.from());
            } else {
                staying.add(new StayingApplication(
                        new ApplicationReference(one.application(), one.reference()),
                        one.now(),
                        one.still() ? AWAITED : "Has been moved since"));
            }
        }
        if (targets.isEmpty()) {
            throw ProblemException.wrongState(
                    "All of them have been moved, withdrawn or invited since: move them by hand.");
        }
        UUID back = stages.move(caller, vacancy, targets, new Stages.Why(null, false, move));
        sql.run("update stage_move set undone_at = ? where id = ?", clock.instant(), move);
        return new StageMoveOutcome(queries.one(vacancy, back, false), staying);
    }

    private List<Made> parts(UUID move) {
        return sql.list(
                UNMOVED_SINCE,
                row -> new Made(
                        Sql.uuid(row, "application_id"),
                        row.getString("reference"),
                        Sql.constant(row, "from_stage", ApplicationStage.class),
                        Sql.constant(row, "stage", ApplicationStage.class),
                        row.getBoolean("still")),
                move);
    }
}
