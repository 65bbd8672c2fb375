package org.firstmile.applications.cohort;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.applications.decision.Shortlist;
import org.firstmile.applications.selection.Stages;
import org.firstmile.audit.Audit;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.CompositionDimension;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;

/** The board on which a group is chosen: who is shortlisted, and what each would bring. */
@Singleton
public class Cohort {
    private static final String TRAITS = """
            select t.application_id, t.dimension, t.value
            from cohort_trait t join reviewable_application p on p.id = t.application_id
            where p.vacancy_id = ?""";

    private final Sql sql;
    private final Stages stages;
    private final Shortlist shortlist;
    private final Audit audit;

    Cohort(Sql sql, Stages stages, Shortlist shortlist, Audit audit) {
        this.sql = sql;
        this.stages = stages;
        this.shortlist = shortlist;
        this.audit = audit;
    }

    private record Brought(UUID application, CohortTrait trait) {}

    @Transactional
    CohortView view(Caller caller, UUID vacancy) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        boolean decided = stages.isDecided(vacancy);
        boolean open = !decided && facts.status() == VacancyStatus.CLOSED;
        return new CohortView(
                new Ref(facts.id(), facts.title()),
                facts.places(),
                facts.composition(),
                candidates(facts),
                shortlist.count(vacancy),
                decided,
                open ? List.of("note-traits", "save-set", "suggest", "decide") : List.of());
    }

    /** In the order of their marks. */
    List<CohortCandidate> candidates(VacancyFacts vacancy) {
        Map<UUID, List<CohortTrait>> traits = traits(vacancy);
        Map<UUID, Long> versions = new HashMap<>();
        sql.list(
                "select n.application_id, n.version from cohort_noted n"
                        + " join reviewable_application p on p.id = n.application_id where p.vacancy_id = ?",
                row -> versions.put(Sql.uuid(row, "application_id"), row.getLong("version")),
                vacancy.id());
        return shortlist.of(vacancy.id()).stream()
                .map(one -> CohortCandidate.of(
                        one,
                        versions.getOrDefault(one.application().id(), 0L),
                        traits.getOrDefault(one.application().id(), List.of())))
                .toList();
    }

    /** In the order of the dimensions; what the vacancy does not name any more is not told. */
    private Map<UUID, List<CohortTrait>> traits(VacancyFacts vacancy) {
        List<String> order =
                vacancy.composition().stream().map(CompositionDimension::name).toList();
        return sql
                .list(
                        TRAITS,
                        row -> new Brought(
                                Sql.uuid(row, "application_id"),
                                new CohortTrait(row.getString("dimension"), row.getString("value"))),
                        vacancy.id())
                .stream()
                .filter(brought -> order.contains(brought.trait().dimension()))
                .sorted(java.util.Comparator.comparingInt(
                        brought -> order.indexOf(brought.trait().dimension())))
                .collect(Collectors.groupingBy(
                        Brought::application, Collectors.mapping(Brought::trait, Collectors.toList())));
    }

    /** Says all that one application would bring. */
    @Transactional
    public CohortCandidate note(Caller caller, UUID application, IfMatch ifMatch, CohortTraits body) {
        VacancyFacts vacancy = sql.one(
                        "select vacancy_id from application where id = ?",
                        row -> Sql.uuid(row, "vacancy_id"),
                        application)
                .map(id -> stages.requireLocked(caller, id))
                .orElseThrow(ProblemException::notFound);
        stages.lock(vacancy.id());
        stages.requireUndecided(vacancy.id());
        CohortCandidate present = candidates(vacancy).stream()
                .filter(one -> one.id().equals(application))
                .findFirst()
                .orElseThrow(() -> ProblemException.wrongState("It is not on the shortlist: put it there first."));
        ifMatch.check(present.version());
        requireNamed(vacancy.composition(), body.traits());
        sql.run(
                "insert into cohort_noted (application_id, version) values (?, 1)"
                        + " on conflict (application_id) do update set version = cohort_noted.version + 1",
                application);
        sql.run("delete from cohort_trait where application_id = ?", application);
        body.traits()
                .forEach(trait -> sql.run(
                        "insert into cohort_trait (application_id, dimension, value) values (?, ?, ?)",
                        application,
                        trait.dimension(),
                        trait.value()));
        audit.record(
                caller,
                "cohort.traits-noted",
                application,
                Map.of("traits", body.traits().size()));
        return candidates(vacancy).stream()
                .filter(one -> one.application().id().equals(application))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private static void requireNamed(List<CompositionDimension> named, List<CohortTrait> traits) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < traits.size(); i++) {
            CohortTrait trait = traits.get(i);
            CompositionDimension dimension = named.stream()
                    .filter(one -> one.name().equals(trait.dimension()))
                    .findFirst()
                    .orElse(null);
            if (dimension == null) {
                errors.add(new FieldError(
                        "#/traits/%d/dimension".formatted(i), "Choose a dimension that the vacancy names"));
            } else if (!dimension.values().contains(trait.value())) {
                errors.add(new FieldError(
                        "#/traits/%d/value".formatted(i), "Choose a value that the vacancy names for this dimension"));
            } else if (!seen.add(trait.dimension())) {
                errors.add(new FieldError("#/traits/%d/dimension".formatted(i), "Choose one value for each dimension"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
    }
}
