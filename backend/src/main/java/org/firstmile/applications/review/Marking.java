package org.firstmile.applications.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.dkpro.statistics.agreement.InsufficientDataException;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.jspecify.annotations.Nullable;

/** What many answers' marks say together. */
final class Marking {
    private static final int HIGHEST = 5;

    private final List<Pattern> patterns;

    /**
     * Answers that got the same marks.
     *
     * @param counts how often 1 to 5 was given to each of them
     * @param answers how many they are
     */
    record Pattern(List<Integer> counts, int answers) {
        private int marks() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        private int spread() {
            int lowest = 0;
            while (counts.get(lowest) == 0) {
                lowest++;
            }
            int highest = HIGHEST - 1;
            while (counts.get(highest) == 0) {
                highest--;
            }
            return highest - lowest;
        }

        /** One answer's marks, filled up with none. */
        private Object[] units() {
            Object[] units = new Object[HIGHEST];
            int at = 0;
            for (int mark = 1; mark <= HIGHEST; mark++) {
                int until = at + counts.get(mark - 1);
                Arrays.fill(units, at, until, mark);
                at = until;
            }
            return units;
        }
    }

    Marking(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    List<Integer> distribution() {
        Integer[] counts = new Integer[HIGHEST];
        Arrays.setAll(counts, mark -> patterns.stream()
                .mapToInt(pattern -> pattern.counts().get(mark) * pattern.answers())
                .sum());
        return List.of(counts);
    }

    @Nullable
    BigDecimal mean() {
        int marks = 0;
        int sum = 0;
        List<Integer> distribution = distribution();
        for (int mark = 1; mark <= HIGHEST; mark++) {
            marks += distribution.get(mark - 1);
            sum += mark * distribution.get(mark - 1);
        }
        return marks == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(marks), 2, RoundingMode.HALF_UP);
    }

    int disagreements() {
        return patterns.stream()
                .filter(pattern -> pattern.spread() >= RankedQuestion.FAR_APART)
                .mapToInt(Pattern::answers)
                .sum();
    }

    /** Krippendorff's alpha for interval data; who gave a mark does not matter to it, so neither do empty units. */
    @Nullable
    BigDecimal agreement() {
        CodingAnnotationStudy study = new CodingAnnotationStudy(HIGHEST);
        patterns.stream().filter(pattern -> pattern.marks() > 1).forEach(pattern -> {
            for (int i = 0; i < pattern.answers(); i++) {
                study.addItemAsArray(pattern.units());
            }
        });
        if (study.getItemCount() == 0) {
            return null;
        }
        try {
            double alpha = new KrippendorffAlphaAgreement(study, new IntervalDistanceFunction()).calculateAgreement();
            return BigDecimal.valueOf(alpha).setScale(3, RoundingMode.HALF_UP);
        } catch (InsufficientDataException everyMarkIsTheSame) {
            return null;
        }
    }
}
