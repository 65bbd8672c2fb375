package org.firstmile.applications.decision;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.applications.CandidateOffers;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.applications.selection.StagedApplication;
import org.firstmile.applications.selection.Stages;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.DbsLevel;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** The decision on a vacancy: made once, for all of its applications, with a reason. */
@Singleton
public class Decisions {
    private static final String MADE = """
            select d.at, d.name, d.reason, s.id as set_id, s.name as set_name,
                   (select count(*) from application_stage a where a.vacancy_id = d.vacancy_id and a.stage = 'APPOINTED') as appointed
            from vacancy_decision d left join cohort_set s on s.id = d.cohort_set_id
            where d.vacancy_id = ?""";

    private final Sql sql;
    private final Stages stages;
    private final Shortlist shortlist;
    private final Vacancies vacancies;
    private final CandidateOffers offers;
    private final Event<NotAppointed> notAppointed;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Decisions(
            Sql sql,
            Stages stages,
            Shortlist shortlist,
            Vacancies vacancies,
            CandidateOffers offers,
            Event<NotAppointed> notAppointed,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.shortlist = shortlist;
        this.vacancies = vacancies;
        this.offers = offers;
        this.notAppointed = notAppointed;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    DecisionView view(Caller caller, UUID vacancy) {
        return view(stages.requireLocked(caller, vacancy));
    }

    /** Of two who decide at once, the second meets a vacancy that has changed since they read it. */
    @Transactional
    public DecisionView decide(Caller caller, UUID vacancy, IfMatch ifMatch, NewDecision body) {
        stages.lock(vacancy);
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        ifMatch.check(facts.version());
        stages.requireUndecided(vacancy);
        if (facts.status() != VacancyStatus.CLOSED) {
            throw ProblemException.wrongState("It is decided while the vacancy is closed, and this one is not.");
        }
        requireAppointable(facts, body.appointed());
        requireSet(vacancy, body);
        keep(caller, facts, body);
        if (body.appointed().isEmpty()) {
            vacancies.leaveUnfilled(caller, vacancy, ifMatch);
        } else {
            vacancies.appoint(caller, vacancy, ifMatch);
            body.appointed().forEach(application -> offers.offer(application, facts.title()));
        }
        return view(stages.requireLocked(caller, vacancy));
    }

    private void keep(Caller caller, VacancyFacts vacancy, NewDecision body) {
        UUID id = vacancy.id();
        List<UUID> others = sql.list(
                "select id from reviewable_application where vacancy_id = ? and not id = any(?::uuid[]) order by id",
                row -> Sql.uuid(row, "id"),
                id,
                body.appointed());
        stages.move(caller, id, body.appointed(), ApplicationStage.APPOINTED, null);
        stages.move(caller, id, others, ApplicationStage.NOT_APPOINTED, null);
        sql.run(
                "insert into vacancy_decision (vacancy_id, at, decided_by, name, reason, cohort_set_id)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.subject(),
                caller.name(),
                body.reason(),
                body.cohortSet());
        Map<String, Object> trail =
                new HashMap<>(Map.of("appointed", body.appointed().size(), "notAppointed", others.size()));
        if (body.cohortSet() != null) {
            trail.put("cohortSet", body.cohortSet());
        }
        audit.record(caller, "decision.made", id, trail);
        outbox.add(new VacancyDecided(id, body.appointed().size()));
        notAppointed.fire(new NotAppointed(caller, others));
    }

    /** Held until the commit: nobody withdraws while they are appointed. */
    private void requireAppointable(VacancyFacts vacancy, List<UUID> wanted) {
        if (wanted.size() > vacancy.places()) {
            throw ProblemException.field(
                    "#/appointed",
                    vacancy.places() == 1
                            ? "There is 1 place: appoint one, or nobody"
                            : "There are %,d places: appoint as many or fewer".formatted(vacancy.places()));
        }
        sql.list(
                "select 1 from application where vacancy_id = ? and id = any(?::uuid[]) order by id for update",
                row -> true,
                vacancy.id(),
                wanted);
        Map<UUID, StagedApplication> found =
                stages.of(vacancy, wanted).stream().collect(Collectors.toMap(StagedApplication::id, staged -> staged));
        List<FieldError> unknown = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!found.containsKey(wanted.get(i))) {
                unknown.add(new FieldError(
                        "#/appointed/" + i,
                        "Choose an application that was submitted to this vacancy and is still in"));
            } else if (!seen.add(wanted.get(i))) {
                unknown.add(new FieldError("#/appointed/" + i, "Name each application once"));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(unknown);
        }
        requireKnown(wanted, found);
    }

