package org.firstmile.directory.openreferral;

import static io.restassured.RestAssured.given;
import static org.firstmile.directory.openreferral.FeedRequests.FEED;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.YMCA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.organisations.services.ServiceRequests;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public feed against Open Referral UK 3.0: every page of every list and every id in it. */
@ApiTest
class OpenReferralTest {
    private static final Map<String, String> LISTS = Map.of(
            "services", "service",
            "service_at_locations", "service_at_location",
            "taxonomies", "taxonomy",
            "taxonomy_terms", "taxonomy_term");

    private static boolean planted;

    @BeforeEach
    void plant() {
        if (planted) {
            return;
        }
        planted = true;
        String organisation = As.post(
                        "organiser",
                        "/organisations",
                        Map.of(
                                "name",
                                "Nourished to others",
                                "kinds",
                                List.of("charity"),
                                "chapterId",
                                CITIZENS_ESSEX,
                                "status",
                                "member",
                                "listed",
                                true,
                                "website",
                                "https://fed.example.org/a|b",
                                "identifiers",
                                List.of(Map.of("scheme", "GB-CHC", "identifier", "7778889", "preferred", true)),
                                "address",
                                Map.of(
                                        "lines",
                                        List.of("2 Sample Street"),
                                        "town",
                                        "Rayleigh",
                                        "county",
                                        "Essex",
                                        "postcode",
                                        "SS6 7AA",
                                        "latitude",
                                        51.586,
                                        "longitude",
                                        0.605)))
                .path("id");
        for (String name : List.of("Nourished alone", "Nourished together", "Nourished twice")) {
            Map<String, Object> body = ServiceRequests.service(name + " " + UUID.randomUUID());
            body.put("themeIds", List.of(term("Food"), term("Families")));
            ServiceRequests.created(organisation, body);
        }
        ServiceRequests.createdAtAPlace();
        Map<String, Object> least = new HashMap<>(Map.of(
                "name", "Least " + UUID.randomUUID(), "status", "paused", "atMainAddress", false, "listed", true));
        ServiceRequests.created(YMCA, least);
    }

    private static String term(String name) {
        return given().queryParam("per_page", 100)
                .get(FEED + "/taxonomy_terms")
                .path("contents.find { it.name == '" + name + "' }.id");
    }

