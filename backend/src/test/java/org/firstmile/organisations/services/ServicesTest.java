package org.firstmile.organisations.services;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.YMCA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class ServicesTest {
    private static final String SERVICES = "/organisations/" + SOUTHEND + "/services";

    private static String theme(String name) {
        return As.nobody().queryParam("limit", 100).get("/themes").path("items.find { it.name == '" + name + "' }.id");
    }

    @Test
    void a_service_says_when_where_for_whom_and_what_it_costs() {
        String hall = ServiceRequests.freshLocation().substring("/locations/".length());
        Map<String, Object> body = ServiceRequests.service();
        body.put("themeIds", List.of(theme("Refugees"), theme("Housing")));
        body.put("locationIds", List.of(hall));

        String path = ServiceRequests.created(SOUTHEND, body);

        As.nobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("organisation.name", equalTo("Southend Community Sponsorship"))
                .body("themes.name", contains("Housing", "Refugees"))
                .body("schedules[0].days", contains("tu", "fr"))
                .body("schedules[0].opensAt", equalTo("10:00"))
                .body("schedules[0].closesAt", equalTo("12:30"))
                .body("places", hasSize(2))
                .body("places[0].locationId", nullValue())
                .body("places[1].locationId", equalTo(hall))
                .body("places[1].address.postcode", equalTo("SS1 1AA"))
                .body("cost.amount", equalTo("0.00"))
                .body("languages", contains("English", "Ukrainian"))
                .body("attendance", contains("in-person", "phone"))
                .body("minimumAge", equalTo(16))
                .body("sample", is(false))
                .body("listed", nullValue())
                .body("can", hasSize(0));
        As.user("partner").get(path).then().body("listed", is(true)).body("can", contains("edit", "confirm"));
    }

    @Test
    void a_change_replaces_everything_and_keeps_the_ids_of_places() {
        String hall = ServiceRequests.freshLocation().substring("/locations/".length());
        Map<String, Object> body = ServiceRequests.service();
        body.put("locationIds", List.of(hall));
        String path = ServiceRequests.created(SOUTHEND, body);
        String etag = As.etag("partner", path);

        body.put("atMainAddress", false);
        body.remove("schedules");
        body.remove("themeIds");
        body.remove("minimumAge");
        As.put("partner", path, path, body)
                .then()
                .statusCode(200)
                .body("places.locationId", contains(hall))
                .body("schedules", hasSize(0))
                .body("minimumAge", nullValue());
        As.user("partner")
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        As.user("partner2")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(403);
    }

    @Test
    void only_what_is_listed_is_for_the_public() {
        Map<String, Object> body = ServiceRequests.service();
        body.put("listed", false);
        String hidden = ServiceRequests.created(SOUTHEND, body);
        String name = body.get("name").toString();

        As.nobody().get(hidden).then().statusCode(404);
        As.user("partner2").get(hidden).then().statusCode(404);
        As.nobody().queryParam("limit", 100).get(SERVICES).then().body("items.name", not(hasItem(name)));
        As.user("organiser").get(hidden).then().statusCode(200).body("listed", is(false));
        assertEquals(true, names("partner").contains(name));

        String ofUnlisted = ServiceRequests.created(UNLISTED, ServiceRequests.service());
        As.nobody().get(ofUnlisted).then().statusCode(404);
        As.nobody().get("/organisations/" + UNLISTED + "/services").then().statusCode(404);
        As.user("organiser").get(ofUnlisted).then().statusCode(200);
    }

    @Test
    void a_place_is_public_only_where_something_public_is_given() {
        String refuge = ServiceRequests.freshLocation();
        String id = refuge.substring("/locations/".length());
        Map<String, Object> body = ServiceRequests.service();
        body.put("listed", false);
        body.put("locationIds", List.of(id));
        ServiceRequests.created(SOUTHEND, body);
        String places = "/organisations/" + SOUTHEND + "/locations";
        for (String user : List.of("partner2", "reviewer")) {
            As.user(user).get(refuge).then().statusCode(404);
            As.user(user).header("If-Match", "*").delete(refuge).then().statusCode(user.equals("reviewer") ? 403 : 404);
            As.user(user).queryParam("limit", 100).get(places).then().body("items.id", not(hasItem(id)));
        }
        As.nobody().get(refuge).then().statusCode(404);
        As.nobody().queryParam("limit", 100).get(places).then().statusCode(200).body("items.id", not(hasItem(id)));
        As.user("partner").get(refuge).then().statusCode(200);

        body.put("listed", true);
        body.put("name", "Listed there " + UUID.randomUUID());
        ServiceRequests.created(SOUTHEND, body);
        As.nobody().get(refuge).then().statusCode(200);
    }

    private static List<String> names(String user) {
        List<String> names = new ArrayList<>();
        String after = null;
        do {
            var request = As.user(user).queryParam("limit", 7);
            var page = (after == null ? request : request.queryParam("after", after)).get(SERVICES);
            names.addAll(page.<List<String>>path("items.name"));
            after = page.path("next");
        } while (after != null);
        assertEquals(names.stream().distinct().count(), names.size());
        return names;
    }

    @Test
    void an_ended_service_leaves_the_list_gives_up_its_name_and_says_that_it_ended() {
        Map<String, Object> body = ServiceRequests.service();
        String path = ServiceRequests.created(SOUTHEND, body);
        As.post("organiser", SERVICES, body).then().statusCode(409).body("errors[0].pointer", equalTo("#/name"));

        body.put("status", "ended");
        As.put("organiser", path, path, body)
                .then()
                .statusCode(200)
                .body("endedAt", notNullValue())
                .body("can", contains("edit"));
        As.step("organiser", path, "confirmation").then().statusCode(409);
        As.nobody().queryParam("limit", 100).get(SERVICES).then().body("items.name", not(hasItem(body.get("name"))));
        As.nobody()
                .queryParam("limit", 100)
                .queryParam("ended", true)
                .get(SERVICES)
                .then()
                .body("items.name", hasItem(body.get("name")));
        body.put("status", "active");
        As.post("organiser", SERVICES, body).then().statusCode(201);
        As.put("organiser", path, path, body).then().statusCode(409);
    }

    @Test
    void who_keeps_it_says_that_it_is_still_right() {
        String path = ServiceRequests.fresh();
        As.step("partner", path, "confirmation")
                .then()
                .statusCode(200)
                .body("lastConfirmed.by", equalTo("Sample partner"));
        As.nobody().get(path).then().body("lastConfirmed.at", notNullValue()).body("lastConfirmed.by", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minimumAge | 91                                                 | #/maximumAge
            cost       | {"amount":"5","currency":"EUR"}                    | #/cost/currency
            cost       | {"amount":"100000.01","currency":"GBP"}            | #/cost/amount
            themeIds   | ["00000000-0000-7000-8000-00000000ffff"]           | #/themeIds/0
            locationIds| ["00000000-0000-7000-8000-00000000ffff"]           | #/locationIds/0
            website    | "example.org"                                      | #/website
            website    | "https://www.paypal.com@example.org/"              | #/website
            attendance | ["by-owl"]                                         | #/attendance/0
            schedules  | [{"freq":"weekly","every":1,"days":["1tu"],"opensAt":"10:00","closesAt":"11:00"}]  | #/schedules/0/days/0
            schedules  | [{"freq":"monthly","every":1,"days":["tu"],"opensAt":"10:00","closesAt":"11:00"}]  | #/schedules/0/days/0
            schedules  | [{"freq":"monthly","every":1,"days":["6tu"],"opensAt":"10:00","closesAt":"11:00"}] | #/schedules/0/days/0
            schedules  | [{"freq":"weekly","every":1,"days":["tu"],"opensAt":"10:00","closesAt":"10:00"}]   | #/schedules/0/closesAt
            schedules  | [{"freq":"weekly","every":13,"days":["tu"],"opensAt":"10:00","closesAt":"11:00"}]  | #/schedules/0/every
            schedules  | [{"freq":"weekly","every":1,"days":[],"opensAt":"10:00","closesAt":"11:00"}]       | #/schedules/0/days
            schedules  | [{"freq":"weekly","every":1,"days":["tu"],"opensAt":"25:00","closesAt":"11:00"}]   | #/schedules/0/opensAt
            schedules  | [{"freq":"weekly","every":1,"days":["tu"],"opensAt":"10:00","closesAt":"11:00","validFrom":"20266-01-01"}] | #/schedules/0/validFrom
            """)
    void what_cannot_be_is_named(String member, String value, String pointer) {
        String valid = json(ServiceRequests.service());
        String body = valid.replaceFirst("\\{", "{\"%s\":%s,".formatted(member, value.replace("\\", "\\\\")));
        As.user("organiser")
                .contentType(ContentType.JSON)
                .body(body)
                .post(SERVICES)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    /** Without what the case brings itself. */
    private static String json(Map<String, Object> body) {
        Map<String, Object> least = new HashMap<>();
        for (String member : List.of("name", "status", "atMainAddress", "listed", "maximumAge")) {
            least.put(member, body.get(member));
        }
        try {
            return new ObjectMapper().writeValueAsString(least);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_place_is_deleted_when_nothing_is_given_there() {
        String location = ServiceRequests.freshLocation();
        Map<String, Object> body = ServiceRequests.service();
        body.put("locationIds", List.of(location.substring("/locations/".length())));
        String service = ServiceRequests.created(SOUTHEND, body);

        As.user("partner")
                .header("If-Match", As.etag("partner", location))
                .delete(location)
                .then()
                .statusCode(409)
                .body("detail", containsString(body.get("name").toString()));
        body.remove("locationIds");
        As.put("partner", service, service, body).then().statusCode(200);
        As.user("partner")
                .header("If-Match", As.etag("partner", location))
                .delete(location)
                .then()
                .statusCode(204);
        As.user("partner").get(location).then().statusCode(404);
    }

    @Test
    void a_place_of_somebody_else_is_none_to_choose() {
        String location = ServiceRequests.freshLocation().substring("/locations/".length());
        Map<String, Object> body = ServiceRequests.service();
        body.put("locationIds", List.of(location));
        As.post("organiser", "/organisations/" + YMCA + "/services", body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/locationIds/0"));
    }

    @Test
    void a_place_has_a_name_of_its_own_and_a_postcode_that_is_one() {
        Map<String, Object> body = new HashMap<>(ServiceRequests.location());
        String locations = "/organisations/" + SOUTHEND + "/locations";
        As.post("partner", locations, body).then().statusCode(201).body("address.postcode", equalTo("SS1 1AA"));
        As.post("partner", locations, body).then().statusCode(409).body("errors[0].pointer", equalTo("#/name"));
        body.put("name", "Elsewhere");
        body.put("address", Map.of("postcode", "nowhere"));
        As.post("partner", locations, body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/address/postcode"));
    }

    @Test
    void nothing_is_added_to_an_archived_organisation() {
        String path = "/organisations/"
                + As.post(
                                "organiser",
                                "/organisations",
                                Map.of(
                                        "name",
                                        "Archived with services",
                                        "kinds",
                                        List.of("charity"),
                                        "chapterId",
                                        CITIZENS_ESSEX,
                                        "status",
                                        "member",
                                        "listed",
                                        true))
                        .path("id");
        String service = ServiceRequests.created(path.substring("/organisations/".length()), ServiceRequests.service());
        As.step("organiser", path, "archive").then().statusCode(200);
        As.post("organiser", path + "/services", ServiceRequests.service())
                .then()
                .statusCode(409);
        As.nobody().get(service).then().statusCode(404);
        As.user("organiser").get(service).then().statusCode(200).body("can", hasSize(0));
    }

    @Test
    void a_repeated_create_happens_once_at_each_organisation() {
        Map<String, Object> body = ServiceRequests.service();
        String key = UUID.randomUUID().toString();
        String first = keyed(key, SERVICES, body, 201);
        assertEquals(first, keyed(key, SERVICES, body, 201));
        keyed(key, "/organisations/" + YMCA + "/services", body, 422);
    }

    private static String keyed(String key, String path, Map<String, Object> body, int status) {
        return As.user("organiser")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }
}
