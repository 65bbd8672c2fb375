package org.firstmile.applications;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two hundred people submit as the deadline comes: who is in time is in, who is not is told, and nobody's words are lost. */
@ApiTest
class LastMinuteTest {
    private static final int PEOPLE = 200;
    private static final int AT_ONCE = 32;

    @Inject
    Sql sql;

    private Instant deadline;
    private List<Applicant> applicants;

    private record Ready(Applicant applicant, String etag) {}

    @BeforeEach
    void everybodyHasWritten() throws Exception {
        deadline = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        Openings vacancy = Openings.published("Closing tonight", ApiTest.CITIZENS_ESSEX, deadline);
        applicants = forEach(IntStream.range(0, PEOPLE).boxed().toList(), number -> Applicant.start(vacancy)
                .answered(vacancy));
    }

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void all_who_submit_in_the_last_minute_are_in_and_are_told_so() throws Exception {
        TestClock.goTo(deadline.minus(Duration.ofMinutes(1)));
        assertEquals(Map.of(200, (long) PEOPLE), counted(submitAtOnce()));
        assertEquals(PEOPLE, count("p.status = 'SUBMITTED' and p.submitted_at < v.deadline_at"));
        assertEquals(
                PEOPLE,
                sql.list(
                                "select distinct i.application_id from candidate_identity i join application p on p.id = i.application_id"
                                        + " join outbox_event e on (e.payload ->> 'subject')::uuid = p.id and e.payload ->> 'what' = 'submitted'"
                                        + " where p.reference = any(?::text[])",
                                row -> Sql.uuid(row, "application_id"),
                                references())
                        .size());
    }

    @Test
    void whoever_the_deadline_passes_under_is_either_in_before_it_or_told_and_keeps_every_word() throws Exception {
        TestClock.goTo(deadline.minusMillis(150));
        List<Response> answers = submitAtOnce();
        Map<Integer, Long> counted = counted(answers);
        long in = counted.getOrDefault(200, 0L);
        assertEquals(PEOPLE, in + counted.getOrDefault(409, 0L), () -> "answers: " + counted);
        assertEquals(in, count("p.status = 'SUBMITTED' and p.submitted_at < v.deadline_at"));
        assertEquals(PEOPLE - in, count("p.status = 'DRAFT'"));
        assertEquals(
                3L * PEOPLE,
                sql.one(
                                "select count(*) from application_answer a join application p on p.id = a.application_id"
                                        + " where p.reference = any(?::text[])",
                                row -> row.getLong(1),
                                references())
                        .orElseThrow());
        // the deadline has come for everybody by now
        TestClock.goTo(deadline);
        for (int i = 0; i < PEOPLE; i++) {
            if (answers.get(i).statusCode() == 409) {
                applicants
                        .get(i)
                        .step("submission")
                        .then()
                        .statusCode(409)
                        .body("detail", equalTo("This vacancy takes no more applications: it is closed."));
            }
        }
        assertEquals(in, count("p.status = 'SUBMITTED'"));
    }

    private List<Response> submitAtOnce() throws Exception {
        List<Ready> ready = new ArrayList<>();
        Map<String, String> etags = sql
                .list(
                        "select reference, version from application where reference = any(?::text[])",
                        row -> Map.entry(row.getString("reference"), row.getString("version")),
                        references())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertEquals(PEOPLE, etags.size());
        for (Applicant applicant : applicants) {
            ready.add(new Ready(applicant, "\"" + etags.get(applicant.reference()) + "\""));
        }
        return forEach(
                ready,
                one -> one.applicant().call().header("If-Match", one.etag()).post("/my-application/submission"));
    }

    private static <A, B> List<B> forEach(List<A> all, Function<A, B> step) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<B>> steps =
                    all.stream().map(one -> crowd.submit(() -> step.apply(one))).toList();
            List<B> results = new ArrayList<>();
            for (Future<B> done : steps) {
                results.add(done.get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }

    private static Map<Integer, Long> counted(List<Response> answers) {
        return answers.stream().collect(Collectors.groupingBy(Response::statusCode, Collectors.counting()));
    }

    private List<String> references() {
        return applicants.stream().map(Applicant::reference).toList();
    }

    private long count(String condition) {
        return sql.one(
                        "select count(*) from application p join vacancy v on v.id = p.vacancy_id where p.reference = any(?::text[]) and "
                                + condition,
                        row -> row.getLong(1),
                        references())
                .orElseThrow();
    }
}
