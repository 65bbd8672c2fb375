package org.firstmile.applications.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deals answers out to reviewers: each answer to as many different ones as it misses, to those with the fewest, at
 * random among equals. So loads differ by one at most, for each question and in all, and everyone meets everyone else's
 * marks. The same answers, reviewers and seed give the same deal.
 */
final class Allocation {
    private final Random random;
    private final Map<String, Integer> open;
    private final Map<UUID, Set<String>> recused;

    /**
     * An answer that misses reviewers.
     *
     * @param holders those who have it already
     */
    record Part(UUID answer, UUID question, UUID application, int missing, Set<String> holders) {}

    record Task(UUID answer, UUID question, UUID application, String reviewer) {}

    /**
     * @param open how many answers each reviewer who takes part has still to mark
     * @param recused who has stepped back, by application
     */
    Allocation(long seed, Map<String, Integer> open, Map<UUID, Set<String>> recused) {
        this.random = new Random(seed);
        this.open = new HashMap<>(open);
        this.recused = recused;
    }

    /**
     * Where no reviewer is left for an answer, it stays short.
     *
     * @param preferred gets whatever they may have, before anyone else
     */
    List<Task> deal(List<Part> parts, @Nullable String preferred) {
        List<Task> tasks = new ArrayList<>();
        Map<UUID, Map<String, Integer>> dealt = new HashMap<>();
        List<String> reviewers = open.keySet().stream().sorted().collect(ArrayList::new, List::add, List::addAll);
        for (Part part : parts) {
            Map<String, Integer> ofQuestion = dealt.computeIfAbsent(part.question(), question -> new HashMap<>());
            Set<String> barred = new HashSet<>(part.holders());
            barred.addAll(recused.getOrDefault(part.application(), Set.of()));
            Collections.shuffle(reviewers, random);
            reviewers.stream()
                    .filter(reviewer -> !barred.contains(reviewer))
                    .sorted(Comparator.comparing((String reviewer) -> !reviewer.equals(preferred))
                            .thenComparing(reviewer -> ofQuestion.getOrDefault(reviewer, 0))
                            .thenComparing(open::get))
                    .limit(part.missing())
                    .forEach(reviewer -> {
                        ofQuestion.merge(reviewer, 1, Integer::sum);
                        open.merge(reviewer, 1, Integer::sum);
                        tasks.add(new Task(part.answer(), part.question(), part.application(), reviewer));
                    });
        }
        return tasks;
    }
}
