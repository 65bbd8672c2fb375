package org.firstmile.organisations.imports;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firstmile.support.ApiTest.As;

/** An import as a test goes through it. */
record Uploads(String user, String id) {
    static final String ROOT = "/organisation-imports";

    static RequestSpecification sending(RequestSpecification caller, String chapter, String source) {
        return caller.contentType("text/csv")
                .queryParam("chapterId", chapter)
                .queryParam("source", source)
                .queryParam("fileName", "list.csv");
    }

    static Response send(String user, String source, byte[] file) {
        return sending(As.user(user), CITIZENS_ESSEX, source).body(file).post(ROOT);
    }

    static Uploads of(String user, String source, String file) {
        return of(user, source, file.getBytes(StandardCharsets.UTF_8));
    }

    static Uploads of(String user, String source, byte[] file) {
        Response answer = send(user, source, file);
        answer.then().statusCode(201);
        return new Uploads(user, answer.path("id"));
    }

    String path() {
        return ROOT + "/" + id;
    }

    JsonNode view() {
        return As.json(As.user(user).get(path()));
    }

    Response step(String noun) {
        return As.step(user, path(), noun);
    }

    Uploads mapped(Map<String, ?> mapping) {
        As.put(user, path(), path() + "/mapping", mapping).then().statusCode(200);
        return this;
    }

    Uploads checked(ImportWorker worker) {
        step("check").then().statusCode(200);
        worker.work();
        return this;
    }

    Uploads run(ImportWorker worker) {
        step("run").then().statusCode(200);
        worker.work();
        return this;
    }

    JsonNode row(int number) {
        return As.json(As.user(user).get(path() + "/rows/" + number));
    }

    String verdict(int number) {
        return row(number).path("verdict").asText();
    }

    /** What is said of a row, column and words. */
    List<String> faults(int number) {
        return said(number, "faults");
    }

    List<String> said(int number, String what) {
        List<String> said = new ArrayList<>();
        row(number)
                .get(what)
                .forEach(fault -> said.add(fault.path("column").asText("-") + " "
                        + fault.get("detail").asText()));
        return said;
    }

    Response change(int number, Map<String, ?> body) {
        return As.put(user, path() + "/rows/" + number, path() + "/rows/" + number, body);
    }

    Response mend(int number, String... cells) {
        return change(number, Map.of("cells", List.of(cells)));
    }
}
