package org.firstmile.shared;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class BadInputTest {
    private static final String VALID = """
            {"name":"N","kinds":["charity"],"chapterId":"%s","status":"member","listed":true%s}""";

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
