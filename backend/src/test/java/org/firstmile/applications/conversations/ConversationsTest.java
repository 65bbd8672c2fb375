package org.firstmile.applications.conversations;

import static org.firstmile.applications.conversations.Talks.change;
import static org.firstmile.applications.conversations.Talks.choose;
import static org.firstmile.applications.conversations.Talks.mine;
import static org.firstmile.applications.conversations.Talks.slotAt;
import static org.firstmile.applications.conversations.Talks.soon;
import static org.firstmile.applications.conversations.Talks.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.applications.review.Rounds;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slots, invitations, and the candidate's own choice of a time. */
@ApiTest
class ConversationsTest {

    @AfterEach
    void putTheClockRight() {
        TestClock.reset();
    }

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

    @Test
    void a_candidate_who_is_revealed_is_invited_and_so_far_in_the_process() {
        Talks talks = Talks.shortlisted("Invited", 1, "reviewer");
        Applicant applicant = talks.applicant(0);
        As.user("hiring")
                .get(talks.path() + "/conversations/candidates")
                .then()
                .statusCode(200)
                .body("items.name", contains("Sample Candidate"))
                .body("items.reference", contains(applicant.reference()))
                .body("items.conversations", contains(0));
        String slot = talks.slot();
        String conversation = talks.invite(applicant, slot)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/conversations/"))
                .body("state", equalTo("invited"))
                .body("kind", equalTo("interview"))
                .body("name", equalTo("Sample Candidate"))
                .body("can", contains("move", "cancel", "abstain"))
                .extract()
                .path("id");
        As.user("hiring")
                .get(talks.path() + "/slots")
                .then()
                .body("items.free", contains(false))
                .body("items.conversationId", contains(conversation))
                .body("items[0].can", empty());
        assertEquals(
                List.of("MARKED/SHORTLISTED/CONVERSATION", "SHORTLISTED/CONVERSATION/CONVERSATION"),
                Talks.sql()
                        .list(
                                "select m.from_stage || '/' || m.to_stage || '/' || s.stage from stage_move_part m"
                                        + " join application_stage s on s.application_id = m.application_id"
                                        + " where m.application_id = '%s' order by 1".formatted(Talks.id(applicant)),
                                row -> row.getString(1)));
        mine(applicant)
                .then()
                .statusCode(200)
                .body("items.id", contains(conversation))
                .body("items.state", contains("invited"))
                .body("items[0].otherTimes", empty())
                .body("items[0].can", contains("confirm", "decline"));
        step(applicant, conversation, "confirmation").then().statusCode(200).body("state", equalTo("confirmed"));
        step(applicant, conversation, "confirmation").then().statusCode(200).body("can", contains("decline"));
    }

