package org.firstmile.applications.selection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.applications.Selected;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;

/** Applications go from stage to stage, looked at beforehand, on record, and back again when it was a slip. */
@ApiTest
class MovesTest {
    @Inject
    Sql sql;

    private static Response board(Selected world) {
        return As.user("hiring").queryParam("limit", 100).get(world.vacancy().path() + "/board");
    }

    private static String stageOf(Selected world, int applicant) {
        return board(world).path("items.find { it.application.id == '%s' }.stage".formatted(world.id(applicant)));
    }

    private static Response moves(Selected world) {
        return As.user("hiring").get(world.vacancy().path() + "/moves");
    }

    private static Response preview(Selected world, String to, String... applications) {
        return As.post(
                "hiring",
                world.vacancy().path() + "/moves/preview",
                Map.of("applications", List.of(applications), "to", to));
    }

    private void decide(Selected world) {
        sql.run(
                "insert into vacancy_decision (vacancy_id, at, decided_by, name, reason)"
                        + " values (?::uuid, now(), 'hiring', 'Sample hiring', 'The best for the post')",
                world.vacancy().id());
    }

    @Test
    void nothing_moves_before_the_marks_are_locked() {
        Rounds round = Rounds.started("Moved too early", 1, "reviewer").markAll("reviewer", 3);
        Selected world = new Selected(round.vacancy(), round.applicants());
        world.move("shortlisted", world.id(0)).then().statusCode(409).body("code", equalTo("wrong-state"));
        preview(world, "shortlisted", world.id(0)).then().statusCode(409);
        moves(world).then().statusCode(409);
        board(world).then().statusCode(409);
    }

    @Test
    void a_preview_says_what_goes_and_what_stays_and_changes_nothing() {
        Selected world = Selected.locked("Looked at", 3).revealed(0);
        preview(world, "conversation", world.id(0), world.id(1))
                .then()
                .statusCode(200)
                .body("moving.application.id", contains(world.id(0)))
                .body("moving.from", contains("shortlisted"))
                .body("staying.application.id", contains(world.id(1)))
                .body("staying[0].why", containsString("not revealed"));
        preview(world, "shortlisted", world.id(0), world.id(2))
                .then()
                .body("moving.application.id", contains(world.id(2)))
                .body("staying.why", contains("Stands there already"));
        assertEquals("shortlisted", stageOf(world, 0));
        assertEquals("marked", stageOf(world, 2));
    }