    private static void requireKnown(List<UUID> wanted, Map<UUID, StagedApplication> found) {
        List<FieldError> hidden = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            StagedApplication application = found.get(wanted.get(i));
            if (!application.revealed() || !application.stage().isInTheRunning()) {
                hidden.add(new FieldError(
                        "#/appointed/" + i,
                        (application.revealed() ? "Shortlist %s first" : "Reveal %s first")
                                .formatted(application.reference())));
            }
        }
        if (!hidden.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.WRONG_STATE,
                    "Whoever is appointed was revealed before and is on the shortlist.",
                    hidden);
        }
    }

    private void requireSet(UUID vacancy, NewDecision body) {
        if (body.cohortSet() == null) {
            return;
        }
        if (sql.one("select 1 from cohort_set where id = ? and vacancy_id = ?", row -> true, body.cohortSet(), vacancy)
                .isEmpty()) {
            throw ProblemException.field("#/cohortSet", "Choose a set that was saved for this vacancy");
        }
        Set<UUID> members = Set.copyOf(sql.list(
                "select application_id from cohort_set_member where set_id = ?",
                row -> Sql.uuid(row, "application_id"),
                body.cohortSet()));
        if (!members.equals(Set.copyOf(body.appointed()))) {
            throw ProblemException.field(
                    "#/cohortSet", "Appoint just those in the set, change the set, or leave the set out");
        }
    }

    private DecisionView view(VacancyFacts vacancy) {
        DecisionMade made = made(vacancy.id());
        return new DecisionView(
                new Ref(vacancy.id(), vacancy.title()),
                vacancy.version(),
                vacancy.kind(),
                vacancy.places(),
                vacancy.dbs(),
                shortlist.of(vacancy.id()),
                sql.one(
                                "select count(*) from reviewable_application where vacancy_id = ?",
                                row -> row.getInt(1),
                                vacancy.id())
                        .orElse(0),
                made,
                can(vacancy, made));
    }

    private @Nullable DecisionMade made(UUID vacancy) {
        return sql.one(
                        MADE,
                        row -> new DecisionMade(
                                Sql.instant(row, "at"),
                                row.getString("name"),
                                row.getString("reason"),
                                row.getString("set_name") == null
                                        ? null
                                        : new Ref(Sql.uuid(row, "set_id"), row.getString("set_name")),
                                row.getInt("appointed")),
                        vacancy)
                .orElse(null);
    }

    private List<String> can(VacancyFacts vacancy, @Nullable DecisionMade made) {
        if (made == null) {
            return vacancy.status() == VacancyStatus.CLOSED ? List.of("decide") : List.of();
        }
        return vacancy.dbs() != DbsLevel.NONE && isAnybodyAppointed(vacancy.id()) ? List.of("record-check") : List.of();
    }

    /** Who withdrew after it is not checked any more. */
    private boolean isAnybodyAppointed(UUID vacancy) {
        return sql.one(
                        "select 1 from application_stage a join reviewable_application p on p.id = a.application_id"
                                + " where a.vacancy_id = ? and a.stage = 'APPOINTED' limit 1",
                        row -> true,
                        vacancy)
                .isPresent();
    }
}
