package org.firstmile.applications.review;

import static org.firstmile.access.AccessRequests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.firstmile.applications.Openings;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many steps on one round at the same moment, and marks at the edge. */
@ApiTest
class ReviewRacesTest {

    private static List<Integer> atOnce(Stream<Callable<Response>> steps) throws Exception {
        List<Callable<Response>> all = steps.toList();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(all.size())) {
            for (Future<Response> answer : pool.invokeAll(all)) {
                statuses.add(answer.get().statusCode());
            }
        }
        return statuses;
    }

    @RepeatedTest(3)
    void finishing_twice_at_once_is_finishing_once() throws Exception {
        Rounds round = Rounds.started("Finished twice", 1, "reviewer").markAll("reviewer", 3);
        Callable<Response> finish = () -> round.finish("reviewer");
        assertEquals(List.of(200, 200), atOnce(Stream.of(finish, finish)));
    }

    @RepeatedTest(3)
    void marks_given_while_the_lock_comes_are_in_it_or_refused() throws Exception {
        Rounds round = Rounds.started("Locked while marking", 1, "reviewer", "reviewer2");
        String alias = round.alias("reviewer", 1);
        String other = round.alias("reviewer2", 1);
        List<Integer> statuses = atOnce(Stream.of(
                () -> round.mark("reviewer", alias, 5),
                () -> round.mark("reviewer", alias, 4),
                () -> round.recuse("reviewer2", other),
                () -> round.change("lock", Map.of("reason", "Now"))));
        assertEquals(200, statuses.getLast(), statuses.toString());
        Set<Integer> known = new TreeSet<>(statuses.subList(0, 3));
        known.removeAll(Set.of(200, 204, 409));
        assertEquals(Set.of(), known, statuses.toString());
        int marked = statuses.subList(0, 2).contains(200) ? 1 : 0;
        As.user("hiring").get(round.path()).then().body("reviewers.marked.sum()", equalTo(marked));
    }

    @RepeatedTest(3)
    void of_two_replacements_at_once_one_is_whole_and_the_other_hears_of_it() throws Exception {
        Rounds round = Rounds.started("Replaced twice", 3, "reviewer", "reviewer2");
        round.vacancy().with("reviewer3").with("reviewer4");
        String etag = As.etag("hiring", round.path());
        List<Integer> statuses = atOnce(Stream.of("reviewer3", "reviewer4")
                .map(to -> () -> with(As.user("hiring"), etag, Map.of("from", "reviewer", "to", to))
                        .post(round.path() + "/replacements")));
        assertEquals(List.of(200, 412), statuses.stream().sorted().toList());
        As.user("hiring").get(round.path()).then().body("shortAnswers", equalTo(0));
    }

    /** Three thirds make a whole: eight questions' means that sum up to 27 are 3.375, so 3.38. */
    @Test
    void a_score_at_the_pass_mark_is_not_lost_in_thirds() {
        Map<String, Object> body = Openings.draft("Thirds");
        List<Map<String, Object>> questions = new ArrayList<>();
        for (int i = 0; i <= 8; i++) {
            questions.add(new HashMap<>(Map.of("prompt", "Question " + i + "?", "blind", i > 0, "sample", true)));
        }
        body.put("questions", questions);
        body.put("review", Map.of("marksPerAnswer", 3, "passMark", 3.38));
        @SuppressWarnings("unchecked")
        Map<String, Object> applying = new HashMap<>((Map<String, Object>) body.get("applying"));
        applying.remove("lengthRule");
        body.put("applying", applying);
        List<String> panel = List.of("reviewer", "reviewer2", "reviewer3");
        Rounds round = Rounds.closed(Openings.published("Thirds", body), 1, panel.toArray(String[]::new))
                .start(panel.toArray(String[]::new));
        // three means of 10/3, five that sum up to 17
        int[][] marks = {{3, 3, 4}, {3, 3, 4}, {3, 3, 4}, {3, 3, 3}, {3, 3, 3}, {3, 3, 3}, {4, 4, 4}, {4, 4, 4}};
        for (int question = 1; question <= 8; question++) {
            for (int who = 0; who < 3; who++) {
                round.mark(panel.get(who), round.alias(panel.get(who), question), marks[question - 1][who])
                        .then()
                        .statusCode(200);
            }
        }
        round.locked();
        As.user("hiring")
                .get(round.vacancy().path() + "/ranking")
                .then()
                .body("items.score", contains(3.38f))
                .body("items.passes", contains(true));
    }
}
