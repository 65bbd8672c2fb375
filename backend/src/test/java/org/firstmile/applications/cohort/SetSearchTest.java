package org.firstmile.applications.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SetSearchTest {
    private record Naive(List<Integer> members, int covered, int score, int alike) {}

    /** Every subset by its bits, measured in the plainest way, all of them sorted. */
    private static List<Naive> naive(long[] traits, int[] scores, int size, int[] kept) {
        List<Naive> all = new ArrayList<>();
        for (int bits = 0; bits < 1 << traits.length; bits++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < traits.length; i++) {
                if ((bits >> i & 1) == 1) {
                    members.add(i);
                }
            }
            if (members.size() != size || Arrays.stream(kept).anyMatch(one -> !members.contains(one))) {
                continue;
            }
            int covered = 0;
            int alike = 0;
            for (int value = 0; value < 64; value++) {
                int bit = value;
                int with = (int) members.stream()
                        .filter(one -> (traits[one] >> bit & 1) == 1)
                        .count();
                covered += with > 0 ? 1 : 0;
                alike += with * (with - 1) / 2;
            }
            all.add(new Naive(
                    members,
                    covered,
                    members.stream().mapToInt(one -> scores[one]).sum(),
                    alike));
        }
        all.sort(Comparator.comparingInt((Naive one) -> -one.covered())
                .thenComparingInt(one -> -one.score())
                .thenComparingInt(Naive::alike)
                .thenComparing(one ->
                        one.members().stream().map("%02d"::formatted).toList().toString()));
        return all;
    }

    private static List<List<Integer>> members(List<SetSearch.Found> found) {
        return found.stream()
                .map(one -> Arrays.stream(one.members()).boxed().toList())
                .toList();
    }

    @RepeatedTest(300)
    void it_finds_what_a_plain_search_finds(RepetitionInfo repetition) {
        Random chance = new Random(repetition.getCurrentRepetition());
        int candidates = 1 + chance.nextInt(11);
        int size = 1 + chance.nextInt(candidates);
        // few values and few scores: many ties
        int values = 1 + chance.nextInt(4);
        long[] traits = chance.longs(candidates)
                .map(bits -> bits & ((1L << values * 2) - 1) & (chance.nextBoolean() ? ~0L : 0b1010101L))
                .toArray();
        int[] scores = chance.ints(candidates, 3, 6).map(score -> score * 100).toArray();
        int[] kept = chance.ints(0, candidates)
                .distinct()
                .limit(chance.nextInt(Math.min(3, size + 1)))
                .toArray();
        List<SetSearch.Found> found = SetSearch.best(traits, scores, size, kept, 5);
        List<Naive> wanted = naive(traits, scores, size, kept);
        assertEquals(wanted.stream().limit(5).map(Naive::members).toList(), members(found));
        for (int i = 0; i < found.size(); i++) {
            assertEquals(wanted.get(i).covered(), found.get(i).covered());
            assertEquals(wanted.get(i).score(), found.get(i).score());
            assertEquals(wanted.get(i).alike(), found.get(i).alike());
        }
        assertEquals(wanted.size(), SetSearch.combinations(candidates - kept.length, size - kept.length));
    }

    @Test
    void coverage_goes_before_marks_and_marks_before_likeness() {
        long[] traits = {0b0001, 0b0001, 0b0010, 0b0100};
        int[] scores = {500, 500, 300, 400};
        List<SetSearch.Found> found = SetSearch.best(traits, scores, 2, new int[0], 5);
        assertArrayEquals(new int[] {0, 3}, found.get(0).members());
        assertArrayEquals(new int[] {1, 3}, found.get(1).members());
        assertEquals(2, found.get(0).covered());
        assertEquals(900, found.get(0).score());
    }

    @Test
    void of_equal_marks_and_coverage_the_less_alike_comes_first() {
        // both bring two values; in the first three share one of them
        long[] traits = {0b01, 0b01, 0b01, 0b10, 0b10};
        int[] scores = {300, 300, 300, 300, 300};
        SetSearch.Found first = SetSearch.best(traits, scores, 4, new int[0], 1).getFirst();
        assertEquals(2, first.alike());
    }

    @Test
    void all_sets_of_six_from_thirty_take_well_under_two_seconds() {
        Random chance = new Random(6);
        long[] traits = new long[30];
        int[] scores = new int[30];
        for (int i = 0; i < 30; i++) {
            traits[i] = 1L << chance.nextInt(12)
                    | 1L << 12 + chance.nextInt(12)
                    | 1L << 24 + chance.nextInt(12)
                    | 1L << 36 + chance.nextInt(12)
                    | 1L << 48 + chance.nextInt(12);
            scores[i] = 300 + chance.nextInt(200);
        }
        assertEquals(593_775, SetSearch.combinations(30, 6));
        assertTimeout(
                Duration.ofMillis(1000),
                () -> assertEquals(
                        5, SetSearch.best(traits, scores, 6, new int[0], 5).size()));
        // the worst case: every set is as good as any other
        assertTimeout(
                Duration.ofMillis(1000),
                () -> assertArrayEquals(
                        new int[] {0, 1, 2, 3, 4, 5},
                        SetSearch.best(new long[30], new int[30], 6, new int[0], 5)
                                .getFirst()
                                .members()));
    }

    @Test
    void sets_are_counted_without_overflowing() {
        assertEquals(1, SetSearch.combinations(6, 6));
        assertEquals(1, SetSearch.combinations(6, 0));
        assertEquals(0, SetSearch.combinations(5, 6));
        assertEquals(0, SetSearch.combinations(5, -1));
        assertEquals(2_035_800, SetSearch.combinations(30, 7));
        assertEquals(Integer.MAX_VALUE, SetSearch.combinations(200, 30));
        assertTrue(SetSearch.combinations(30, 6) <= SetSearch.MOST_SETS);
    }
}
