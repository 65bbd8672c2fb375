package org.firstmile.shared;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;
import org.firstmile.support.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class BadInputTest {
    private static final String VALID = """
            {"name":"N","kinds":["charity"],"chapterId":"%s","status":"member","listed":true%s}""";

    private static final String HEAD = "POST /api/v1/organisations HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer %s\r\n";

    private static ValidatableResponse post(String body) {
        return As.user("organiser")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/organisations")
                .then()
                .contentType("application/problem+json")
                .body("requestId", not(equalTo("")))
                .body("detail", not(containsString("Exception")))
                .body("detail", not(containsString("org.")));
    }

    private static String with(String more) {
        return VALID.formatted(CITIZENS_ESSEX, more);
    }

    @Test
    void malformed_json() {
        post("{\"name\":").statusCode(400).body("code", equalTo("malformed-json"));
        post("").statusCode(422).body("errors[0].pointer", equalTo("#"));
        post("null").statusCode(422).body("errors[0].pointer", equalTo("#"));
        post("[]").statusCode(422);
        post(with("") + "{}").statusCode(400);
        post(with(",\"name\":\"twice\"")).statusCode(400);
    }

    @Test
    void unknown_fields_and_wrong_types_name_the_field() {
        post(with(",\"colour\":\"red\""))
                .statusCode(400)
                .body("code", equalTo("unknown-field"))
                .body("errors[0].pointer", equalTo("#/colour"));
        post(with(",\"tags\":\"one\"")).statusCode(422).body("errors[0].pointer", equalTo("#/tags"));
        post(with(",\"tags\":[1]")).statusCode(422).body("errors[0].pointer", equalTo("#/tags/0"));
        post(with(",\"address\":{\"latitude\":\"x\"}"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/address/latitude"));
        post(with(",\"parentId\":\"not-an-id\"")).statusCode(422).body("errors[0].pointer", equalTo("#/parentId"));
        post(with(",\"description\":\"a\\u0000b\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/description"));
        post(with("").replace("charity", "CHARITY"))
                .statusCode(422)
                .body("errors[0].detail", containsString("charity, community-group"));
        post(with("").replace("\"N\"", "\"" + "x".repeat(201) + "\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/name"));
        post(with("").replace("\"N\"", "\"  \"")).statusCode(422).body("errors[0].detail", equalTo("Enter a name"));
        post(with(",\"identifiers\":[{\"scheme\":\"nonsense\",\"preferred\":false}]"))
                .statusCode(422)
                .body("errors.pointer", hasItems("#/identifiers/0/identifier", "#/identifiers/0/scheme"));
        post(with(",\"address\":{\"postcode\":\"nowhere\"}"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/address/postcode"));
        post(with(",\"address\":{\"latitude\":51.5}"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/address/longitude"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, many",
        "limit, ' '",
        "kind, ' '",
        "stale, ' '",
        "after, nonsense",
        "after, bm9wZQ",
        "sort, colour",
        "kind, castle",
        "chapterId, 12",
        "stale, perhaps",
        "status, boss"
    })
    void a_bad_parameter_is_named(String name, String value) {
        As.nobody()
                .queryParam(name, value)
                .get("/organisations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-request"))
                .body("errors[0].pointer", equalTo("?" + name));
    }

    @Test
    void text_in_no_character_set_is_no_json() {
        byte[] neitherUtf32NorAnything = {0, 0, 0, '{', -1, -1, -1, -1};
        As.user("organiser")
                .contentType("application/json")
                .body(neitherUtf32NorAnything)
                .post("/organisations")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @Test
    void a_field_is_named_by_a_json_pointer() {
        post(with(",\"a/b~c\":1")).statusCode(400).body("errors[0].pointer", equalTo("#/a~1b~0c"));
    }

    @Test
    void a_long_value_is_refused_as_quickly_as_a_short_one() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> post(with(",\"website\":\"http://" + ".".repeat(200_000) + " x\""))
                        .statusCode(422));
    }

    @Test
    void a_client_that_names_no_host_gets_its_list() throws IOException {
        String answer = Wire.send("GET /api/v1/organisations?limit=1&tag= HTTP/1.0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.0 200"), answer);
        assertTrue(answer.contains("</api/v1/organisations?limit=1&tag=&after="), answer);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String next = As.nobody().queryParam("limit", 1).get("/organisations").path("next");
        As.nobody()
                .queryParam("after", next)
                .queryParam("sort", "-updatedAt")
                .get("/organisations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?after"));
    }

    @Test
    void addresses_and_methods_that_do_not_exist() {
        As.nobody().get("/organisations/12").then().statusCode(400).body("errors[0].pointer", equalTo("/id"));
        As.nobody().get("/nothing").then().statusCode(404).body("code", equalTo("not-found"));
        As.nobody()
                .basePath("/api/v2")
                .get("/organisations")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        As.nobody().delete("/organisations").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        As.user("organiser")
                .contentType("text/plain")
                .body("x")
                .post("/organisations")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        As.nobody().accept("text/csv").get("/organisations").then().statusCode(406);
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_before_it_is_read() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/organisations"))
                .header("Authorization", "Bearer " + Tokens.of("organiser"))
                .header("Content-Type", "application/json")
                .expectContinue(true)
                .POST(HttpRequest.BodyPublishers.ofString(with(",\"description\":\"" + "x".repeat(10_000_000) + "\"")))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(413, answer.statusCode());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
            assertTrue(answer.body().contains("\"code\":\"body-too-large\""), answer.body());
        }
    }

    @Test
    void who_would_rather_speak_http_2_is_answered() throws Exception {
        String organisations = "http://localhost:" + RestAssured.port + "/api/v1/organisations";
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(organisations + "?limit=1")).build();
        HttpRequest change = HttpRequest.newBuilder(URI.create(organisations))
                .header("Authorization", "Bearer " + Tokens.of("organiser"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(HttpClient.Version.HTTP_2, client.version());
            assertEquals(
                    200,
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
            assertEquals(
                    422,
                    client.send(change, HttpResponse.BodyHandlers.ofString()).statusCode());
        }
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_is_refused_once_it_is_too_long() throws IOException {
        try (Wire wire = new Wire()) {
            wire.write(HEAD.formatted(Tokens.of("organiser")) + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 17; i++) {
                wire.write(chunk);
            }
            String answer = wire.read();
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("\"code\":\"body-too-large\""), answer);
        }
    }

    @Test
    void an_empty_body_is_missing_however_it_is_sent() throws IOException {
        for (String empty :
                List.of("\r\n", "Content-Length: 0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")) {
            String answer = Wire.send(HEAD.formatted(Tokens.of("organiser")) + "Connection: close\r\n" + empty);
            assertTrue(answer.startsWith("HTTP/1.1 422"), answer);
        }
    }

    @Test
    void slow_senders_hold_nobody_up() throws IOException {
        int moreThanThereAreThreads = 300;
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < moreThanThereAreThreads; i++) {
                Wire wire = new Wire();
                slow.add(wire);
                wire.write(HEAD.formatted(Tokens.of("organiser")) + "Content-Length: 1000\r\n\r\n{");
            }
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> As.nobody().get("/organisations").then().statusCode(200));
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void who_is_not_signed_in_is_told_so() {
        As.nobody()
                .contentType(ContentType.JSON)
                .body(with(""))
                .post("/organisations")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        As.nobody()
                .auth()
                .oauth2("nonsense")
                .get("/organisations")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        As.nobody()
                .auth()
                .oauth2(Tokens.of("organiser", "organiser", Duration.ofSeconds(-120)))
                .get("/me")
                .then()
                .statusCode(401);
        As.user("reviewer")
                .contentType(ContentType.JSON)
                .body(with(""))
                .post("/organisations")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }
}
