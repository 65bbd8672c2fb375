package org.firstmile.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.firstmile.support.ApiTest;
import org.firstmile.support.Tokens;
import org.firstmile.support.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The web app's files, and what every answer says about keeping and using it. */
@ApiTest
class WebAppTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/me", "//api/v1/me", "/./api/v1/me", "/x/../api/v1/me", "/%61pi/v1/me", "/api/v1//me"})
    void nobody_keeps_an_answer_of_the_api_however_its_address_is_written(String path) throws IOException {
        String answer =
                Wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + Tokens.of("organiser") + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.toLowerCase().contains("cache-control: no-store"), answer);
    }

    @Test
    void files_that_never_change_are_kept_and_nothing_else() {
        given().get("/assets/app-1.js").then().statusCode(200).header("Cache-Control", containsString("immutable"));
        given().get("/assets/app-2.js").then().statusCode(404).header("Cache-Control", "no-store");
        given().get("/").then().statusCode(200).header("Cache-Control", "no-cache");
        given().get("/organisations/new").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/assets/..%2f..%2fsecret.txt",
                "/%5c..%5csecret.txt",
                "/%252e%252e/secret.txt"
            })
    void only_the_files_of_the_web_app_are_served(String path) throws IOException {
        String answer = Wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
    }

    @Test
    void only_the_documentation_may_run_a_script_that_stands_in_its_page() {
        given().get("/docs/")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"));
        given().get("/").then().header("Content-Security-Policy", not(containsString("script-src")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "//q/metrics", "/%71/metrics", "/docs/../q/metrics"})
    void metrics_are_not_for_the_public(String path) throws IOException {
        String answer = Wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
    }

    @Test
    void anyone_may_ask_whether_it_is_well() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
