package org.firstmile.applications.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firstmile.applications.review.Marking.Pattern;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static Pattern marks(int... marks) {
        Integer[] counts = {0, 0, 0, 0, 0};
        for (int mark : marks) {
            counts[mark - 1]++;
        }
        return new Pattern(List.of(counts), 1);
    }

    private static Marking of(int[]... answers) {
        return new Marking(Arrays.stream(answers).map(MarkingTest::marks).toList());
    }

    /** The worked example of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D: 0.849. */
    @Test
    void agreement_is_krippendorffs_alpha_for_interval_data() {
        Marking example = of(
                new int[] {1, 1, 1},
                new int[] {2, 2, 3, 2},
                new int[] {3, 3, 3, 3},
                new int[] {3, 3, 3, 3},
                new int[] {2, 2, 2, 2},
                new int[] {1, 2, 3, 4},
                new int[] {4, 4, 4, 4},
                new int[] {1, 1, 2, 1},
                new int[] {2, 2, 2, 2},
                new int[] {5, 5, 5},
                new int[] {1, 1},
                new int[] {3});
        assertEquals(new BigDecimal("0.849"), example.agreement());
    }

    @Test
    void answers_that_were_marked_the_same_count_as_often_as_there_are() {
        List<Pattern> one = List.of(marks(1, 2), marks(1, 2), marks(4, 4), marks(5, 3), marks(5, 3), marks(5, 3));
        List<Pattern> grouped = List.of(
                new Pattern(marks(1, 2).counts(), 2),
                marks(4, 4),
                new Pattern(marks(5, 3).counts(), 3));
        assertEquals(new Marking(one).agreement(), new Marking(grouped).agreement());
        assertEquals(List.of(2, 2, 3, 2, 3), new Marking(grouped).distribution());
        assertEquals(new BigDecimal("3.17"), new Marking(grouped).mean());
    }

    @Test
    void where_nothing_can_be_compared_there_is_no_agreement() {
        assertNull(of().agreement());
        assertNull(of(new int[] {3}, new int[] {4}).agreement());
        assertNull(of(new int[] {3, 3}, new int[] {3, 3}).agreement(), "all the same: no way to disagree");
        assertNull(of().mean());
        assertEquals(List.of(0, 0, 0, 0, 0), of().distribution());
    }

    @Test
    void opposite_marks_agree_less_than_chance() {
        assertEquals(-1, of(new int[] {1, 5}, new int[] {5, 1}).agreement().signum());
    }

    @Test
    void marks_three_or_more_apart_are_a_disagreement() {
        List<int[]> answers = new ArrayList<>(List.of(
                new int[] {1, 4}, new int[] {2, 4, 5}, new int[] {1, 3, 3}, new int[] {5}, new int[] {1, 5, 5, 5}));
        assertEquals(3, of(answers.toArray(int[][]::new)).disagreements());
    }
}
