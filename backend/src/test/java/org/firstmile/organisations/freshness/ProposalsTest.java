package org.firstmile.organisations.freshness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;

/** What organisations' own people change at once, what they propose, and what becomes of it. */
@ApiTest
class ProposalsTest {
    @Inject
    Sql sql;

    @Test
    void who_has_only_the_link_proposes_and_staff_take_over_what_they_choose() {
        Kept kept = Kept.called("Proposed by link");
        String secret = kept.asked();
        kept.propose(
                        secret,
                        Map.of("name", "A better name", "phone", "01245 496 0002", "remark", "Lunch is at noon now."))
                .then()
                .statusCode(200)
                .body("organisation.name", equalTo("Proposed by link"))
                .body("proposedAt", notNullValue());
        Response proposal = kept.waiting();
        proposal.then()
                .statusCode(200)
                .body("fields", contains("name", "phone"))
                .body("was.name", equalTo("Proposed by link"))
                .body("proposed.name", equalTo("A better name"))
                .body("present.phone", equalTo("01245 496 0000"))
                .body("proposed.phone", equalTo("01245 496 0002"))
                .body("proposed.email", nullValue())
                .body("remark", equalTo("Lunch is at noon now."))
                .body("byLink", equalTo(true))
                .body("proposer", equalTo(kept.email))
                .body("conflicts", hasSize(0))
                .body("can", contains("accept", "decline"));
        kept.accept(proposal, List.of("phone"))
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .body("taken", contains("phone"))
                .body("decidedBy", equalTo("Sample organiser"))
                .body("can", hasSize(0));
        As.user("organiser")
                .get(kept.path())
                .then()
                .body("name", equalTo("Proposed by link"))
                .body("phone", equalTo("01245 496 0002"));
        Inbox.await(kept.email, "Your changes");
        kept.accept(proposal, List.of("name")).then().statusCode(409).body("detail", containsString("decided"));
        kept.proposals("accepted").then().body("items", hasSize(1));
        kept.proposals("waiting").then().body("items", hasSize(0));
    }

    @Test
    void a_partner_changes_what_is_harmless_and_proposes_the_rest_in_one_step() {
        Kept kept = Kept.called("Edited by its own");
        String token = kept.actedForBy("editor-one");
        Kept.by(token)
                .get(kept.path() + "/edits")
                .then()
                .statusCode(200)
                .body("reviewed", contains("name", "kinds", "email", "identifiers", "listed"))
                .body("waiting", nullValue());
        As.user("organiser").get(kept.path() + "/edits").then().statusCode(200).body("reviewed", hasSize(0));
        kept.edit(token, Map.of("description", "At once.", "name", "Later perhaps", "tags", List.of("Food")))
                .then()
                .statusCode(200)
                .body("organisation.description", equalTo("At once."))
                .body("organisation.tags", contains("food"))
                .body("organisation.name", equalTo("Edited by its own"))
                .body("proposal.fields", contains("name"))
                .body("proposal.byLink", equalTo(false))
                .body("proposal.can", contains("withdraw"));
        kept.edit(token, Map.of("description", "At once.", "tags", List.of("food"), "email", "new@office.example"))
                .then()
                .statusCode(200)
                .body("proposal.fields", contains("name", "email"))
                .body("proposal.proposed.name", equalTo("Later perhaps"));
        kept.proposals("waiting").then().body("items", hasSize(1));
        Kept.by(token).get(kept.path() + "/edits").then().body("waiting.fields", contains("name", "email"));

        Response proposal = kept.waiting();
        kept.accept(proposal, List.of("name", "email")).then().statusCode(200);
        As.user("organiser")
                .get(kept.path())
                .then()
                .body("name", equalTo("Later perhaps"))
                .body("email", equalTo("new@office.example"))
                .body("description", equalTo("At once."));
    }

