package org.firstmile.applications.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.firstmile.vacancies.CompositionDimension;
import org.jspecify.annotations.Nullable;

/** What a group brings of what the vacancy names. */
record Coverage(List<DimensionCoverage> dimensions) {

    static Coverage of(List<CompositionDimension> named, Collection<CohortCandidate> group) {
        return new Coverage(
                named.stream().map(dimension -> of(dimension, group)).toList());
    }

    private static DimensionCoverage of(CompositionDimension dimension, Collection<CohortCandidate> group) {
        List<String> brought = group.stream()
                .flatMap(one -> one.traits().stream())
                .filter(trait -> trait.dimension().equals(dimension.name()))
                .map(CohortTrait::value)
                .toList();
        List<ValueCoverage> values = dimension.values().stream()
                .map(value -> new ValueCoverage(
                        value, (int) brought.stream().filter(value::equals).count()))
                .toList();
        return new DimensionCoverage(
                dimension.name(),
                (int) values.stream().filter(value -> value.members() > 0).count(),
                values,
                group.size() - brought.size());
    }

    int covered() {
        return dimensions.stream().mapToInt(DimensionCoverage::covered).sum();
    }

    static int named(List<CompositionDimension> dimensions) {
        return dimensions.stream()
                .mapToInt(dimension -> dimension.values().size())
                .sum();
    }

    /** The mean of those scores that there are, rounded half up. */
    static @Nullable BigDecimal mean(Collection<CohortCandidate> group) {
        List<BigDecimal> scores = group.stream()
                .map(CohortCandidate::score)
                .filter(Objects::nonNull)
                .toList();
        return scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    }
}
