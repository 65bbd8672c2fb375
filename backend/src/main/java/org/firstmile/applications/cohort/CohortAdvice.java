package org.firstmile.applications.cohort;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.applications.selection.Stages;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.vacancies.CompositionDimension;
import org.firstmile.vacancies.VacancyFacts;

/** Suggests sets: the best of all that there are by a stated measure. It decides nothing and changes no mark. */
@Singleton
public class CohortAdvice {
    private static final int SUGGESTIONS = 5;

    private final Stages stages;
    private final Cohort cohort;

    CohortAdvice(Stages stages, Cohort cohort) {
        this.stages = stages;
        this.cohort = cohort;
    }

    @Transactional
    CohortSuggestions suggest(Caller caller, UUID vacancy, NewCohortSuggestions wanted) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        stages.requireUndecided(vacancy);
        return suggest(facts.composition(), cohort.candidates(facts), wanted);
    }

    static CohortSuggestions suggest(
            List<CompositionDimension> named, List<CohortCandidate> shortlist, NewCohortSuggestions wanted) {
        List<UUID> keep = wanted.keep() == null ? List.of() : wanted.keep();
        List<CohortCandidate> able = able(shortlist, wanted.floor());
        requireKept(shortlist, able, keep, wanted);
        requirePossible(able.size(), keep.size(), wanted);
        long[] traits = able.stream().mapToLong(one -> bits(named, one)).toArray();
        int[] scores = able.stream()
                .mapToInt(one -> one.score().movePointRight(2).intValueExact())
                .toArray();
        int[] kept = keep.stream().mapToInt(id -> place(able, id)).toArray();
        List<SetSearch.Found> best = SetSearch.best(traits, scores, wanted.size(), kept, SUGGESTIONS);
        SetSearch.Found byScore = SetSearch.best(new long[traits.length], scores, wanted.size(), kept, 1)
                .getFirst();
        CohortWords words = new CohortWords(named, able, group(able, byScore));
        return new CohortSuggestions(
                words.objective(wanted, sets(able.size(), keep.size(), wanted.size())),
                able.size(),
                sets(able.size(), keep.size(), wanted.size()),
                Coverage.named(named),
                best.stream()
                        .map(found -> suggestion(named, words, group(able, found), false))
                        .toList(),
                suggestion(named, words, group(able, byScore), true));
    }

    private static CohortSuggestion suggestion(
            List<CompositionDimension> named, CohortWords words, List<CohortCandidate> group, boolean byScore) {
        Coverage coverage = Coverage.of(named, group);
        return new CohortSuggestion(
                group.stream().map(one -> one.application().id()).toList(),
                Coverage.mean(group),
                coverage.covered(),
                coverage.dimensions(),
                byScore ? words.reasonOfScoreAlone(group) : words.reason(group));
    }

    private static List<CohortCandidate> group(List<CohortCandidate> able, SetSearch.Found found) {
        return Arrays.stream(found.members()).mapToObj(able::get).toList();
    }

    /** Whoever has a score, and one that reaches the floor. */
    private static List<CohortCandidate> able(List<CohortCandidate> shortlist, BigDecimal floor) {
        return shortlist.stream()
                .filter(one ->
                        one.score() != null && (floor == null || one.score().compareTo(floor) >= 0))
                .sorted(Comparator.comparing(CohortCandidate::score).reversed().thenComparing(one -> one.application()
                        .reference()))
                .toList();
    }

    private static void requireKept(
            List<CohortCandidate> shortlist, List<CohortCandidate> able, List<UUID> keep, NewCohortSuggestions wanted) {
        Map<UUID, CohortCandidate> known = shortlist.stream()
                .collect(Collectors.toMap(one -> one.application().id(), Function.identity()));
        Set<UUID> reaching = able.stream().map(one -> one.application().id()).collect(Collectors.toSet());
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < keep.size(); i++) {
            if (!known.containsKey(keep.get(i))) {
                unknown.add(new FieldError("#/keep/" + i, "Choose an application on the shortlist"));
            } else if (keep.indexOf(keep.get(i)) < i) {
                unknown.add(new FieldError("#/keep/" + i, "Name each application once"));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(unknown);
        }
        for (UUID id : keep) {
            CohortCandidate one = known.get(id);
            if (!reaching.contains(id)) {
                throw impossible(
                        one.score() == null
                                ? "%s has no marks, so no set with it can be compared: let it go."
                                        .formatted(one.application().reference())
                                : "%s scored %s, below the floor of %s: let it go or lower the floor."
                                        .formatted(
                                                one.application().reference(),
                                                one.score().toPlainString(),
                                                wanted.floor().toPlainString()));
            }
        }
        if (keep.size() > wanted.size()) {
            throw impossible("You keep %d, and choose only %d: let some go or choose more."
                    .formatted(keep.size(), wanted.size()));
        }
    }

    private static void requirePossible(int able, int kept, NewCohortSuggestions wanted) {
        if (able < wanted.size()) {
            throw impossible(
                    wanted.floor() == null
                            ? "Only %d on the shortlist have marks: choose as many or fewer, or shortlist more."
                                    .formatted(able)
                            : "Only %d on the shortlist reach %s: lower the floor, choose fewer, or shortlist more."
                                    .formatted(able, wanted.floor().toPlainString()));
        }
        long sets = sets(able, kept, wanted.size());
        if (sets > SetSearch.MOST_SETS) {
            throw impossible(
                    "From %d one can choose %d in %s ways, too many to look at every one (30 choose 6 are not): narrow first, by a higher floor, by keeping somebody, or by a shorter list."
                            .formatted(
                                    able,
                                    wanted.size(),
                                    sets == Integer.MAX_VALUE
                                            ? "more than two thousand million"
                                            : "%,d".formatted(sets)));
        }
    }

    private static long sets(int able, int kept, int size) {
        return SetSearch.combinations(able - kept, size - kept);
    }

    private static ProblemException impossible(String mend) {
        return new ProblemException(ProblemCode.WRONG_STATE, mend);
    }

    private static int place(List<CohortCandidate> able, UUID id) {
        for (int i = 0; i < able.size(); i++) {
            if (able.get(i).application().id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }

    /** A bit for each value of each dimension: 5 dimensions of 12 values are 60. */
    private static long bits(List<CompositionDimension> named, CohortCandidate one) {
        long bits = 0;
        int first = 0;
        for (CompositionDimension dimension : named) {
            for (CohortTrait trait : one.traits()) {
                int value = trait.dimension().equals(dimension.name())
                        ? dimension.values().indexOf(trait.value())
                        : -1;
                if (value >= 0) {
                    bits |= 1L << (first + value);
                }
            }
            first += dimension.values().size();
        }
        return bits;
    }
}
