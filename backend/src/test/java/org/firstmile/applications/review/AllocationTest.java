package org.firstmile.applications.review;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.firstmile.applications.review.Allocation.Part;
import org.firstmile.applications.review.Allocation.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTest {
    private static List<Part> parts(int questions, int applications, int marks) {
        List<Part> parts = new ArrayList<>();
        for (int q = 1; q <= questions; q++) {
            for (int a = 1; a <= applications; a++) {
                parts.add(new Part(new UUID(q, a), new UUID(0, q), new UUID(1, a), marks, Set.of()));
            }
        }
        return parts;
    }

    private static Map<String, Integer> reviewers(int count) {
        Map<String, Integer> open = new HashMap<>();
        IntStream.range(0, count).forEach(i -> open.put("r" + i, 0));
        return open;
    }

    private static Allocation with(Map<String, Integer> open) {
        return new Allocation(42, open, Map.of());
    }

    private static long spread(Collection<Long> loads) {
        return loads.stream().max(Long::compare).orElseThrow()
                - loads.stream().min(Long::compare).orElseThrow();
    }

    private static Map<String, Long> loads(List<Task> tasks) {
        return tasks.stream().collect(groupingBy(Task::reviewer, counting()));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 10", "5, 3, 101", "7, 3, 2000", "4, 2, 9", "20, 5, 333", "2, 2, 1"})
    void every_answer_gets_its_different_reviewers_and_loads_differ_by_one_at_most(
            int reviewers, int marks, int applications) {
        List<Task> tasks = with(reviewers(reviewers)).deal(parts(5, applications, marks), null);

        Map<UUID, Set<String>> ofAnswer =
                tasks.stream().collect(groupingBy(Task::answer, mapping(Task::reviewer, toSet())));
        assertEquals(5 * applications, ofAnswer.size());
        assertTrue(ofAnswer.values().stream().allMatch(who -> who.size() == marks));
        assertEquals(5 * applications * marks, tasks.size());
        Map<UUID, List<Task>> ofQuestion = tasks.stream().collect(groupingBy(Task::question));
        if (applications * marks >= reviewers) {
            assertTrue(spread(loads(tasks).values()) <= 1, loads(tasks).toString());
            ofQuestion.values().forEach(part -> assertTrue(spread(loads(part).values()) <= 1));
        }
    }

    @Test
    void everyone_shares_answers_with_everyone_else() {
        List<Task> tasks = with(reviewers(6)).deal(parts(1, 200, 3), null);
        Map<UUID, Set<String>> ofAnswer =
                tasks.stream().collect(groupingBy(Task::answer, mapping(Task::reviewer, toSet())));
        assertTrue(new HashSet<>(ofAnswer.values()).size() > 15, "of 20 possible threes");
    }

    @Test
    void the_same_seed_deals_the_same_and_another_does_not() {
        List<Part> parts = parts(2, 50, 3);
        Function<Long, List<Task>> deal = seed -> new Allocation(seed, reviewers(5), Map.of()).deal(parts, null);
        assertEquals(deal.apply(7L), deal.apply(7L));
        assertNotEquals(deal.apply(7L), deal.apply(8L));
    }

    @Test
    void whoever_has_an_answer_or_has_stepped_back_does_not_get_it() {
        Part part = new Part(new UUID(1, 1), new UUID(0, 1), new UUID(1, 1), 2, Set.of("r0"));
        Allocation allocation = new Allocation(42, reviewers(4), Map.of(part.application(), Set.of("r1")));
        Set<String> got = allocation.deal(List.of(part), "r1").stream()
                .map(Task::reviewer)
                .collect(toSet());
        assertEquals(Set.of("r2", "r3"), got);
    }

    @Test
    void where_nobody_is_left_an_answer_stays_short() {
        Part part = new Part(new UUID(1, 1), new UUID(0, 1), new UUID(1, 1), 3, Set.of("r0"));
        assertEquals(1, with(reviewers(2)).deal(List.of(part), null).size());
        assertEquals(List.of(), with(Map.of()).deal(List.of(part), null));
    }

    @Test
    void a_freed_answer_goes_to_whom_it_is_meant_for_or_to_whoever_has_least_to_do() {
        Map<String, Integer> open = Map.of("busy", 9, "free", 2, "idle", 1);
        assertEquals("idle", with(open).deal(parts(1, 1, 1), null).getFirst().reviewer());
        assertEquals("busy", with(open).deal(parts(1, 1, 1), "busy").getFirst().reviewer());
    }
}