    @Test
    void many_go_at_once_and_the_move_stands_on_record() {
        Selected world = Selected.locked("Moved", 3);
        Response moved = As.post(
                "hiring",
                world.vacancy().path() + "/moves",
                Map.of(
                        "applications",
                        List.of(world.id(0), world.id(1)),
                        "to",
                        "shortlisted",
                        "reason",
                        "The best two"));
        moved.then()
                .statusCode(201)
                .body("move.steps.from", contains("marked"))
                .body("move.steps.to", contains("shortlisted"))
                .body("move.steps.applications", contains(2))
                .body("move.by", equalTo("Sample hiring"))
                .body("move.can", contains("undo"))
                .body("staying", empty());
        assertEquals("shortlisted", stageOf(world, 0));
        assertEquals("shortlisted", stageOf(world, 1));
        assertEquals("marked", stageOf(world, 2));
        moves(world)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("The best two"))
                .body("items[0].undone", equalTo(false));
        List<String> trail = sql.list(
                "select actor || ' ' || details::text from audit_entry where action = 'stage.moved' and subject_id = ?::uuid",
                row -> row.getString(1),
                world.vacancy().id());
        assertEquals(1, trail.size());
        assertEquals(-1, trail.getFirst().indexOf("best"), "no words about people in the trail");
    }

    @Test
    void a_move_is_taken_back_and_that_is_a_move_of_its_own() {
        Selected world = Selected.locked("Taken back", 3);
        String first = world.move("shortlisted", world.id(0), world.id(1)).path("move.id");
        world.reveal(world.id(1)).then().statusCode(201);
        world.move("conversation", world.id(1)).then().statusCode(201);

        world.undo(first)
                .then()
                .statusCode(201)
                .body("move.undoes", equalTo(first))
                .body("move.can", empty())
                .body("move.steps.to", contains("marked"))
                .body("staying.application.id", contains(world.id(1)))
                .body("staying.why", contains("Has been moved since"));

        assertEquals("marked", stageOf(world, 0));
        assertEquals("conversation", stageOf(world, 1));
        world.undo(first).then().statusCode(409).body("detail", containsString("undone already"));
        moves(world)
                .then()
                .body("items", hasSize(3))
                .body("items.find { it.id == '%s' }.undone".formatted(first), equalTo(true))
                .body("items.find { it.id == '%s' }.can".formatted(first), empty());
        world.undo(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void what_has_come_back_by_another_move_stays() {
        Selected world = Selected.locked("There and back", 1);
        String first = world.move("shortlisted", world.id(0)).path("move.id");
        world.move("marked", world.id(0)).then().statusCode(201);
        world.move("shortlisted", world.id(0)).then().statusCode(201);
        world.undo(first).then().statusCode(409).body("code", equalTo("wrong-state"));
        assertEquals("shortlisted", stageOf(world, 0));
    }

    @Test
    void what_something_else_moved_is_not_taken_back_here() {
        Selected world = Selected.locked("Moved along", 1).revealed();
        UUID move = Moved.to(ApplicationStage.CONVERSATION, world.vacancy(), world.id(0));
        world.undo(move.toString()).then().statusCode(409);
        assertEquals("conversation", stageOf(world, 0));
        assertNull(Moved.to(ApplicationStage.CONVERSATION, world.vacancy(), world.id(0)));
    }

    @Test
    void nothing_moves_once_it_is_decided() {
        Selected world = Selected.locked("Decided", 2).revealed(0);
        String move = world.move("conversation", world.id(0)).path("move.id");
        decide(world);
        world.move("marked", world.id(0)).then().statusCode(409).body("detail", containsString("decided"));
        preview(world, "marked", world.id(0)).then().statusCode(409);
        world.undo(move).then().statusCode(409).body("detail", containsString("decided"));
        moves(world).then().body("items.can.flatten()", empty());
        assertEquals("conversation", stageOf(world, 0));
    }

    @Test
    void what_may_not_go_is_told_with_its_mend() {
        Selected world = Selected.locked("Does not go", 2);
        Selected other = Selected.locked("Elsewhere", 1);
        world.move("conversation", world.id(0))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("#/applications/0"))
                .body("errors[0].detail", containsString("reveal it first"));
        world.move("appointed", world.id(0)).then().statusCode(422).body("errors.pointer", contains("#/to"));
        world.move("marked", world.id(0)).then().statusCode(409);
        world.move("shortlisted", world.id(0), other.id(0), UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/applications/1", "#/applications/2"));
        world.applicants().getFirst().step("withdrawal").then().statusCode(200);
        world.move("shortlisted", world.id(0)).then().statusCode(422);
        As.post(
                        "hiring",
                        world.vacancy().path() + "/moves",
                        Map.of("applications", List.of(world.id(1)), "to", "hired"))
                .then()
                .statusCode(422);
        assertEquals("marked", stageOf(world, 1));
        moves(world).then().body("items", empty());
    }

    @Test
    void a_withdrawn_application_drops_out_of_board_counts_and_undo() {
        Selected world = Selected.locked("Drops out", 2);
        String move = world.move("shortlisted", world.id(0), world.id(1)).path("move.id");
        String gone = world.id(0);
        world.applicants().getFirst().step("withdrawal").then().statusCode(200);
        board(world).then().body("items.application.id", contains(world.id(1)));
        As.user("hiring")
                .get(world.vacancy().path() + "/pipeline")
                .then()
                .body("submitted", equalTo(1))
                .body("withdrawn", equalTo(1))
                .body("stages.find { it.stage == 'shortlisted' }.applications", equalTo(1));
        world.undo(move)
                .then()
                .statusCode(201)
                .body("move.steps.applications", contains(1))
                .body("staying.application.id", not(contains(gone)));
    }

    @Test
    void a_move_that_is_sent_again_happens_once() {
        Selected world = Selected.locked("Moved once", 1);
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(As.user("hiring")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(Map.of("applications", List.of(world.id(0)), "to", "shortlisted"))
                    .post(world.vacancy().path() + "/moves")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("move.id"));
        }
        assertEquals(ids.getFirst(), ids.getLast());
    }

    @Test
    void of_two_who_move_the_same_at_once_one_does() throws Exception {
        Selected world = Selected.locked("At once", 1);
        String id = world.id(0);
        Callable<Integer> move = () -> world.move("shortlisted", id).statusCode();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(List.of(move, move));
            List<Integer> codes =
                    List.of(answers.getFirst().get(), answers.getLast().get());
            assertEquals(List.of(201, 409), codes.stream().sorted().toList());
        }
        moves(world).then().body("items", hasSize(1));
    }

    @Test
    void the_board_stands_in_the_order_of_rank_with_names_of_the_revealed_alone() {
        Selected world = Selected.locked("On the board", 3).revealed(1).shortlisted(2);
        board(world)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items", hasSize(3))
                .body("items.rank", everyItem(equalTo(1)))
                .body("items.score", everyItem(equalTo(4.00f)))
                .body("items.passes", everyItem(nullValue()))
                .body(
                        "items.find { it.application.id == '%s' }.name".formatted(world.id(1)),
                        equalTo("Sample Candidate"))
                .body("items.find { it.application.id == '%s' }.revealed".formatted(world.id(1)), equalTo(true))
                .body("items.findAll { !it.revealed }.name", everyItem(nullValue()));
        As.user("hiring")
                .queryParam("stage", "shortlisted")
                .get(world.vacancy().path() + "/board")
                .then()
                .body("items.application.id", containsInAnyOrder(world.id(1), world.id(2)));
        As.user("hiring")
                .queryParam("stage", "hired")
                .get(world.vacancy().path() + "/board")
                .then()
                .statusCode(400);
    }

    @Test
    void the_board_is_searched_by_reference_and_by_the_names_of_the_revealed_alone() {
        Selected world = Selected.locked("Searched board", 3).revealed(1);
        String reference = board(world)
                .path("items.find { it.application.id == '%s' }.application.reference".formatted(world.id(0)));
        found(world, reference.substring(3).toLowerCase(Locale.ROOT))
                .body("items.application.id", contains(world.id(0)));
        found(world, "candidate").body("items.application.id", contains(world.id(1)));
        found(world, "%").body("items", empty());
        found(world, "x".repeat(201), 400);
    }

    private static ValidatableResponse found(Selected world, String words) {
        return found(world, words, 200);
    }

    private static ValidatableResponse found(Selected world, String words, int status) {
        return As.user("hiring")
                .queryParam("q", words)
                .get(world.vacancy().path() + "/board")
                .then()
                .statusCode(status);
    }

    @Test
    void pages_of_the_board_hold_each_once() {
        Selected world = Selected.locked("Paged board", 5);
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var request = As.user("hiring").queryParam("limit", 2);
            Response page = (after == null ? request : request.queryParam("after", after))
                    .get(world.vacancy().path() + "/board");
            seen.addAll(page.path("items.application.id"));
            after = page.path("next");
        } while (after != null);
        assertEquals(5, seen.size());
        assertEquals(5, seen.stream().distinct().count());
    }

    @Test
    void the_pipeline_says_what_is_next() {
        Selected world = Selected.marked("What is next", 2, 4);
        Response open = As.user("hiring").get(world.vacancy().path() + "/pipeline");
        open.then()
                .statusCode(200)
                .body("review", equalTo("open"))
                .body("next.code", contains("lock-marks"))
                .body("stages", empty())
                .body("can", contains("write"));
        world.locked();
        next(world, List.of("shortlist"), List.of(2));
        world.shortlisted();
        next(world, List.of("reveal"), List.of(2));
        world.revealed(0);
        next(world, List.of("reveal", "invite"), List.of(1, 1));
        world.move("conversation", world.id(0)).then().statusCode(201);
        next(world, List.of("reveal", "decide"), List.of(1, 1));
        decide(world);
        next(world, List.of(), List.of());
    }

    private static void next(Selected world, List<String> codes, List<Integer> counts) {
        As.user("hiring")
                .get(world.vacancy().path() + "/pipeline")
                .then()
                .statusCode(200)
                .body("next.code", equalTo(codes))
                .body("next.applications", equalTo(counts))
                .body("stages", hasSize(5));
    }

    @Test
    void hiring_managers_of_other_chapters_see_nothing() {
        Selected world = Selected.locked("Not theirs", 1);
        String elsewhere = Tokens.of("organiser2", "hiring-manager", Duration.ofMinutes(5));
        for (String path : List.of("/board", "/pipeline", "/moves")) {
            As.nobody()
                    .auth()
                    .oauth2(elsewhere)
                    .get(world.vacancy().path() + path)
                    .then()
                    .statusCode(404);
        }
        As.nobody()
                .auth()
                .oauth2(elsewhere)
                .contentType(ContentType.JSON)
                .body(Map.of("applications", List.of(world.id(0)), "to", "shortlisted"))
                .post(world.vacancy().path() + "/moves")
                .then()
                .statusCode(404);
    }
}
