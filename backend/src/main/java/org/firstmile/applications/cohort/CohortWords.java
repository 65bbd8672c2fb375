package org.firstmile.applications.cohort;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.firstmile.vacancies.CompositionDimension;

/** Says why a set is suggested, so that a panel can check it without the arithmetic. */
record CohortWords(List<CompositionDimension> named, List<CohortCandidate> able, List<CohortCandidate> byScore) {

    String objective(NewCohortSuggestions wanted, long sets) {
        String who = "Of all %,d ways to choose %d from %d".formatted(sets, wanted.size(), able.size())
                + (wanted.keep() == null || wanted.keep().isEmpty()
                        ? ""
                        : ", keeping %d,".formatted(wanted.keep().size()))
                + (wanted.floor() == null
                        ? ""
                        : " who score %s or more,".formatted(wanted.floor().toPlainString()));
        return named.isEmpty()
                ? who + " those with the highest marks: the vacancy names nothing that the group should vary in."
                : who
                        + " those that bring the most different values of %s come first; of equals, the higher mean score; then the fewest members alike."
                                .formatted(list(
                                        named.stream()
                                                .map(CompositionDimension::name)
                                                .toList(),
                                        "and"));
    }

    String reason(List<CohortCandidate> group) {
        Coverage coverage = Coverage.of(named, group);
        if (named.isEmpty()) {
            return "Its mean score is %s.".formatted(score(group));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("It brings %d of the %d values named%s."
                .formatted(coverage.covered(), Coverage.named(named), whole(coverage)));
        missing(coverage).ifPresent(sentences::add);
        sentences.add(beside(group, coverage));
        return String.join(" ", sentences);
    }

    String reasonOfScoreAlone(List<CohortCandidate> group) {
        Coverage coverage = Coverage.of(named, group);
        return named.isEmpty()
                ? "The highest marks: their mean score is %s.".formatted(score(group))
                : "The highest marks alone: their mean score is %s, and they bring %d of the %d values named."
                        .formatted(score(group), coverage.covered(), Coverage.named(named));
    }

    private static String whole(Coverage coverage) {
        List<String> all = coverage.dimensions().stream()
                .filter(one -> one.covered() == one.values().size())
                .map(DimensionCoverage::dimension)
                .toList();
        return all.isEmpty() ? "" : ", all of %s".formatted(list(all, "and"));
    }

    /** What it lacks, apart from what nobody among the candidates could bring. */
    private java.util.Optional<String> missing(Coverage coverage) {
        Coverage possible = Coverage.of(named, able);
        List<String> lacking = new ArrayList<>();
        List<String> unheard = new ArrayList<>();
        for (int i = 0; i < coverage.dimensions().size(); i++) {
            DimensionCoverage dimension = coverage.dimensions().get(i);
            for (int j = 0; j < dimension.values().size(); j++) {
                if (dimension.values().get(j).members() == 0) {
                    boolean could = possible.dimensions().get(i).values().get(j).members() > 0;
                    (could ? lacking : unheard)
                            .add("%s (%s)".formatted(dimension.values().get(j).value(), dimension.dimension()));
                }
            }
        }
        List<String> sentences = new ArrayList<>();
        if (!lacking.isEmpty()) {
            sentences.add("Nobody in it brings %s.".formatted(list(lacking, "or")));
        }
        if (!unheard.isEmpty()) {
            sentences.add("Nobody who could be chosen brings %s.".formatted(list(unheard, "or")));
        }
        return sentences.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(String.join(" ", sentences));
    }

    private String beside(List<CohortCandidate> group, Coverage coverage) {
        int more = coverage.covered() - Coverage.of(named, byScore).covered();
        BigDecimal less = Coverage.mean(byScore).subtract(Coverage.mean(group));
        String score = "Its mean score is %s".formatted(score(group));
        if (more <= 0 && less.signum() == 0) {
            return score + ": no set has higher marks.";
        }
        return score
                + "; the highest marks alone have %s and bring %s."
                        .formatted(
                                score(byScore),
                                more > 0
                                        ? "%d fewer".formatted(more)
                                        : more == 0 ? "as many" : "%d more".formatted(-more));
    }

    private static String score(List<CohortCandidate> group) {
        return Coverage.mean(group).toPlainString();
    }

    private static String list(List<String> words, String last) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.getLast();
    }
}
