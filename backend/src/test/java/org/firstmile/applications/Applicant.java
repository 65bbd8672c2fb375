package org.firstmile.applications;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.firstmile.support.ApiTest.As;

/** A candidate at work: whoever holds the key. Each comes from an address of its own. */
public record Applicant(String reference, String key, String email) {

    public static Map<String, Object> candidate(String name, String email) {
        return new HashMap<>(Map.of("kind", "person", "name", name, "email", email));
    }

    public static String freshEmail() {
        return "c" + UUID.randomUUID().toString().substring(0, 8) + "@candidate.example";
    }

    static RequestSpecification someone() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return As.nobody()
                .header(
                        "X-Forwarded-For",
                        "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
    }

    static Response tryToStart(String vacancy, Map<String, ?> candidate) {
        return someone()
                .contentType(ContentType.JSON)
                .body(Map.of("vacancyId", vacancy, "candidate", candidate))
                .post("/applications");
    }

    public static Applicant start(Openings vacancy) {
        return start(vacancy, candidate("Sample Candidate", freshEmail()));
    }

    public static Applicant start(Openings vacancy, Map<String, ?> candidate) {
        Response started = tryToStart(vacancy.id(), candidate);
        started.then().statusCode(201);
        return new Applicant(As.text(started, "reference"), As.text(started, "key"), (String) candidate.get("email"));
    }

    /** With an answer to each question. */
    public Applicant answered(Openings vacancy) {
        answers(vacancy);
        return this;
    }

    public Applicant submitted(Openings vacancy) {
        step("submission", answers(vacancy)).then().statusCode(200);
        return this;
    }

    /** The ETag after the last one. */
    private String answers(Openings vacancy) {
        String etag = etag();
        for (String question : vacancy.questions()) {
            Response saved = answer(question, Map.of("text", "Because we " + reference + " listen."), etag);
            saved.then().statusCode(200);
            etag = saved.header("ETag");
        }
        return etag;
    }

    Response sendCv(byte[] document) {
        return sendCv(CvKind.PDF_TYPE, document);
    }

    Response sendCv(String type, byte[] document) {
        return call().contentType(type)
                .header("If-Match", etag())
                .body(document)
                .put("/my-application/cv");
    }

    public RequestSpecification call() {
        return As.nobody().header("Application-Key", key).contentType(ContentType.JSON);
    }

    public Response read() {
        return call().get("/my-application");
    }

    public String id() {
        return As.text(read(), "id");
    }

    public String etag() {
        return read().then().statusCode(200).extract().header("ETag");
    }

    public Response answer(String question, String text) {
        return answer(question, Map.of("text", text));
    }

    public Response answer(String question, Map<String, ?> change) {
        return answer(question, change, etag());
    }

    private Response answer(String question, Map<String, ?> change, String etag) {
        return call().header("If-Match", etag).body(change).put("/my-application/answers/" + question);
    }

    public Response step(String noun) {
        return step(noun, etag());
    }

    private Response step(String noun, String etag) {
        return call().header("If-Match", etag).post("/my-application/" + noun);
    }
}
