package org.firstmile.applications.cohort;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.applications.selection.Stages;
import org.firstmile.audit.Audit;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/** Groups that were thought of, kept beside each other until one of them is decided for. */
@Singleton
public class CohortSets {
    /** More are not compared. */
    static final int MOST = 20;

    private final Sql sql;
    private final Stages stages;
    private final Cohort cohort;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    CohortSets(Sql sql, Stages stages, Cohort cohort, Audit audit, Idempotency idempotency, Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.cohort = cohort;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Saving(
            UUID vacancy,
            String name,
            List<UUID> applications,
            @Nullable String note) {}

    @Transactional
    CohortSetPage list(Caller caller, UUID vacancy) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        List<CohortCandidate> candidates = cohort.candidates(facts);
        boolean decided = stages.isDecided(vacancy);
        return new CohortSetPage(CohortSet.ofAll(vacancy).stream()
                .map(set -> view(facts, candidates, decided, set))
                .toList());
    }

    @Transactional
    CohortSetView view(Caller caller, UUID vacancy, UUID id) {
        return view(stages.requireLocked(caller, vacancy), find(vacancy, id));
    }

    @Transactional
    public CohortSetView create(Caller caller, UUID vacancy, @Nullable String idempotencyKey, NewCohortSet body) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        return idempotency.once(
                caller.subject(),
                "createCohortSet",
                idempotencyKey,
                new Saving(vacancy, body.name(), body.applications(), body.note()),
                CohortSetView.class,
                () -> begin(caller, facts, body));
    }

    private CohortSetView begin(Caller caller, VacancyFacts vacancy, NewCohortSet body) {
        stages.lock(vacancy.id());
        stages.requireUndecided(vacancy.id());
        if (CohortSet.count("vacancyId", vacancy.id()) >= MOST) {
            throw ProblemException.wrongState("%d sets are saved already: delete one first.".formatted(MOST));
        }
        CohortSet set = new CohortSet();
        set.vacancyId = vacancy.id();
        return save(caller, vacancy, set, body, "created");
    }

    @Transactional
    CohortSetView change(Caller caller, UUID vacancy, UUID id, IfMatch ifMatch, NewCohortSet body) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        stages.lock(vacancy);
        CohortSet set = find(vacancy, id);
        ifMatch.check(set.version);
        stages.requireUndecided(vacancy);
        return save(caller, facts, set, body, "changed");
    }

    @Transactional
    void delete(Caller caller, UUID vacancy, UUID id, IfMatch ifMatch) {
        stages.requireLocked(caller, vacancy);
        stages.lock(vacancy);
        CohortSet set = find(vacancy, id);
        ifMatch.check(set.version);
        stages.requireUndecided(vacancy);
        set.delete();
        audit.record(caller, "cohort-set.deleted", id, Map.of("vacancy", vacancy));
    }

    private static CohortSet find(UUID vacancy, UUID id) {
        return CohortSet.of(vacancy, id).orElseThrow(ProblemException::notFound);
    }

    private CohortSetView save(Caller caller, VacancyFacts vacancy, CohortSet set, NewCohortSet body, String what) {
        if (sql.one(
                        "select 1 from cohort_set where vacancy_id = ? and lower(name) = lower(?) and id is distinct from ?::uuid",
                        row -> true,
                        vacancy.id(),
                        body.name(),
                        set.id)
                .isPresent()) {
            throw ProblemException.field("#/name", "Another set has this name: choose another");
        }
        requireShortlisted(vacancy, body.applications());
        set.become(
                body.name(), body.note(), body.applications(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        set.persistAndFlush();
        audit.record(
                caller,
                "cohort-set." + what,
                set.id,
                Map.of("vacancy", vacancy.id(), "applications", body.applications()));
        return view(vacancy, set);
    }

    private void requireShortlisted(VacancyFacts vacancy, List<UUID> wanted) {
        Set<UUID> shortlisted = cohort.candidates(vacancy).stream()
                .map(one -> one.application().id())
                .collect(Collectors.toSet());
        Set<UUID> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!shortlisted.contains(wanted.get(i))) {
                errors.add(new FieldError("#/applications/" + i, "Choose an application on the shortlist"));
            } else if (!seen.add(wanted.get(i))) {
                errors.add(new FieldError("#/applications/" + i, "Name each application once"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
    }

    private CohortSetView view(VacancyFacts vacancy, CohortSet set) {
        return view(vacancy, cohort.candidates(vacancy), stages.isDecided(vacancy.id()), set);
    }

    private static CohortSetView view(
            VacancyFacts vacancy, List<CohortCandidate> candidates, boolean decided, CohortSet set) {
        List<CohortCandidate> members = candidates.stream()
                .filter(one -> set.members.contains(one.application().id()))
                .toList();
        Coverage coverage = Coverage.of(vacancy.composition(), members);
        return new CohortSetView(
                set.id,
                set.version,
                set.name,
                set.note,
                members.stream().map(one -> one.application().id()).toList(),
                set.members.size() - members.size(),
                Coverage.mean(members),
                coverage.covered(),
                Coverage.named(vacancy.composition()),
                coverage.dimensions(),
                set.updatedAt,
                decided ? List.of() : List.of("change", "delete"));
    }
}