    private static List<Response> pages(String list, int size) {
        List<Response> pages = new ArrayList<>();
        do {
            pages.add(given().queryParam("page", pages.size() + 1)
                    .queryParam("per_page", size)
                    .get(FEED + "/" + list)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "*")
                    .extract()
                    .response());
        } while (!pages.getLast().<Boolean>path("last_page"));
        return pages;
    }

    @Test
    void every_page_and_every_id_is_what_open_referral_asks_for() {
        LISTS.forEach((list, kind) -> {
            List<String> ids = new ArrayList<>();
            for (Response page : pages(list, 2)) {
                FeedRules.checkPage(kind, page.asString());
                ids.addAll(page.path("contents.id"));
            }
            assertTrue(!ids.isEmpty(), list);
            assertEquals(ids.size(), ids.stream().distinct().count(), list);
            assertEquals(
                    ids.size(),
                    given().get(FEED + "/" + list).<Integer>path("total_items").intValue());
            for (String id : ids) {
                Response one = given().get(FEED + "/" + list + "/" + id);
                one.then()
                        .statusCode(200)
                        .header("Access-Control-Allow-Origin", "*")
                        .body("id", equalTo(id));
                FeedRules.check(kind, one.asString());
            }
        });
    }

    @Test
    void the_rules_find_what_is_wrong() {
        String service = given().get(FEED + "/services").path("contents[0].id");
        String right = given().get(FEED + "/services/" + service).asString();
        for (String wrong : List.of(
                right.replaceFirst("\"name\":\"[^\"]*\",", ""),
                right.replaceFirst("\"name\":\"[^\"]*\"", "\"name\":null"),
                right.replaceFirst("\"status\":\"[^\"]*\"", "\"status\":\"open\""),
                right.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"7\""))) {
            assertThrows(Throwable.class, () -> FeedRules.check("service", wrong), wrong);
        }
    }

    @Test
    void the_root_says_what_it_is() {
        given().get(FEED)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .body("version", equalTo("HSDS-UK-3.0"))
                .body("profile", containsString("https://"))
                .body("openapi_url", containsString("/openapi.json"));
        given().get(FEED + "/").then().statusCode(200).body("version", equalTo("HSDS-UK-3.0"));
    }

    @Test
    void any_page_of_the_web_may_read_every_answer_errors_too() throws IOException {
        for (String path : List.of("/services?page=0", "/services/12", "/services/" + UUID.randomUUID(), "/nothing")) {
            for (String origin : List.of("", "https://elsewhere.example")) {
                var call = origin.isEmpty() ? given() : given().header("Origin", origin);
                Response answer = call.get(FEED + path);
                assertTrue(answer.statusCode() >= 400, path);
                answer.then().header("Access-Control-Allow-Origin", "*").contentType("application/problem+json");
            }
        }
        given().post(FEED + "/services").then().statusCode(405).header("Access-Control-Allow-Origin", "*");
        given().header("Authorization", "Bearer nonsense")
                .get(FEED + "/services")
                .then()
                .header("Access-Control-Allow-Origin", "*");
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options(FEED + "/services")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", containsString("GET"));
        String old = Wire.send("GET /open-referral/v3 HTTP/1.0\r\n\r\n");
        assertTrue(old.toLowerCase(java.util.Locale.ROOT).contains("access-control-allow-origin: *"), old);
        As.nobody().get("/organisations").then().header("Access-Control-Allow-Origin", nullValue());
        given().get("/open-referral/v30/services").then().header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void what_is_not_public_is_not_in_it() {
        Map<String, Object> body = ServiceRequests.service();
        body.put("listed", false);
        String unlisted = ServiceRequests.created(SOUTHEND, body).substring("/services/".length());
        String ofUnlisted =
                ServiceRequests.created(UNLISTED, ServiceRequests.service()).substring("/services/".length());
        body = ServiceRequests.service();
        String path = ServiceRequests.created(SOUTHEND, body);
        body.put("status", "ended");
        As.put("organiser", path, path, body).then().statusCode(200);
        String ended = path.substring("/services/".length());

        String all = String.join(
                "", pages("services", 100).stream().map(Response::asString).toList());
        String places = String.join(
                "",
                pages("service_at_locations", 100).stream()
                        .map(Response::asString)
                        .toList());
        for (String id : List.of(unlisted, ofUnlisted, ended)) {
            assertTrue(!all.contains(id) && !places.contains(id), id);
            As.user("admin").basePath(FEED).get("/services/" + id).then().statusCode(404);
        }
    }

    @Test
    void a_service_is_told_whole_and_its_empty_parts_are_left_out() {
        String service = given().queryParam("search", "nourished together")
                .get(FEED + "/services")
                .path("contents[0].id");
        given().get(FEED + "/services/" + service)
                .then()
                .body("organization.name", equalTo("Nourished to others"))
                .body("organization.website", nullValue())
                .body("organization.organization_identifiers[0].identifier_scheme", equalTo("GB-CHC"))
                .body("schedules[0].byday", equalTo("TU,FR"))
                .body("schedules[0].opens_at", equalTo("10:00"))
                .body("service_at_locations[0].location.addresses[0].address_1", equalTo("2 Sample Street"))
                .body("service_at_locations[0].location.addresses[0].state_province", equalTo("Essex"))
                .body("attributes.taxonomy_term.name", contains("Food", "Families"))
                .body("languages.name", contains("English", "Ukrainian"))
                .body("cost_options[0].amount", equalTo(0f))
                .body("fees", equalTo("Free"));
        Response least = given().queryParam("search", "least").get(FEED + "/services");
        least.then().body("contents[0].status", equalTo("temporarily closed"));
        given().get(FEED + "/services/" + least.path("contents[0].id"))
                .then()
                .body("$", not(org.hamcrest.Matchers.hasKey("schedules")))
                .body("$", not(org.hamcrest.Matchers.hasKey("description")));
    }

    @Test
    void filters_narrow_together() {
        String base = FEED + "/services";
        given().queryParam("search", "nourished")
                .queryParam("day", "tu")
                .get(base)
                .then()
                .body("contents", hasSize(3));
        given().queryParam("search", "nourished")
                .queryParam("day", "MO")
                .get(base)
                .then()
                .body("contents", empty());
        given().queryParam("search", "nourished twice").get(base).then().body("contents", hasSize(1));
        given().queryParam("search", "nourished")
                .queryParam("start_time", "10:00")
                .queryParam("end_time", "12:30")
                .get(base)
                .then()
                .body("contents", hasSize(3));
        given().queryParam("search", "nourished")
                .queryParam("start_time", "10:01")
                .get(base)
                .then()
                .body("contents", empty());
        given().queryParam("search", "nourished")
                .queryParam("minimum_age", 16)
                .get(base)
                .then()
                .body("contents", hasSize(3));
        given().queryParam("search", "nourished")
                .queryParam("minimum_age", 17)
                .get(base)
                .then()
                .body("contents", empty());
        given().queryParam("search", "nourished")
                .queryParam("maximum_age", 89)
                .get(base)
                .then()
                .body("contents", empty());
        given().queryParam("taxonomy_term_id", term("Families"))
                .queryParam("search", "nourished")
                .get(base)
                .then()
                .body("contents", hasSize(3));
        given().queryParam("taxonomy_term_id", term("Faith"))
                .queryParam("search", "nourished")
                .get(base)
                .then()
                .body("contents", empty());
        String taxonomy = given().get(FEED + "/taxonomies").path("contents[0].id");
        given().queryParam("taxonomy_id", taxonomy)
                .queryParam("search", "nourished")
                .get(base)
                .then()
                .body("contents", hasSize(3));
        given().queryParam("taxonomy_id", UUID.randomUUID().toString())
                .get(base)
                .then()
                .body("contents", empty());
        for (String wrong : List.of("day=monday", "start_time=25:00", "minimum_age=old", "page=0", "per_page=101")) {
            given().get(base + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?" + wrong.substring(0, wrong.indexOf('='))));
        }
    }

    @Test
    void places_are_found_around_a_postcode() {
        String base = FEED + "/service_at_locations";
        given().queryParam("postcode", "ss67aa")
                .get(base)
                .then()
                .statusCode(200)
                .body("contents", hasSize(3));
        given().queryParam("postcode", "SS6 7AA")
                .queryParam("proximity", 100)
                .get(base)
                .then()
                .body("contents.location.name", hasItem("Nourished to others"))
                .body("contents", hasSize(3));
        // somewhere in the same district stands for a postcode that nothing is in
        given().queryParam("postcode", "SS6 9ZZ")
                .queryParam("proximity", 100)
                .get(base)
                .then()
                .body("contents", hasSize(3));
        given().queryParam("postcode", "ZE1 0AA")
                .queryParam("proximity", 100)
                .get(base)
                .then()
                .body("contents", empty());
        given().queryParam("proximity", 100)
                .get(base)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?proximity"));
        given().queryParam("postcode", "nowhere")
                .get(base)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?postcode"));
    }
}
