package org.firstmile.applications.cohort;

import static org.firstmile.access.AccessRequests.with;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.firstmile.applications.Openings;
import org.firstmile.applications.decision.Choices;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/** A group chosen as a set: what each would bring, sets beside each other, and the best of all that there are. */
@ApiTest
class CohortTest {
    @Inject
    Sql sql;

    /** Marks 5, 5, 4, 4, 3, 2; the two best are alike. */
    private static Choices six() {
        Choices choices = Choices.call(5, 5, 4, 4, 3, 2).revealed();
        choices.traits(0, "North", "Health").then().statusCode(200);
        choices.traits(1, "North", "Health").then().statusCode(200);
        choices.traits(2, "North", "Schools").then().statusCode(200);
        choices.traits(3, "South", "Health").then().statusCode(200);
        choices.traits(4, "Wales", "Schools").then().statusCode(200);
        return choices;
    }

    private static Response suggest(Choices choices, Map<String, ?> body) {
        return As.post("hiring", choices.vacancy().path() + "/cohort-suggestions", body);
    }

    private static Response save(Choices choices, String name, List<String> applications) {
        return As.post(
                "hiring",
                choices.vacancy().path() + "/cohort-sets",
                Map.of("name", name, "applications", applications));
    }

    @Test
    void the_board_opens_with_the_lock_and_to_who_runs_the_review() {
        Rounds round = Rounds.started("No board yet", 1, "reviewer");
        for (String path : List.of("/cohort", "/cohort-sets")) {
            As.user("hiring").get(round.vacancy().path() + path).then().statusCode(409);
            As.user("reviewer").get(round.vacancy().path() + path).then().statusCode(403);
            As.user("hiring")
                    .get("/vacancies/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404);
        }
        As.post("hiring", round.vacancy().path() + "/cohort-suggestions", Map.of("size", 1))
                .then()
                .statusCode(409);
    }

    @Test
    void the_board_shows_what_each_would_bring_and_no_name_before_the_reveal() {
        Choices choices = Choices.call(3, 5, 4).revealed(0).shortlisted(1);
        choices.traits(0, "North", null)
                .then()
                .statusCode(200)
                .body("traits.dimension", contains("Place"))
                .body("traits.value", contains("North"));
        choices.traits(1, "Wales", "Health").then().statusCode(200);
        choices.get("cohort")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("places", equalTo(6))
                .body("dimensions.name", contains("Place", "Sector"))
                .body("candidates.application.id", equalTo(choices.ids(1, 0)))
                .body("candidates.name", contains(null, "Sample Candidate"))
                .body("candidates.score", contains(5.00f, 3.00f))
                .body("candidates[0].traits.value", contains("Wales", "Health"))
                .body("shortlisted", equalTo(2))
                .body("decided", equalTo(false))
                .body("can", contains("note-traits", "save-set", "suggest", "decide"));
    }

    @Test
    void traits_are_of_what_the_vacancy_names_and_of_the_shortlisted() {
        Choices choices = Choices.call(3, 4).revealed(0);
        choices.traits(1, "North").then().statusCode(409).body("detail", containsString("shortlist"));
        choices.traits(0, "East").then().statusCode(422).body("errors.pointer", contains("#/traits/0/value"));
        traits(choices, Map.of("dimension", "Age", "value", "Young"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/traits/0/dimension"));
        traits(choices, Map.of("dimension", "Place", "value", "North"), Map.of("dimension", "Place", "value", "South"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/traits/1/dimension"));
        choices.traits(0, "North", "Health").then().statusCode(200).header("ETag", startsWith("\"1-"));
        String path = "/applications/" + choices.ids().getFirst() + "/traits";
        with(As.user("hiring"), "\"0\"", Map.of("traits", List.of()))
                .put(path)
                .then()
                .statusCode(412);
        As.user("hiring")
                .contentType("application/json")
                .body(Map.of("traits", List.of()))
                .put(path)
                .then()
                .statusCode(428);
        choices.get("cohort").then().body("candidates[0].version", equalTo(1));
        choices.traits(0, null, "Schools").then().statusCode(200).body("traits.value", contains("Schools"));
        choices.traits(0).then().statusCode(200).body("traits", empty());
    }

    @SafeVarargs
    private static Response traits(Choices choices, Map<String, String>... traits) {
        return As.user("hiring")
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("traits", List.of(traits)))
                .put("/applications/" + choices.ids().getFirst() + "/traits");
    }

    @Test
    void a_saved_set_says_what_it_brings() {
        Choices choices = six();
        String path = save(choices, "The first three", choices.ids(0, 1, 2))
                .then()
                .statusCode(201)
                .body("score", equalTo(4.67f))
                .body("covered", equalTo(3))
                .body("named", equalTo(5))
                .body("coverage.dimension", contains("Place", "Sector"))
                .body("coverage.covered", contains(1, 2))
                .body("coverage[0].values.value", contains("North", "South", "Wales"))
                .body("coverage[0].values.members", contains(3, 0, 0))
                .body("coverage[1].values.members", contains(2, 1))
                .body("coverage.unknown", contains(0, 0))
                .body("can", contains("change", "delete"))
                .extract()
                .header("Location")
                .replaceFirst(".*/api/v1", "");
        save(choices, "THE FIRST three", choices.ids(0))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/name"));
        with(
                        As.user("hiring"),
                        As.etag("hiring", path),
                        Map.of("name", "With Wales", "applications", choices.ids(0, 4, 5), "note", "Sample"))
                .put(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("With Wales"))
                .body("covered", equalTo(4))
                .body("coverage.unknown", contains(1, 1));
        with(As.user("hiring"), "\"0\"", Map.of("name", "Stale", "applications", choices.ids(0)))
                .put(path)
                .then()
                .statusCode(412);
        choices.get("cohort-sets").then().body("items.name", contains("With Wales"));
        choices.applicants().get(5).step("withdrawal").then().statusCode(200);
        As.user("hiring").get(path).then().body("applications", hasSize(2)).body("gone", equalTo(1));
        As.user("hiring").delete(path).then().statusCode(428);
        As.user("hiring")
                .header("If-Match", As.etag("hiring", path))
                .delete(path)
                .then()
                .statusCode(204);
        As.user("hiring").get(path).then().statusCode(404);
    }

    @Test
    void a_set_is_of_the_shortlisted_each_once() {
        Choices choices = Choices.call(3, 4).revealed(0);
        save(choices, "Sample", choices.ids(0, 1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/applications/1"));
        save(choices, "Sample", choices.ids(0, 0))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/applications/1"));
        save(choices, "Sample", List.of()).then().statusCode(422).body("errors.pointer", contains("#/applications"));
        for (int i = 0; i < 20; i++) {
            save(choices, "Sample " + i, choices.ids(0)).then().statusCode(201);
        }
        save(choices, "One more", choices.ids(0)).then().statusCode(409).body("detail", containsString("delete one"));
        Choices other = Choices.call(3);
        String path = choices.vacancy().path() + "/cohort-sets/";
        String id = choices.get("cohort-sets").path("items[0].id");
        As.user("hiring")
                .get(other.vacancy().path() + "/cohort-sets/" + id)
                .then()
                .statusCode(404);
        As.user("hiring").get(path + id).then().statusCode(200);
    }

    @Test
    void the_best_sets_bring_most_and_say_why() {
        Choices choices = six();
        suggest(choices, Map.of("size", 3))
                .then()
                .statusCode(200)
                .body("sets", equalTo(20))
                .body("candidates", equalTo(6))
                .body("named", equalTo(5))
                .body("objective", containsString("Of all 20 ways to choose 3 from 6"))
                .body("items", hasSize(5))
                .body("items[0].covered", equalTo(5))
                .body("items[0].score", equalTo(4.00f))
                .body("items[0].applications", anyOf(equalTo(choices.ids(0, 3, 4)), equalTo(choices.ids(1, 3, 4))))
                .body("items[0].reason", containsString("all of Place and Sector"))
                .body("items[0].reason", containsString("the highest marks alone have 4.67 and bring"))
                .body("byScoreAlone.score", equalTo(4.67f));
    }

    @Test
    void a_floor_and_those_kept_narrow_the_choice() {
        Choices choices = six();
        suggest(choices, Map.of("size", 3, "floor", 4))
                .then()
                .statusCode(200)
                .body("candidates", equalTo(4))
                .body("sets", equalTo(4))
                .body("items", hasSize(4))
                .body("items.score", hasItem(greaterThanOrEqualTo(4.00f)))
                .body("items[0].reason", containsString("Nobody who could be chosen brings Wales (Place)"));
        String sixth = choices.ids().get(5);
        suggest(choices, Map.of("size", 3, "keep", List.of(sixth)))
                .then()
                .statusCode(200)
                .body("sets", equalTo(10))
                .body("items.findAll { it.applications.contains('" + sixth + "') }", hasSize(5));
        suggest(choices, Map.of("size", 2, "keep", choices.ids(0, 1)))
                .then()
                .statusCode(200)
                .body("sets", equalTo(1))
                .body("items", hasSize(1))
                .body("items[0].reason", containsString("no set has higher marks"));
    }

    @Test
    void a_demand_that_cannot_be_met_says_how_to_mend_it() {
        Choices choices = six();
        suggest(choices, Map.of("size", 7)).then().statusCode(409).body("detail", containsString("Only 6"));
        suggest(choices, Map.of("size", 3, "floor", 4.5))
                .then()
                .statusCode(409)
                .body("detail", containsString("lower the floor"));
        suggest(choices, Map.of("size", 1, "keep", choices.ids(0, 1)))
                .then()
                .statusCode(409)
                .body("detail", containsString("let some go"));
        suggest(choices, Map.of("size", 2, "floor", 3, "keep", choices.ids(5)))
                .then()
                .statusCode(409)
                .body("detail", containsString(choices.applicants().get(5).reference()));
        suggest(choices, Map.of("size", 2, "keep", List.of(UUID.randomUUID().toString())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/keep/0"));
        suggest(choices, Map.of("size", 2, "keep", choices.ids(0, 0))).then().statusCode(422);
        suggest(choices, Map.of("size", 0)).then().statusCode(422);
        suggest(choices, Map.of("size", 2, "floor", 5.5)).then().statusCode(422);
        suggest(choices, Map.of()).then().statusCode(422);
    }

    @Test
    void whoever_nobody_marked_is_in_no_suggestion() {
        Choices choices = Choices.call(4, 0, 3).revealed();
        suggest(choices, Map.of("size", 2)).then().statusCode(200).body("candidates", equalTo(2));
        suggest(choices, Map.of("size", 2, "keep", choices.ids(1)))
                .then()
                .statusCode(409)
                .body("detail", containsString("has no marks"));
        save(choices, "With nobody marked", choices.ids(1))
                .then()
                .statusCode(201)
                .body("score", nullValue());
    }

    @Test
    void a_call_that_names_nothing_still_has_its_highest_marks() {
        Map<String, Object> changes = new HashMap<>();
        changes.put("composition", null);
        Choices choices = Choices.of(changes, 3, 5).revealed();
        choices.get("cohort").then().body("dimensions", empty());
        suggest(choices, Map.of("size", 1))
                .then()
                .statusCode(200)
                .body("items[0].score", equalTo(5.00f))
                .body("objective", containsString("names nothing"));
    }

    @Test
    void thirty_choose_six_is_answered_and_seven_asks_to_narrow_first() {
        int[] marks = IntStream.range(0, 30).map(i -> 1 + i % 5).toArray();
        Choices choices = Choices.call(marks).revealed();
        for (int i = 0; i < 30; i++) {
            sql.run(
                    "insert into cohort_trait (application_id, dimension, value) values (?, 'Place', ?), (?, 'Sector', ?)",
                    choices.id(i),
                    List.of("North", "South", "Wales").get(i % 3),
                    choices.id(i),
                    List.of("Health", "Schools").get(i % 2));
        }
        long before = System.nanoTime();
        suggest(choices, Map.of("size", 6))
                .then()
                .statusCode(200)
                .body("sets", equalTo(593_775))
                .body("items[0].covered", equalTo(5))
                .body("items[0].score", equalTo(5.00f));
        assertEquals(0, (System.nanoTime() - before) / 2_000_000_000L, "in under two seconds");
        suggest(choices, Map.of("size", 7))
                .then()
                .statusCode(409)
                .body("detail", containsString("2,035,800"))
                .body("detail", containsString("narrow first"));
        suggest(choices, Map.of("size", 7, "floor", 3)).then().statusCode(200).body("candidates", equalTo(18));
        suggest(choices, Map.of("size", 15)).then().statusCode(409);
    }

    @Test
    void the_set_that_is_appointed_stands_in_the_decision_and_everything_stays() {
        Choices choices = six();
        String set = save(choices, "Chosen", choices.ids(0, 3, 4)).path("id");
        Map<String, Object> body = new HashMap<>(
                Map.of("appointed", choices.ids(0, 3), "reason", "They bring every place", "cohortSet", set));
        choices.decide(body).then().statusCode(422).body("errors.pointer", contains("#/cohortSet"));
        body.put("appointed", choices.ids(4, 3, 0));
        choices.decide(body)
                .then()
                .statusCode(201)
                .body("made.cohortSet.name", equalTo("Chosen"))
                .body("made.appointed", equalTo(3));
        choices.get("cohort")
                .then()
                .body("decided", equalTo(true))
                .body("can", empty())
                .body("candidates", hasSize(6));
        String path = choices.vacancy().path() + "/cohort-sets/" + set;
        with(As.user("hiring"), As.etag("hiring", path), Map.of("name", "Sample", "applications", choices.ids(0)))
                .put(path)
                .then()
                .statusCode(409);
        As.user("hiring")
                .header("If-Match", As.etag("hiring", path))
                .delete(path)
                .then()
                .statusCode(409);
        save(choices, "Late", choices.ids(0)).then().statusCode(409);
        choices.traits(0).then().statusCode(409);
        suggest(choices, Map.of("size", 2)).then().statusCode(409);
    }

    @Test
    void choosing_changes_no_mark() {
        Choices choices = six();
        String before = choices.get("ranking").asString();
        suggest(choices, Map.of("size", 3)).then().statusCode(200);
        save(choices, "Sample", choices.ids(0)).then().statusCode(201);
        choices.traits(5, "Wales").then().statusCode(200);
        assertEquals(before, choices.get("ranking").asString());
    }

    @Test
    void what_a_group_is_looked_at_by_is_named_before_the_call_closes() {
        Map<String, Object> body = Openings.draft("Composed");
        body.put("composition", Choices.COMPOSITION);
        Openings vacancy = Openings.published("Composed", body);
        As.nobody()
                .get(vacancy.path())
                .then()
                .body("composition.name", contains("Place", "Sector"))
                .body("composition.sample", contains(true, true));
        body.put(
                "composition",
                List.of(
                        Map.of("name", "Place", "values", List.of("North", "South")),
                        Map.of("name", "PLACE", "values", List.of("North", "South"))));
        As.post("hiring", "/vacancies", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/composition/1/name"));
        body.put("composition", List.of(Map.of("name", "Place", "values", List.of("North", "north"))));
        As.post("hiring", "/vacancies", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/composition/0/values/1"));
        body.put("composition", List.of(Map.of("name", "Place", "values", List.of("North"))));
        As.post("hiring", "/vacancies", body).then().statusCode(422);
    }
}