    @Test
    void what_is_reviewed_cannot_be_changed_around_the_review() {
        Kept kept = Kept.called("Review passed by");
        String token = kept.actedForBy("editor-two");
        Map<String, Object> body = new HashMap<>(kept.body);
        for (Map<String, ?> change : List.of(
                Map.of("name", "Hijacked"),
                Map.of("email", "impostor@office.example"),
                Map.of("listed", false),
                Map.of("kinds", List.of("school")),
                Map.of(
                        "identifiers",
                        List.of(Map.of("scheme", "GB-CHC", "identifier", "1107264", "preferred", true))))) {
            Map<String, Object> changed = new HashMap<>(body);
            changed.putAll(change);
            Kept.json(Kept.by(token))
                    .header("If-Match", As.etag("organiser", kept.path()))
                    .body(changed)
                    .put(kept.path())
                    .then()
                    .statusCode(422)
                    .body(
                            "errors[0].pointer",
                            equalTo("#/" + change.keySet().iterator().next()));
        }
        kept.edit(token, Map.of("status", "strategic-partner", "name", "Not either"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/status"));
        kept.proposals("waiting").then().body("items", hasSize(0));
    }

    @Test
    void a_number_that_cannot_be_is_refused_before_it_waits() {
        Kept kept = Kept.called("With a wrong number");
        String token = kept.actedForBy("editor-three");
        kept.edit(
                        token,
                        Map.of(
                                "identifiers",
                                List.of(Map.of("scheme", "GB-COH", "identifier", "nonsense", "preferred", true))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", containsString("#/identifiers/0"));
        kept.proposals("waiting").then().body("items", hasSize(0));
    }

    @Test
    void what_has_changed_since_it_was_proposed_is_shown_as_such() {
        Kept kept = Kept.called("In conflict");
        String secret = kept.asked();
        kept.propose(secret, Map.of("phone", "01245 496 0003", "name", "Proposed name"))
                .then()
                .statusCode(200);
        Map<String, Object> changed = new HashMap<>(kept.body);
        changed.put("phone", "01245 496 0004");
        As.put("organiser", kept.path(), kept.path(), changed).then().statusCode(200);
        kept.waiting()
                .then()
                .body("conflicts", contains("phone"))
                .body("was.phone", equalTo("01245 496 0000"))
                .body("present.phone", equalTo("01245 496 0004"))
                .body("proposed.phone", equalTo("01245 496 0003"));
        Response proposal = kept.waiting();
        Kept.json(As.user("organiser"))
                .header("If-Match", "\"0\"")
                .body(Map.of("version", proposal.<Integer>path("version"), "fields", List.of("phone")))
                .post("/organisation-proposals/" + proposal.<String>path("id") + "/acceptance")
                .then()
                .statusCode(412);
        kept.waiting();
        // proposed on what is not there any more
        Map<String, Object> body = new HashMap<>(Map.of("secret", secret, "name", "Stale"));
        Kept.json(As.nobody())
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/confirmation-link/proposal")
                .then()
                .statusCode(412);
    }

    @Test
    void nothing_is_taken_over_that_the_reviewer_has_not_seen() {
        Kept kept = Kept.called("More was proposed");
        String secret = kept.asked();
        kept.propose(secret, Map.of("phone", "01245 496 0005")).then().statusCode(200);
        Response read = kept.waiting();
        kept.propose(secret, Map.of("phone", "01245 496 0666")).then().statusCode(200);
        kept.accept(read, List.of("phone"))
                .then()
                .statusCode(412)
                .body("detail", containsString("More has been proposed"));
        kept.accept(kept.waiting(), List.of("website"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/fields"));
        kept.accept(kept.waiting(), List.of()).then().statusCode(200).body("taken", hasSize(0));
    }

    @Test
    void a_declined_proposal_is_explained_and_a_withdrawn_one_is_gone() throws Exception {
        Kept kept = Kept.called("Declined");
        kept.propose(kept.asked(), Map.of("name", "Free money here")).then().statusCode(200);
        String path = "/organisation-proposals/" + kept.waiting().<String>path("id");
        Kept.json(As.user("organiser"))
                .body(Map.of())
                .post(path + "/declining")
                .then()
                .statusCode(422);
        Kept.json(As.user("organiser"))
                .body(Map.of("note", "The register has another name."))
                .post(path + "/declining")
                .then()
                .statusCode(200)
                .body("status", equalTo("declined"))
                .body("note", equalTo("The register has another name."));
        String mail = Inbox.await(kept.email, "Your changes").getContent().toString();
        assertTrue(mail.contains("The register has another name."), mail);

        String token = kept.actedForBy("editor-four");
        kept.edit(token, Map.of("name", "Thought better of")).then().statusCode(200);
        String other = "/organisation-proposals/" + kept.waiting().<String>path("id");
        As.user("partner2").post(other + "/withdrawal").then().statusCode(404);
        As.user("organiser").post(other + "/withdrawal").then().statusCode(403);
        Kept.by(token).post(other + "/withdrawal").then().statusCode(200).body("status", equalTo("withdrawn"));
        Kept.by(token).post(other + "/withdrawal").then().statusCode(409);
        kept.proposals("withdrawn").then().body("items", hasSize(1));
    }

    @Test
    void of_two_who_decide_at_once_one_does() throws Exception {
        Kept kept = Kept.called("Decided at once");
        kept.propose(kept.asked(), Map.of("phone", "01245 496 0007")).then().statusCode(200);
        Response proposal = kept.waiting();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : both.invokeAll(List.<Callable<Integer>>of(
                    () -> kept.accept(proposal, List.of("phone")).statusCode(), () -> Kept.json(As.user("lead"))
                            .body(Map.of("note", "No"))
                            .post("/organisation-proposals/" + proposal.<String>path("id") + "/declining")
                            .statusCode()))) {
                answers.add(answer.get());
            }
        }
        answers.sort(null);
        assertEquals(List.of(200, 409), answers);
    }

    @Test
    void proposals_are_bounded_and_text() {
        Kept kept = Kept.called("Bounded proposals");
        String secret = kept.asked();
        kept.propose(secret, Map.of()).then().statusCode(422).body("errors[0].pointer", equalTo("#/remark"));
        kept.propose(secret, Map.of("name", "N".repeat(201), "remark", "r".repeat(2001), "phone", "call us"))
                .then()
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.containsInAnyOrder("#/name", "#/remark", "#/phone"));
        kept.propose(secret, Map.of("remark", "<script>alert(1)</script>"))
                .then()
                .statusCode(200);
        kept.waiting()
                .then()
                .body("remark", equalTo("<script>alert(1)</script>"))
                .body("fields", hasSize(0));
        kept.propose(secret, Map.of("remark", "r".repeat(2000)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/remark"));
        kept.propose(secret, Map.of("remark", "And a second line")).then().statusCode(200);
        kept.waiting().then().body("remark", containsString("And a second line"));
    }

    @Test
    void staff_see_proposals_of_their_chapters_and_partners_their_own() {
        Kept kept = Kept.called("Seen by some");
        kept.propose(kept.asked(), Map.of("name", "Seen")).then().statusCode(200);
        String path = "/organisation-proposals/" + kept.waiting().<String>path("id");
        As.user("organiser2").get(path).then().statusCode(404);
        As.user("partner2").get(path).then().statusCode(404);
        As.user("finance").get(path).then().statusCode(403);
        As.nobody().get(path).then().statusCode(401);
        String token = kept.actedForBy("editor-five");
        Kept.by(token).get(path).then().statusCode(200).body("can", contains("withdraw"));
        Kept.json(Kept.by(Tokens.of("partner")))
                .body(Map.of("note", "No"))
                .post(path + "/declining")
                .then()
                .statusCode(403);
        As.user("organiser2")
                .queryParam("organisationId", kept.id)
                .get("/organisation-proposals")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_web_address_that_hides_its_host_is_proposed_by_nobody() {
        Kept kept = Kept.called("Proposed with another host");
        String secret = kept.asked();
        for (String website :
                List.of("https://a@b.c", "https://www.gov.uk@evil.example.com/", "https://a.example/<b>")) {
            kept.propose(secret, Map.of("website", website))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/website"));
        }
        for (String name : List.of("Two\r\nlines", "Two\u2028lines", "Two\u0085lines")) {
            kept.propose(secret, Map.of("name", name))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/name"))
                    .body("errors[0].detail", equalTo("Enter the name on one line"));
        }
        kept.propose(secret, Map.of("website", "https://www.example.org/about"))
                .then()
                .statusCode(200);
    }

    @Test
    void what_no_change_may_say_is_not_taken_over_from_a_proposal_either() {
        Kept kept = Kept.called("Proposed before the rule");
        kept.propose(kept.asked(), Map.of("website", "https://www.example.org", "phone", "01245 496 0009"))
                .then()
                .statusCode(200);
        sql.run(
                "update organisation_proposal set proposed = jsonb_set(proposed, '{website}', '\"https://a@b.c\"')"
                        + " where organisation_id = ?::uuid",
                kept.id);
        Response proposal = kept.waiting();
        kept.accept(proposal, List.of("website", "phone"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/website"));
        kept.proposals("waiting").then().body("items", hasSize(1));
        kept.accept(proposal, List.of("phone")).then().statusCode(200);
    }

    @Test
    void a_number_of_a_hidden_organisation_is_told_to_who_decides_alone() {
        Map<String, Object> number = Map.of("scheme", "GB-COH", "identifier", "07654321", "preferred", true);
        Kept.called("Hidden with a number", Map.of("listed", false, "identifiers", List.of(number)));
        Kept kept = Kept.called("Guesses a number");
        String token = kept.actedForBy("editor-guesses");
        kept.edit(token, Map.of("identifiers", List.of(number))).then().statusCode(200);
        String id = kept.waiting().path("id");
        Kept.json(As.user("organiser"))
                .header("If-Match", As.etag("organiser", kept.path()))
                .body(Map.of("version", 0, "fields", List.of("identifiers")))
                .post("/organisation-proposals/" + id + "/acceptance")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("#/identifiers/0"));
        As.step("organiser", kept.path(), "archive").then().statusCode(200);
        As.user("organiser").get("/organisation-proposals/" + id).then().body("can", contains("decline"));
    }
}
