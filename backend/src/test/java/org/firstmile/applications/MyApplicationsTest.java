package org.firstmile.applications;

import static org.firstmile.applications.Applicant.candidate;
import static org.firstmile.applications.Applicant.freshEmail;
import static org.firstmile.applications.Applicant.someone;
import static org.firstmile.applications.Applicant.tryToStart;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class MyApplicationsTest {

    @Test
    void a_candidate_applies_from_the_first_click_to_the_acknowledgement() throws Exception {
        Openings vacancy = Openings.published("The whole story");
        As.nobody().get(vacancy.path()).then().statusCode(200).body("title", equalTo("The whole story"));
        String email = freshEmail();

        Response started = tryToStart(vacancy.id(), candidate("Sample Candidate", email));

        started.then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/my-application"))
                .header("Cache-Control", containsString("no-store"))
                .body("reference", matchesPattern("FM-[2-9B-DF-HJ-NP-TV-XZ]{4}-[2-9B-DF-HJ-NP-TV-XZ]{4}"))
                .body("key", matchesPattern("[A-Za-z0-9_-]{43}"));
        Applicant applicant = new Applicant(started.path("reference"), started.path("key"), email);
        String link = Inbox.await(email).getContent().toString();
        assertTrue(link.contains("/my-application#" + applicant.key()), link);
        applicant
                .read()
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Cache-Control", containsString("no-store"))
                .body("status", equalTo("draft"))
                .body("vacancy.name", equalTo("The whole story"))
                .body("open", is(true))
                .body("candidate.name", equalTo("Sample Candidate"))
                .body("candidate.email", equalTo(email))
                .body("questions", hasSize(3))
                .body("questions[0].blind", is(false))
                .body("questions[1].guidance", equalTo("In your own words."))
                .body("questions[1].maxWords", equalTo(20))
                .body("lengthRule.maxWords", equalTo(30))
                .body("answerStyles", hasItems("letter", "bullets"))
                .body("missing", hasSize(3))
                .body("can", hasItems("edit", "submit", "withdraw"));

        applicant.answered(vacancy);
        applicant.read().then().body("missing", hasSize(0)).body("words", equalTo(12));
        applicant
                .step("submission")
                .then()
                .statusCode(200)
                .body("status", equalTo("submitted"))
                .body("submittedAt", notNullValue())
                .body("can", not(hasItem("edit")));
        String received =
                Inbox.await(email, "We have your application").getContent().toString();
        assertTrue(received.contains(applicant.reference()), received);
        assertTrue(!received.contains(applicant.key()), received);
    }

    @Test
    void a_draft_is_kept_and_resumed_on_another_device() {
        Openings vacancy = Openings.published("Kept");
        Applicant applicant = Applicant.start(vacancy);
        String question = vacancy.questions().get(1);

        applicant
                .answer(question, Map.of("style", "bullets", "text", "- listening\r\n- walking"))
                .then()
                .statusCode(200)
                .body("questions[1].answer.style", equalTo("bullets"))
                .body("questions[1].answer.text", equalTo("- listening\n- walking"))
                .body("questions[1].answer.words", equalTo(2));
        applicant.read().then().body("questions[1].answer.text", equalTo("- listening\n- walking"));
        applicant.answer(question, Map.of()).then().statusCode(200).body("questions[1].answer", nullValue());
        applicant
                .call()
                .header("If-None-Match", applicant.etag())
                .get("/my-application")
                .then()
                .statusCode(304);
    }

    @Test
    void two_devices_do_not_overwrite_each_other() {
        Openings vacancy = Openings.published("Two devices");
        Applicant applicant = Applicant.start(vacancy);
        String path = "/my-application/answers/" + vacancy.questions().get(1);
        String both = applicant.etag();

        applicant
                .call()
                .header("If-Match", both)
                .body(Map.of("text", "From the phone"))
                .put(path)
                .then()
                .statusCode(200);
        applicant
                .call()
                .header("If-Match", both)
                .body(Map.of("text", "From the desk"))
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        applicant.read().then().body("questions[1].answer.text", equalTo("From the phone"));
        applicant.call().body(Map.of("text", "Blind")).put(path).then().statusCode(428);
        applicant
                .call()
                .header("If-Match", both)
                .post("/my-application/submission")
                .then()
                .statusCode(412);
        applicant.call().post("/my-application/withdrawal").then().statusCode(428);
    }

    @Test
    void limits_are_soft_while_writing_and_hard_on_submission() {
        Openings vacancy = Openings.published("Limits").with("reviewer");
        Applicant applicant = Applicant.start(vacancy);
        applicant.step("submission").then().statusCode(422).body("errors", hasSize(3));

        applicant.answer(vacancy.questions().get(0), "Here").then().statusCode(200);
        applicant.answer(vacancy.questions().get(1), "word ".repeat(21)).then().statusCode(200);
        applicant.answer(vacancy.questions().get(2), "— - • ...").then().statusCode(200);
        applicant
                .step("submission")
                .then()
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors", hasSize(2))
                .body(
                        "errors[0].pointer",
                        equalTo("#/answers/" + vacancy.questions().get(1)))
                .body("errors[0].detail", equalTo("Answer must be 20 words or less: it has 21"))
                .body("errors[1].detail", equalTo("Answer this question"));

        applicant.answer(vacancy.questions().get(1), "word ".repeat(20)).then().statusCode(200);
        applicant.answer(vacancy.questions().get(2), "word ".repeat(10)).then().statusCode(200);
        applicant
                .step("submission")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/answers"))
                .body("errors[0].detail", equalTo("All answers together must be 30 words or less: they have 31"));
        applicant.read().then().body("status", equalTo("draft")).body("missing", hasSize(1));

        applicant.answer(vacancy.questions().get(2), "word ".repeat(9)).then().statusCode(200);
        applicant.step("submission").then().statusCode(200);
    }

    @Test
    void an_answer_has_a_hard_size() {
        Openings vacancy = Openings.published("Hard size");
        Applicant applicant = Applicant.start(vacancy);
        String question = vacancy.questions().get(1);
        applicant.answer(question, "x".repeat(20_000)).then().statusCode(200);
        applicant
                .answer(question, "x".repeat(20_001))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/text"))
                .body("errors[0].detail", equalTo("Answer must be 20,000 characters or less"));
    }

    @Test
    void a_repeated_submission_answers_the_same() {
        Openings vacancy = Openings.published("Repeated");
        Applicant applicant = Applicant.start(vacancy).answered(vacancy);
        String etag = applicant.etag();
        Response first = applicant.call().header("If-Match", etag).post("/my-application/submission");
        Response second = applicant.call().header("If-Match", etag).post("/my-application/submission");
        first.then().statusCode(200);
        second.then().statusCode(200).header("ETag", equalTo(first.header("ETag")));
        assertEquals(first.asString(), second.asString());
        applicant
                .answer(vacancy.questions().get(1), "Too late")
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
    }

    @Test
    void submissions_at_the_same_moment_are_one() throws Exception {
        Openings vacancy = Openings.published("At once");
        Applicant applicant = Applicant.start(vacancy).answered(vacancy);
        String etag = applicant.etag();
        Callable<Integer> submit = () -> applicant
                .call()
                .header("If-Match", etag)
                .post("/my-application/submission")
                .statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers =
                    pool.invokeAll(IntStream.range(0, 6).mapToObj(i -> submit).toList());
            for (Future<Integer> answer : answers) {
                assertEquals(200, answer.get());
            }
        }
        Inbox.awaitCount(applicant.email(), 2);
        Inbox.await(applicant.email(), "We have your application");
        assertEquals(2, Inbox.count(applicant.email()), "the private link and one acknowledgement");
    }

    @Test
    void a_withdrawn_application_is_over_but_can_be_looked_at() throws Exception {
        Openings vacancy = Openings.published("Withdrawn");
        Applicant applicant = Applicant.start(vacancy).submitted(vacancy);

        applicant
                .step("withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("can", contains("rate", "erase"));

        String told = Inbox.await(applicant.email(), "You have withdrawn")
                .getContent()
                .toString();
        assertTrue(told.contains(applicant.reference()), told);
        applicant.read().then().statusCode(200).body("status", equalTo("withdrawn"));
        applicant.step("withdrawal").then().statusCode(200);
        applicant.step("submission").then().statusCode(409).body("code", equalTo("wrong-state"));
        applicant.answer(vacancy.questions().get(1), "Again").then().statusCode(409);
        applicant
                .call()
                .header("If-Match", applicant.etag())
                .body(candidate("Sample Candidate", applicant.email()))
                .put("/my-application/candidate")
                .then()
                .statusCode(409);
        assertNotEquals(
                applicant.reference(),
                Applicant.start(vacancy, candidate("Sample Candidate", applicant.email()))
                        .reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "'; drop table application; --", "%00"})
    void a_guessed_key_opens_nothing(String guess) {
        As.nobody()
                .header("Application-Key", guess)
                .get("/my-application")
                .then()
                .statusCode(404);
        As.nobody()
                .header("Application-Key", guess)
                .header("If-Match", "*")
                .post("/my-application/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void a_key_opens_its_own_application_only() {
        Openings vacancy = Openings.published("Own key");
        Openings other = Openings.published("Other call");
        Applicant applicant = Applicant.start(vacancy);
        As.nobody().get("/my-application").then().statusCode(401).body("code", equalTo("unauthenticated"));
        As.nobody()
                .header("Application-Key", applicant.reference())
                .get("/my-application")
                .then()
                .statusCode(404);
        As.user("admin").get("/my-application").then().statusCode(401);
        applicant.answer(other.questions().get(1), "Elsewhere").then().statusCode(404);
        applicant.answer(UUID.randomUUID().toString(), "Nowhere").then().statusCode(404);
        applicant
                .answer("nonsense", "Nowhere")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/questionId"));
    }

    @Test
    void a_candidate_corrects_who_they_are_and_the_link_follows() throws Exception {
        Openings vacancy = Openings.published("Corrected");
        Applicant applicant = Applicant.start(vacancy);
        Inbox.await(applicant.email());
        String email = freshEmail();
        Map<String, Object> changed = candidate("Sample Union", email);
        changed.put("kind", "organisation");
        changed.put("phone", "01632 960 002");
        applicant
                .call()
                .header("If-Match", applicant.etag())
                .body(changed)
                .put("/my-application/candidate")
                .then()
                .statusCode(200)
                .body("candidate.kind", equalTo("organisation"))
                .body("candidate.phone", equalTo("01632 960 002"));
        assertTrue(Inbox.await(email).getContent().toString().contains("#" + applicant.key()));
    }

    @Test
    void nobody_learns_whether_an_address_has_applied() {
        Openings vacancy = Openings.published("Same address");
        Map<String, Object> same = candidate("Sample Candidate", freshEmail());
        for (int i = 0; i < 12; i++) {
            tryToStart(vacancy.id(), same).then().statusCode(201).body("size()", equalTo(2));
        }
    }

    @Test
    void one_inbox_is_not_flooded() {
        Openings vacancy = Openings.published("Flood");
        Map<String, Object> same = candidate("Sample Candidate", freshEmail());
        for (int i = 0; i < 8; i++) {
            tryToStart(vacancy.id(), same).then().statusCode(201);
        }
        Map<String, Object> last = candidate("Sample Candidate", freshEmail());
        tryToStart(vacancy.id(), last).then().statusCode(201);
        Inbox.await((String) last.get("email"));
        Inbox.awaitCount((String) same.get("email"), 5);
        assertEquals(5, Inbox.count((String) same.get("email")));
    }

    @Test
    void one_application_does_not_write_to_any_number_of_strangers() {
        Openings vacancy = Openings.published("Strangers");
        String strangers = "@s" + freshEmail().substring(1, 9) + ".example";
        Applicant applicant = Applicant.start(vacancy, candidate("Sample Candidate", "first" + strangers));
        for (int i = 0; i < 8; i++) {
            applicant
                    .call()
                    .header("If-Match", applicant.etag())
                    .body(candidate("Sample Candidate", "c" + i + strangers))
                    .put("/my-application/candidate")
                    .then()
                    .statusCode(200);
        }
        Inbox.await(Applicant.start(vacancy).email());
        assertEquals(5, Inbox.count(strangers));
    }

    @Test
    void one_network_address_begins_so_many_an_hour() {
        Openings vacancy = Openings.published("Many starts");
        List<Integer> statuses = new ArrayList<>();
        Response last = null;
        for (int i = 0; i < 21; i++) {
            last = As.nobody()
                    .header(
                            "X-Forwarded-For",
                            i % 2 == 0 ? "2001:db8::%x".formatted(i) : "2001:db8:0:0:%x::1".formatted(i))
                    .contentType(ContentType.JSON)
                    .body(Map.of("vacancyId", vacancy.id(), "candidate", candidate("Sample", freshEmail())))
                    .post("/applications");
            statuses.add(last.statusCode());
        }
        assertEquals(20, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        last.then().statusCode(429).body("code", equalTo("too-many-requests"));
        int wait = Integer.parseInt(last.header("Retry-After"));
        assertTrue(wait > 0 && wait <= 3600, "Retry-After " + wait);
    }

    @Test
    void a_forwarded_address_that_makes_no_sense_is_no_failure() {
        Openings vacancy = Openings.published("Nonsense address");
        for (String address : List.of("192.0.2.-1", "nonsense", "::", "1:2:3", "%00")) {
            As.nobody()
                    .header("X-Forwarded-For", address)
                    .contentType(ContentType.JSON)
                    .body(Map.of("vacancyId", vacancy.id(), "candidate", candidate("Sample", freshEmail())))
                    .post("/applications")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void a_repeated_start_finds_the_same_application_and_gives_it_a_fresh_key() {
        Openings vacancy = Openings.published("Started twice");
        Map<String, Object> body =
                Map.of("vacancyId", vacancy.id(), "candidate", candidate("Sample Candidate", freshEmail()));
        String idempotencyKey = UUID.randomUUID().toString();
        Response first = start(idempotencyKey, body);
        Response second = start(idempotencyKey, body);
        first.then().statusCode(201);
        second.then().statusCode(201).body("reference", equalTo(first.path("reference")));
        assertNotEquals(first.<String>path("key"), second.path("key"));
        Applicant stale = new Applicant(first.path("reference"), first.path("key"), "");
        Applicant fresh = new Applicant(second.path("reference"), second.path("key"), "");
        stale.read().then().statusCode(404);
        fresh.answer(vacancy.questions().get(1), "Begun").then().statusCode(200);
        start(idempotencyKey, body).then().statusCode(409).body("code", equalTo("wrong-state"));
        fresh.read().then().statusCode(200);
        Map<String, Object> other = new HashMap<>(body);
        other.put("candidate", candidate("Someone Else", freshEmail()));
        start(idempotencyKey, other).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private static Response start(String idempotencyKey, Map<String, ?> body) {
        return someone()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post("/applications");
    }

    @Test
    void one_applies_only_to_what_is_open() {
        String draft = As.post("hiring", "/vacancies", Openings.draft("Only a draft"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> someone = candidate("Sample Candidate", freshEmail());
        tryToStart(draft, someone).then().statusCode(422).body("errors[0].pointer", equalTo("#/vacancyId"));
        tryToStart(UUID.randomUUID().toString(), someone)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/vacancyId"));
        Openings people = Openings.peopleOnly("People only");
        Map<String, Object> organisation = candidate("Sample Union", freshEmail());
        organisation.put("kind", "organisation");
        tryToStart(people.id(), organisation)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/candidate/kind"));
        Applicant person = Applicant.start(people);
        person.answer(people.questions().get(1), Map.of("style", "bullets", "text", "- one"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/style"));
    }

    @Test
    void bad_input_names_the_field_and_saves_nothing() {
        Openings vacancy = Openings.published("Bad input");
        Map<String, Object> bad = candidate("Sample\u0000Candidate", "nobody");
        tryToStart(vacancy.id(), bad).then().statusCode(422).body("errors[0].pointer", equalTo("#/candidate/name"));
        bad.put("name", "Sample\nBcc: all@candidate.example");
        bad.put("phone", "call me");
        tryToStart(vacancy.id(), bad)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("#/candidate/email", "#/candidate/name", "#/candidate/phone"));
        bad.put("secret", "x");
        tryToStart(vacancy.id(), bad).then().statusCode(400).body("errors[0].pointer", equalTo("#/candidate/secret"));
        tryToStart(vacancy.id(), Map.of()).then().statusCode(422).body("errors", hasSize(3));
        someone()
                .contentType(ContentType.JSON)
                .body("{")
                .post("/applications")
                .then()
                .statusCode(400);
        Applicant applicant = Applicant.start(vacancy);
        applicant
                .answer(vacancy.questions().get(1), "a\u0000b")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/text"));
        applicant
                .answer(vacancy.questions().get(1), Map.of("style", "song", "text", "la"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("letter, bullets"));
        applicant.read().then().body("questions[1].answer", nullValue());
    }
}