    @Test
    void nobody_is_met_before_the_lock_the_shortlist_and_the_reveal() {
        Rounds open = Rounds.started("Not locked", 1, "reviewer");
        for (String list : List.of("/slots", "/conversations/candidates")) {
            As.user("hiring").get(open.vacancy().path() + list).then().statusCode(409);
        }
        As.post("hiring", open.vacancy().path() + "/slots", slotAt(soon(), "Hall"))
                .then()
                .statusCode(409)
                .body("detail", containsString("lock"));
        Talks talks = Talks.locked("Not revealed", 2, "reviewer");
        String slot = talks.slot();
        talks.invite(talks.applicant(0), slot)
                .then()
                .statusCode(409)
                .body("detail", containsString("shortlist this application"));
        talks.shortlist(talks.applicant(0));
        talks.invite(talks.applicant(0), slot)
                .then()
                .statusCode(409)
                .body("detail", containsString("reveal this application"));
        As.user("hiring").get(talks.path() + "/conversations/candidates").then().body("items", empty());
        mine(talks.applicant(0)).then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT-720H", "PT17600H", "PT999999H"})
    void a_slot_is_in_the_future_and_not_too_far_in_it(String when) {
        Talks talks = Talks.locked("Out of time", 1, "reviewer");
        talks.offer(slotAt(Instant.now().plus(Duration.parse(when)), "Hall"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/startsAt"));
    }

    @Test
    void a_slot_says_what_where_and_how_long() {
        Talks talks = Talks.locked("Bad slots", 1, "reviewer");
        Map<String, Object> good = slotAt(soon(), "Hall");
        Map.of("kind", "supper", "minutes", 0, "place", "x".repeat(501), "startsAt", "2026-12-01T10:00:00")
                .forEach((field, value) -> {
                    Map<String, Object> bad = new HashMap<>(good);
                    bad.put(field, value);
                    talks.offer(bad).then().statusCode(422).body("errors.pointer", contains("#/" + field));
                    bad.remove(field);
                    talks.offer(bad).then().statusCode(422).body("errors.pointer", contains("#/" + field));
                });
    }

    @Test
    void one_place_holds_one_conversation_at_a_time() {
        Talks talks = Talks.locked("One place", 1, "reviewer");
        Instant start = soon();
        talks.slot(start);
        talks.offer(slotAt(start.plusSeconds(44 * 60), "sample HALL"))
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"));
        talks.offer(slotAt(start.plusSeconds(45 * 60), "Sample Hall")).then().statusCode(201);
        talks.offer(slotAt(start, "Another room")).then().statusCode(201);
    }

    @Test
    void a_slot_that_is_offered_twice_by_accident_is_one() {
        Talks talks = Talks.locked("Pressed twice", 1, "reviewer");
        Map<String, Object> body = slotAt(soon(), "Hall");
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.of(1, 2)
                .map(time -> As.user("hiring")
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(talks.path() + "/slots")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertEquals(ids.getFirst(), ids.getLast());
    }

    @Test
    void an_invitation_that_is_sent_twice_is_one_and_what_is_kept_of_it_names_nobody() {
        Talks talks = Talks.shortlisted("Invited twice", 1, "reviewer");
        Map<String, Object> body = Map.of("applicationId", Talks.id(talks.applicant(0)), "slotId", talks.slot());
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            As.user("hiring")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(talks.path() + "/conversations")
                    .then()
                    .statusCode(201)
                    .body("name", equalTo("Sample Candidate"));
        }
        assertEquals(
                List.of(),
                Talks.sql()
                        .list(
                                "select answer from idempotency_key where key = '" + key
                                        + "' and (answer like '%Sample%' or answer is null)",
                                row -> row.getString(1)));
    }

    @Test
    void a_taken_slot_cannot_be_removed_and_a_free_one_is_gone_for_all() {
        Talks talks = Talks.shortlisted("Removed", 1, "reviewer");
        String taken = talks.slot();
        String free = talks.slot();
        String conversation = talks.invited(talks.applicant(0), taken);
        As.user("hiring").delete(talks.path() + "/slots/" + taken).then().statusCode(409);
        mine(talks.applicant(0)).then().body("items[0].otherTimes.id", contains(free));
        As.user("hiring").delete(talks.path() + "/slots/" + free).then().statusCode(204);
        As.user("hiring").delete(talks.path() + "/slots/" + free).then().statusCode(404);
        mine(talks.applicant(0)).then().body("items[0].otherTimes", empty());
        choose(talks.applicant(0), conversation, free)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/slotId"));
    }

    @Test
    void a_candidate_takes_another_time_and_the_former_is_free_again() {
        Talks talks = Talks.shortlisted("Chosen", 2, "reviewer");
        String first = talks.slot();
        String second = talks.slot();
        String conversation = talks.invited(talks.applicant(0), first);
        mine(talks.applicant(0)).then().body("items[0].can", contains("confirm", "choose", "decline"));
        choose(talks.applicant(0), conversation, second)
                .then()
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("otherTimes.id", contains(first));
        talks.invited(talks.applicant(1), first);
        choose(talks.applicant(0), conversation, first)
                .then()
                .statusCode(409)
                .body("detail", containsString("choose another one"));
        mine(talks.applicant(0)).then().body("items[0].otherTimes", empty());
    }

    @RepeatedTest(5)
    void of_two_candidates_who_take_one_slot_at_once_one_gets_it() throws Exception {
        Talks talks = Talks.shortlisted("Raced for", 2, "reviewer");
        String one = talks.invited(talks.applicant(0), talks.slot());
        String other = talks.invited(talks.applicant(1), talks.slot());
        String wanted = talks.slot();
        List<Integer> statuses = atOnce(Stream.of(
                () -> choose(talks.applicant(0), one, wanted), () -> choose(talks.applicant(1), other, wanted)));
        assertEquals(List.of(200, 409), statuses.stream().sorted().toList());
        As.user("hiring")
                .get(talks.path() + "/slots")
                .then()
                .body("items.findAll { it.conversationId != null }", hasSize(2));
    }

    @RepeatedTest(3)
    void of_two_invitations_to_one_slot_at_once_and_of_one_twice_one_stands() throws Exception {
        Talks talks = Talks.shortlisted("Invited at once", 2, "reviewer");
        String slot = talks.slot();
        String another = talks.slot();
        List<Integer> statuses = atOnce(
                Stream.of(() -> talks.invite(talks.applicant(0), slot), () -> talks.invite(talks.applicant(1), slot)));
        assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
        Applicant left = talks.applicant(statuses.indexOf(409));
        String third = talks.slot();
        statuses = atOnce(Stream.of(() -> talks.invite(left, another), () -> talks.invite(left, third)));
        assertEquals(List.of(201, 409), statuses.stream().sorted().toList());
    }

    @Test
    void a_time_that_has_passed_is_neither_taken_nor_left() {
        Talks talks = Talks.shortlisted("Passed", 2, "reviewer");
        Instant start = soon();
        String slot = talks.slot(start);
        String other = talks.slot(start.plusSeconds(3_600));
        String conversation = talks.invited(talks.applicant(0), slot);
        TestClock.goTo(start.plusSeconds(60));
        mine(talks.applicant(0)).then().body("items[0].can", empty());
        step(talks.applicant(0), conversation, "confirmation").then().statusCode(409);
        step(talks.applicant(0), conversation, "refusal").then().statusCode(409);
        choose(talks.applicant(0), conversation, other).then().statusCode(409);
        TestClock.goTo(start.plusSeconds(3_601));
        talks.invite(talks.applicant(1), other).then().statusCode(409).body("detail", containsString("has passed"));
    }

    @Test
    void a_candidate_is_asked_to_one_conversation_of_a_kind_and_never_to_two_places() {
        Talks talks = Talks.shortlisted("Two places", 1, "reviewer");
        Instant start = soon();
        talks.invited(talks.applicant(0), talks.slot(start));
        talks.invite(talks.applicant(0), talks.slot()).then().statusCode(409).body("code", equalTo("conflict"));
        Map<String, Object> informal = new HashMap<>(slotAt(start.plusSeconds(60), "Café"));
        informal.put("kind", "informal");
        String meanwhile = talks.offer(informal).path("id");
        talks.invite(talks.applicant(0), meanwhile)
                .then()
                .statusCode(409)
                .body("detail", containsString("another conversation then"));
        informal.put("startsAt", start.plusSeconds(7_200).toString());
        String later = talks.offer(informal).path("id");
        talks.invite(talks.applicant(0), later).then().statusCode(201).body("kind", equalTo("informal"));
    }

    @Test
    void who_runs_it_moves_a_conversation_with_its_etag_to_a_slot_of_its_kind() {
        Talks talks = Talks.shortlisted("Moved", 1, "reviewer");
        String conversation = talks.invited(talks.applicant(0), talks.slot());
        step(talks.applicant(0), conversation, "confirmation").then().statusCode(200);
        String slot = talks.slot();
        String stale = As.etag("hiring", "/conversations/" + conversation);
        change("hiring", conversation, "PUT", "slot", Map.of("slotId", slot))
                .then()
                .statusCode(200)
                .body("slotId", equalTo(slot))
                .body("state", equalTo("invited"));
        As.user("hiring")
                .contentType(ContentType.JSON)
                .header("If-Match", stale)
                .body(Map.of("slotId", talks.slot()))
                .put("/conversations/" + conversation + "/slot")
                .then()
                .statusCode(412);
        As.user("hiring")
                .contentType(ContentType.JSON)
                .body(Map.of("slotId", slot))
                .put("/conversations/" + conversation + "/slot")
                .then()
                .statusCode(428);
        Map<String, Object> informal = new HashMap<>(slotAt(soon(), "Café"));
        informal.put("kind", "informal");
        change(
                        "hiring",
                        conversation,
                        "PUT",
                        "slot",
                        Map.of("slotId", talks.offer(informal).<String>path("id")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/slotId"));
        Talks other = Talks.locked("Another vacancy", 1, "reviewer");
        change("hiring", conversation, "PUT", "slot", Map.of("slotId", other.slot()))
                .then()
                .statusCode(422);
    }

    @Test
    void a_cancelled_conversation_is_over_and_its_slot_free() {
        Talks talks = Talks.shortlisted("Cancelled", 1, "reviewer");
        String slot = talks.slot();
        String conversation = talks.invited(talks.applicant(0), slot);
        change("hiring", conversation, "POST", "cancellation", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("can", contains("abstain"));
        change("hiring", conversation, "POST", "cancellation", Map.of()).then().statusCode(409);
        change("hiring", conversation, "PUT", "slot", Map.of("slotId", talks.slot()))
                .then()
                .statusCode(409);
        step(talks.applicant(0), conversation, "confirmation").then().statusCode(409);
        choose(talks.applicant(0), conversation, slot).then().statusCode(409);
        mine(talks.applicant(0))
                .then()
                .body("items.state", contains("cancelled"))
                .body("items[0].can", empty());
        Talks.begin(conversation);
        Talks.score("hiring", conversation, Talks.card(4, "yes", "Good")).then().statusCode(409);
        As.user("reviewer").get("/conversations/" + conversation).then().statusCode(404);
        talks.invited(talks.applicant(0), talks.slot());
    }

    @Test
    void a_candidate_declines_and_the_slot_is_free_again() {
        Talks talks = Talks.shortlisted("Declined", 2, "reviewer");
        String slot = talks.slot();
        String conversation = talks.invited(talks.applicant(0), slot);
        step(talks.applicant(0), conversation, "refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("declined"))
                .body("can", empty());
        step(talks.applicant(0), conversation, "refusal").then().statusCode(200);
        talks.invited(talks.applicant(1), slot);
        talks.applicant(0).read().then().body("status", equalTo("submitted"));
    }

    @Test
    void who_withdraws_is_met_no_more_and_seen_no_more() {
        Talks talks = Talks.shortlisted("Withdrawn", 2, "reviewer");
        String slot = talks.slot();
        String conversation = talks.invited(talks.applicant(0), slot);
        talks.applicant(0).step("withdrawal").then().statusCode(200);
        As.user("hiring").get("/conversations/" + conversation).then().statusCode(404);
        As.user("hiring")
                .queryParam("vacancyId", talks.round().vacancy().id())
                .get("/conversations")
                .then()
                .body("items", empty());
        As.user("hiring")
                .get(talks.path() + "/conversations/candidates")
                .then()
                .body("items.reference", contains(talks.applicant(1).reference()));
        talks.invite(talks.applicant(0), talks.slot())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/applicationId"));
        talks.invited(talks.applicant(1), slot);
    }

    @Test
    void somebody_elses_conversation_is_not_there() {
        Talks talks = Talks.shortlisted("Mine", 2, "reviewer");
        String conversation = talks.invited(talks.applicant(0), talks.slot());
        Applicant other = talks.applicant(1);
        choose(other, conversation, talks.slot()).then().statusCode(404);
        step(other, conversation, "confirmation").then().statusCode(404);
        step(other, conversation, "refusal").then().statusCode(404);
        mine(other).then().body("items", empty());
        String path = "/conversations/" + conversation;
        As.user("reviewer2").get(path).then().statusCode(404);
        As.user("reviewer2").get(path + "/scorecard").then().statusCode(404);
        Talks.score("reviewer2", conversation, Talks.card(3, "no", "Not there"))
                .then()
                .statusCode(404);
        Talks.file("reviewer2", conversation).then().statusCode(404);
        As.user("reviewer2").get(path + "/scorecards").then().statusCode(404);
        As.nobody().get("/my-application/conversations").then().statusCode(401);
    }

    @Test
    void a_reviewer_knows_a_candidate_only_where_they_meet() {
        Talks talks = Talks.shortlisted("Met", 2, "reviewer");
        As.user("reviewer")
                .queryParam("vacancyId", talks.round().vacancy().id())
                .get("/conversations")
                .then()
                .statusCode(200)
                .body("items", empty());
        String conversation = talks.invited(talks.applicant(0), talks.slot());
        As.user("reviewer")
                .queryParam("vacancyId", talks.round().vacancy().id())
                .get("/conversations")
                .then()
                .body("items.id", contains(conversation))
                .body("items.name", contains("Sample Candidate"))
                .body("items[0].can", contains("step-back"));
        As.user("reviewer")
                .get(talks.path() + "/conversations/candidates")
                .then()
                .statusCode(403);
        change("reviewer", conversation, "POST", "cancellation", Map.of())
                .then()
                .statusCode(403);
    }

    @Test
    void who_stepped_back_from_a_candidate_does_not_meet_them() {
        Talks talks = Talks.shortlisted("Stepped back", 1, "reviewer", "reviewer2");
        String conversation = talks.invited(talks.applicant(0), talks.slot());
        Talks.sql()
                .run(
                        "insert into review_recusal (vacancy_id, reviewer, application_id) values (?, 'reviewer', ?)",
                        UUID.fromString(talks.round().vacancy().id()),
                        Talks.id(talks.applicant(0)));
        As.user("reviewer").get("/conversations/" + conversation).then().statusCode(404);
        As.user("reviewer").get("/conversations").then().body("items.id", not(hasItem(conversation)));
        As.user("reviewer2").get("/conversations/" + conversation).then().statusCode(200);
    }

    @Test
    void what_a_candidate_needs_changed_is_for_who_arranges_it() {
        Openings vacancy = Openings.published("Adjusted");
        Map<String, Object> who = Applicant.candidate("Sample Candidate", Applicant.freshEmail());
        who.put("adjustments", "A room without steps");
        Applicant applicant = Applicant.start(vacancy, who).submitted(vacancy);
        applicant.read().then().body("candidate.adjustments", equalTo("A room without steps"));
        vacancy.with("reviewer");
        Talks talks = new Talks(new Rounds(vacancy.closed(), List.of(applicant))
                .start("reviewer")
                .locked());
        talks.reveal(applicant);
        As.user("hiring")
                .get(talks.path() + "/conversations/candidates")
                .then()
                .body("items.adjustments", contains("A room without steps"));
        String conversation = talks.invited(applicant, talks.slot());
        As.user("hiring")
                .get("/conversations/" + conversation)
                .then()
                .body("adjustments", equalTo("A room without steps"));
        As.user("reviewer").get("/conversations/" + conversation).then().body("adjustments", nullValue());
        who.put("adjustments", "x".repeat(1_001));
        applicant
                .call()
                .header("If-Match", applicant.etag())
                .body(who)
                .put("/my-application/candidate")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/adjustments"));
    }

    @Test
    void once_it_is_decided_nothing_is_arranged_any_more() {
        Talks talks = Talks.shortlisted("Decided", 2, "reviewer");
        String slot = talks.slot();
        String conversation = talks.invited(talks.applicant(0), talks.slot());
        talks.decide();
        talks.offer(slotAt(soon(), "Hall")).then().statusCode(409).body("detail", containsString("decided"));
        talks.invite(talks.applicant(1), slot).then().statusCode(409);
        choose(talks.applicant(0), conversation, slot).then().statusCode(409);
        mine(talks.applicant(0)).then().body("items[0].can", empty());
        change("hiring", conversation, "PUT", "slot", Map.of("slotId", slot))
                .then()
                .statusCode(409);
        change("hiring", conversation, "POST", "cancellation", Map.of("reason", "It has been decided"))
                .then()
                .statusCode(200);
    }
}
