package org.firstmile.applications;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Grants;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest.As;

/**
 * Published vacancies to apply to: an open call with a question that is not blind, two blind ones, letter or bullets,
 * and a limit for each answer and for all.
 *
 * @param questions the ids in their order; the first is the one that is not blind
 */
public record Openings(String id, String title, List<String> questions) {

    public static Openings published(String title) {
        return published(title, CITIZENS_ESSEX, Instant.now().plus(30, ChronoUnit.DAYS));
    }

    public static Openings published(String title, String chapter, Instant deadline) {
        return published(title, body(title, chapter, deadline));
    }

    public static Map<String, Object> draft(String title) {
        return body(title, CITIZENS_ESSEX, Instant.now().plus(30, ChronoUnit.DAYS));
    }

    /** Not open to organisations, and no bullets. */
    static Openings peopleOnly(String title) {
        Map<String, Object> body = draft(title);
        body.put(
                "applying",
                Map.of(
                        "openTo",
                        List.of("person"),
                        "answerStyles",
                        List.of("letter"),
                        "cvRequired",
                        false,
                        "chosenAsASet",
                        false));
        return published(title, body);
    }

    /** A job that asks for a CV. */
    @SuppressWarnings("unchecked")
    static Openings withCv(String title) {
        Map<String, Object> body = draft(title);
        Map<String, Object> applying = new HashMap<>((Map<String, Object>) body.get("applying"));
        applying.put("cvRequired", true);
        body.put("applying", applying);
        return published(title, body);
    }

    public static Openings published(String title, Map<String, Object> body) {
        Response created = As.post("hiring", "/vacancies", body);
        created.then().statusCode(201);
        String id = As.text(created, "id");
        Response open = As.step("hiring", "/vacancies/" + id, "publication");
        open.then().statusCode(200);
        List<String> questions = As.json(open).get("questions").findValuesAsText("id");
        return new Openings(id, title, questions);
    }

    private static Map<String, Object> body(String title, String chapter, Instant deadline) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "open-call");
        body.put("title", title);
        body.put("chapterId", chapter);
        body.put("organisationId", SOUTHEND);
        body.put("summary", "A sample to apply to.");
        body.put("places", 6);
        body.put("sample", true);
        body.put("terms", Map.of("type", "unpaid"));
        body.put("hours", Map.of("minimum", 2, "maximum", 8, "per", "month", "flexible", true));
        body.put("contract", Map.of("kind", "membership", "months", 18));
        body.put("location", Map.of("description", "Essex", "country", "GB", "remote", "option"));
        body.put(
                "criteria",
                List.of(Map.of("block", "qualities-and-values", "text", "Curiosity", "level", "essential")));
        body.put(
                "applying",
                Map.of(
                        "openTo",
                        List.of("person", "organisation"),
                        "answerStyles",
                        List.of("letter", "bullets"),
                        "lengthRule",
                        Map.of("maxWords", 30, "label", "One side of A4"),
                        "cvRequired",
                        false,
                        "chosenAsASet",
                        true));
        List<Map<String, Object>> questions = new ArrayList<>();
        questions.add(question("Where do you live and work?", false, null));
        questions.add(question("Why do relationships matter?", true, 20));
        questions.add(question("What will you bring?", true, null));
        body.put("questions", questions);
        body.put(
                "deadline",
                Map.of("at", deadline.truncatedTo(ChronoUnit.SECONDS).toString(), "zone", "Europe/London"));
        return body;
    }

    private static Map<String, Object> question(String prompt, boolean blind, Integer maxWords) {
        Map<String, Object> question = new HashMap<>(Map.of("prompt", prompt, "blind", blind, "sample", true));
        question.put("guidance", "In your own words.");
        if (maxWords != null) {
            question.put("maxWords", maxWords);
        }
        return question;
    }

    /** Puts somebody on its panel. */
    public Openings with(String reviewer) {
        Arc.container()
                .instance(Sql.class)
                .get()
                .run(
                        "insert into access_grant (subject, kind, target_id) values (?, 'PANEL', ?) on conflict do nothing",
                        reviewer,
                        UUID.fromString(id));
        Arc.container().instance(Grants.class).get().changed();
        return this;
    }

    public Openings closed() {
        As.user("hiring")
                .contentType("application/json")
                .header("If-Match", As.etag("hiring", path()))
                .body(Map.of("reason", "Enough applications"))
                .post(path() + "/closure")
                .then()
                .statusCode(200);
        return this;
    }

    public String path() {
        return "/vacancies/" + id;
    }

    public String answersPath(int question) {
        return "/reviews/" + id + "/questions/" + questions.get(question) + "/answers";
    }
}
