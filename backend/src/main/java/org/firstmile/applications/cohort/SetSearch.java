package org.firstmile.applications.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The best sets of a size, found by looking at every one of them: first those that cover most values, of equals those
 * with the higher sum of scores, of these those in which fewest are alike. What is left in order is the candidates'
 * own order, so that the same question always gets the same answer.
 */
final class SetSearch {
    /** All sets of 6 from 30 are 593,775: looked at in well under a second. */
    static final long MOST_SETS = 600_000;

    private static final Comparator<Found> BETTER_FIRST = Comparator.comparingInt(Found::covered)
            .thenComparingLong(Found::score)
            .reversed()
            .thenComparingInt(Found::alike)
            .thenComparing(Found::members, Arrays::compare);

    private final long[] traits;
    private final int[] scores;
    private final int size;
    private final int wanted;
    private final List<Found> best = new ArrayList<>();
    private final int[] chosen;

    /**
     * @param traits of each candidate: a bit for each value of each dimension
     * @param scores of each candidate, in hundredths
     */
    private SetSearch(long[] traits, int[] scores, int size, int wanted) {
        this.traits = traits;
        this.scores = scores;
        this.size = size;
        this.wanted = wanted;
        this.chosen = new int[size];
    }

    /**
     * A set of candidates, by their places in what was given, ascending.
     *
     * @param covered how many values it brings, each counted once
     * @param score the sum of scores, in hundredths
     * @param alike how many pairs of members share a value, counted for each value
     */
    record Found(int[] members, int covered, long score, int alike) {}

    /**
     * @param kept those who are in every set, by their places
     * @param wanted how many sets
     * @return the best first; empty when there is no set of that size
     */
    static List<Found> best(long[] traits, int[] scores, int size, int[] kept, int wanted) {
        SetSearch search = new SetSearch(traits, scores, size, wanted);
        boolean[] isKept = new boolean[traits.length];
        long covered = 0;
        long score = 0;
        for (int one : kept) {
            isKept[one] = true;
            covered |= traits[one];
            score += scores[one];
        }
        int[] free = new int[traits.length - kept.length];
        for (int i = 0, at = 0; i < traits.length; i++) {
            if (!isKept[i]) {
                free[at++] = i;
            }
        }
        System.arraycopy(kept, 0, search.chosen, 0, kept.length);
        search.choose(free, 0, kept.length, covered, score);
        return List.copyOf(search.best);
    }

    /** How many sets of a size there are; more than {@link Integer#MAX_VALUE} is told as that. */
    static long combinations(int candidates, int size) {
        long sets = 1;
        for (int i = 1; i <= Math.min(size, candidates - size); i++) {
            sets = sets * (candidates - i + 1) / i;
            if (sets > Integer.MAX_VALUE) {
                return Integer.MAX_VALUE;
            }
        }
        return size < 0 || size > candidates ? 0 : sets;
    }

    private void choose(int[] free, int from, int depth, long covered, long score) {
        if (depth == size) {
            offer(Long.bitCount(covered), score);
            return;
        }
        for (int i = from; i <= free.length - (size - depth); i++) {
            chosen[depth] = free[i];
            choose(free, i + 1, depth + 1, covered | traits[free[i]], score + scores[free[i]]);
        }
    }

    /** Most sets end at the first comparison: only one that may be among the best is made into a thing. */
    private void offer(int covered, long score) {
        if (best.size() == wanted) {
            Found last = best.getLast();
            if (covered < last.covered() || (covered == last.covered() && score < last.score())) {
                return;
            }
        }
        int[] members = chosen.clone();
        Arrays.sort(members);
        best.add(new Found(members, covered, score, alike(members)));
        best.sort(BETTER_FIRST);
        if (best.size() > wanted) {
            best.removeLast();
        }
    }

    private int alike(int[] members) {
        int pairs = 0;
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                pairs += Long.bitCount(traits[members[i]] & traits[members[j]]);
            }
        }
        return pairs;
    }
}
