package org.firstmile.organisations.search;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.CITIZENS_UK;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.config.JsonConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class SearchTest {
    @Inject
    Sql sql;

    @Inject
    Spelling spelling;

    private static ValidatableResponse found(Object... parameters) {
        return get("/organisations", parameters).then().statusCode(200);
    }

    private static Response get(String path, Object... parameters) {
        Map<String, Object> query = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.put((String) parameters[i], parameters[i + 1]);
        }
        return As.nobody()
                .config(RestAssured.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .queryParams(query)
                .get(path);
    }

    private String theme(String name) {
        return sql.one("select id from theme where name = ?", row -> row.getString("id"), name)
                .orElseThrow();
    }

    @Test
    void a_service_is_found_by_its_words_and_says_why() {
        Listed.of(sql, "Grove Hub", "Chelmsford", "words-test")
                .serving("Tuesday pantry", "Parcels of groceries for households", "Food", "TU")
                .serving("Sewing circle", "Mending together", "Belonging");

        found("q", "groceries", "tag", "words-test")
                .body("items.name", contains("Grove Hub"))
                .body("items[0].matched", contains("Tuesday pantry"))
                .body("items[0].themes", contains("Belonging", "Food"));
        found("q", "parcel sewing", "tag", "words-test").body("items", hasSize(1));
        found("q", "groceries welding", "tag", "words-test").body("items", hasSize(0));
    }

    @Test
    void what_changes_is_found_at_once_and_what_is_ended_no_longer() {
        Listed hub = Listed.of(sql, "Meadow Hub", "Chelmsford", "follows-test")
                .serving("Repair café", "Kettles and bicycles", "Environment", "SA");
        found("q", "bicycles", "tag", "follows-test").body("items", hasSize(1));
        found("q", "repair cafe", "tag", "follows-test").body("items", hasSize(1));
        found("day", "sa", "tag", "follows-test").body("items", hasSize(1));

        sql.run("update service set status = 'ENDED', ended_at = now() where organisation_id = ?::uuid", hub.id);
        found("q", "bicycles", "tag", "follows-test").body("items", hasSize(0));
        found("day", "sa", "tag", "follows-test").body("items", hasSize(0));
        found("theme", theme("Environment"), "tag", "follows-test").body("items", hasSize(0));
    }

    @Test
    void a_service_that_moves_to_another_organisation_is_found_there_alone() {
        Listed from = Listed.of(sql, "Moved from", "Chelmsford", "move-test")
                .serving("Quilting", "Needles and thread", "Belonging", "FR");
        Listed to = Listed.of(sql, "Moved to", "Chelmsford", "move-test");
        sql.run("update service set organisation_id = ?::uuid where organisation_id = ?::uuid", to.id, from.id);
        found("q", "quilting", "tag", "move-test").body("items.name", contains("Moved to"));
        found("day", "fr", "tag", "move-test").body("items.name", contains("Moved to"));
    }

    @Test
    void a_renamed_theme_is_found_by_its_new_name() {
        sql.run("insert into theme (name, kind, description) values ('Allotments', 'SUBJECT', 'Growing.')");
        Listed.of(sql, "Rename Hub", "Chelmsford", "theme-test").serving("Plots", "Digging", "Allotments");
        found("q", "allotments", "tag", "theme-test").body("items", hasSize(1));
        sql.run("update theme set name = 'Smallholdings' where name = 'Allotments'");
        found("q", "smallholdings", "tag", "theme-test").body("items", hasSize(1));
        found("q", "allotments", "tag", "theme-test").body("items", hasSize(0));
    }

    @Test
    void an_unlisted_service_is_found_by_nobody_not_its_words_nor_its_place_nor_its_day() {
        Listed.at(sql, "Haven Trust", "haven-test", "CM1 1QH", 51.7361, 0.4690)
                .serving(false, "Quillrefuge", "A house nobody may know of", "Safety", "SU")
                .in("Quillrefuge", 51.8892, 0.9042);

        found("q", "quillrefuge").body("items", hasSize(0)).body("corrected", nullValue());
        found("tag", "haven-test", "day", "su").body("items", hasSize(0));
        found("tag", "haven-test", "theme", theme("Safety")).body("items", hasSize(0));
        found("tag", "haven-test", "near", "Colchester", "within", 5).body("items", hasSize(0));
        found("tag", "haven-test", "town", "Colchester").body("items", hasSize(0));
        get("/organisations/map", "tag", "haven-test")
                .then()
                .body("points", hasSize(1))
                .body("points[0].latitude", closeTo(51.7361, 0.0001));
        get("/organisations/facets", "tag", "haven-test")
                .then()
                .body("days", empty())
                .body("themes", empty())
                .body("towns.name", contains("Chelmsford"));
    }

    @Test
    void an_unlisted_organisation_is_neither_counted_nor_on_the_map() {
        Map<String, Object> body = Listed.body("Unseen Hall", "Chelmsford", "unseen-test");
        body.put("listed", false);
        String id = Listed.of(sql, body).id;

        found("tag", "unseen-test").body("items", hasSize(0));
        get("/organisations/facets", "tag", "unseen-test").then().body("total", equalTo(0));
        get("/organisations/map", "tag", "unseen-test").then().body("points", hasSize(0));
        As.user("organiser2")
                .queryParam("tag", "unseen-test")
                .get("/organisations/map")
                .then()
                .body("points", hasSize(0));
        As.user("organiser")
                .queryParam("tag", "unseen-test")
                .get("/organisations/map")
                .then()
                .body("points.id", contains(id));
        As.user("organiser")
                .queryParam("tag", "unseen-test")
                .get("/organisations/facets")
                .then()
                .body("total", equalTo(1));
        get("/organisations/map").then().statusCode(200).body("points.id", not(hasItem(UNLISTED)));
    }

    @Test
    void a_slip_is_corrected_and_the_correction_is_said() {
        Listed.of(sql, "Harbour Kitchen", "Chelmsford", "slip-test")
                .serving("Food bank", "Parcels for the week", "Food", "TU");
        spelling.learn();

        for (String typed : List.of("fod bank", "food bnak", "foood bank", "fodo bank")) {
            found("q", typed, "tag", "slip-test")
                    .body("items.name", contains("Harbour Kitchen"))
                    .body("corrected", equalTo("food bank"));
        }
        found("q", "food bank", "tag", "slip-test").body("corrected", nullValue());
        found("q", "harbuor", "tag", "slip-test").body("items.name", contains("Harbour Kitchen"));
        found("q", "the food bank", "tag", "slip-test").body("items", hasSize(1));
    }

    @Test
    void nobody_learns_a_word_of_an_unlisted_organisation_by_a_slip() {
        Map<String, Object> body = Listed.body("Zephyrantine", "Chelmsford", "secret-word-test");
        body.put("listed", false);
        Listed.of(sql, body);
        spelling.learn();
        found("q", "zephyrantin").body("items", hasSize(0)).body("corrected", nullValue());
        found("q", "zephyrantina").body("items", hasSize(0)).body("corrected", nullValue());
    }

    @Test
    void the_best_comes_first() {
        Listed.of(sql, "Lantern Project", "Chelmsford", "rank-test")
                .serving("Walks", "With a lantern in hand", "Health");
        Listed.of(sql, "Quiet Room", "Chelmsford", "rank-test")
                .serving("Lantern making", "Paper and glue", "Belonging");
        Listed.of(sql, "Lantern", "Chelmsford", "rank-test");
        Listed.of(sql, "Reading Room", "Chelmsford", "rank-test")
                .serving("Books", "By the light of a lantern", "Learning");

        found("q", "lantern", "tag", "rank-test")
                .body("items.name.size()", is(4))
                .body("items.name[2]", equalTo("Quiet Room"))
                .body("items.name[3]", equalTo("Reading Room"));
        found("q", "lantern", "tag", "rank-test", "sort", "name")
                .body("items.name[0]", equalTo("Lantern"))
                .body("items.name[1]", equalTo("Lantern Project"));
    }

    @Test
    void distances_are_from_the_nearest_place_and_order_the_list() {
        Listed.at(sql, "Far Hall", "near-test", "CM2 0AA", 51.7200, 0.4800);
        Listed.at(sql, "Near Hall", "near-test", "CM8 9ZY", 51.7361, 0.4690);
        Listed.of(sql, "Town Hall Group", "Chelmsford", "near-test");
        Listed.of(sql, "Elsewhere", "Bristol", "near-test");
        Listed.of(sql, "Two Places", "Bristol", "near-test")
                .serving("Outreach", "Once a week", "Advice")
                .in("Outreach", 51.7300, 0.4700);

        found("tag", "near-test", "near", "cm8 9zy", "within", 3)
                .body("near.label", equalTo("CM8 9ZY"))
                .body("near.kind", equalTo("postcode"))
                .body("items.name", contains("Near Hall", "Town Hall Group", "Two Places", "Far Hall"))
                .body("items[0].distanceMiles", closeTo(0, 0.05))
                .body("items[1].distanceApproximate", is(true))
                .body("items[2].distanceApproximate", is(false))
                .body("items[2].distanceMiles", closeTo(0.4, 0.11))
                .body("items[3].distanceMiles", closeTo(1.2, 0.11));
        found("tag", "near-test", "near", "CM8 9ZY", "within", 1).body("items", hasSize(3));
        found("tag", "near-test", "near", "Bristol").body("items.name", containsInAnyOrder("Elsewhere", "Two Places"));
        // a postcode among the words stands for the place
        found("tag", "near-test", "q", "CM89ZY", "within", 1)
                .body("near.label", equalTo("CM8 9ZY"))
                .body("items", hasSize(3));
    }

    @Test
    void a_postcode_that_nobody_carries_is_placed_by_its_first_half() {
        Listed.at(sql, "Only One Here", "outcode-test", "ZE2 9AA", 60.2, -1.2);
        found("tag", "outcode-test", "near", "ZE2 9XX")
                .body("near.approximate", is(true))
                .body("near.label", equalTo("ZE2 9XX"))
                .body("items", hasSize(1));
        found("tag", "outcode-test", "near", "ze2").body("near.kind", equalTo("outcode"));
        get("/organisations", "near", "ZE9 9XX").then().statusCode(400).body("errors[0].pointer", equalTo("?near"));
    }

    @Test
    void towns_are_known_with_a_slip_and_without_their_county() {
        found("near", "chelmsfrod", "limit", 1).body("near.label", equalTo("Chelmsford"));
        found("near", "Chelmsford, Essex", "limit", 1).body("near.label", equalTo("Chelmsford"));
        found("near", "Newport, near Telford", "limit", 1).body("near.latitude", closeTo(52.77, 0.02));
        get("/organisations", "near", "Xyzzyville").then().statusCode(400);
    }

    @Test
    void pages_follow_each_other_in_every_order() {
        for (int i = 0; i < 5; i++) {
            Listed.at(sql, "Beacon " + i, "order-test", "CM1 1QH", 51.7361 + i / 1000.0, 0.469);
        }
        for (String sort : List.of("relevance", "distance", "name", "-updatedAt", "lastConfirmedAt")) {
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                Object[] first = {"q", "beacon", "tag", "order-test", "near", "CM1", "sort", sort, "limit", 2};
                Object[] next = {
                    "q", "beacon", "tag", "order-test", "near", "CM1", "sort", sort, "limit", 2, "after", after
                };
                Response page = get("/organisations", after == null ? first : next);
                page.then().statusCode(200);
                seen.addAll(page.<List<String>>path("items.id"));
                after = page.path("next");
            } while (after != null);
            assertEquals(5, seen.size(), sort);
            assertEquals(5, seen.stream().distinct().count(), sort);
        }
    }

    @Test
    void an_order_that_cannot_be_is_refused_with_the_mend() {
        get("/organisations", "sort", "distance")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("near"));
        get("/organisations", "sort", "relevance").then().statusCode(400);
        get("/organisations", "within", 0).then().statusCode(400);
        get("/organisations", "day", "someday").then().statusCode(400);
    }

    @Test
    void counts_agree_with_the_list_and_leave_their_own_filter_aside() {
        Listed.of(sql, "Alpha Count", "Chelmsford", "facet-test").serving("Lunch", "Soup", "Food", "MO", "TU");
        Map<String, Object> school = Listed.body("Beta Count", "chelmsford", "facet-test");
        school.put("kinds", List.of("school", "charity"));
        Listed.of(sql, school).serving("Class", "English", "Learning", "TU");
        Listed gamma = Listed.of(sql, "Gamma Count", "Braintree", "facet-test");
        As.step("organiser", "/organisations/" + gamma.id, "confirmation")
                .then()
                .statusCode(200);

        get("/organisations/facets", "tag", "facet-test")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("kinds.find { it.value == 'charity' }.count", equalTo(3))
                .body("kinds.find { it.value == 'school' }.count", equalTo(1))
                .body("themes.name", containsInAnyOrder("Food", "Learning"))
                .body("days.find { it.value == 'tu' }.count", equalTo(2))
                .body("towns.find { it.name.toLowerCase() == 'chelmsford' }.count", equalTo(2))
                .body("stale.find { it.value == 'false' }.count", equalTo(1))
                .body("chapters.find { it.value == '" + CITIZENS_ESSEX + "' }.count", equalTo(3))
                .body("chapters.find { it.value == '" + CITIZENS_UK + "' }.count", equalTo(3));

        get("/organisations/facets", "tag", "facet-test", "theme", theme("Food"))
                .then()
                .body("total", equalTo(1))
                .body("themes", hasSize(2))
                .body("kinds.value", contains("charity"))
                .body("towns.count", contains(1));
        found("tag", "facet-test", "theme", theme("Food")).body("items.name", contains("Alpha Count"));
        found("tag", "facet-test", "town", "CHELMSFORD").body("items", hasSize(2));
        found("tag", "facet-test", "day", "tu", "kind", "school").body("items.name", contains("Beta Count"));
    }

    @Test
    void a_theme_on_a_day_is_one_service_not_two() {
        Listed.of(sql, "Both Apart", "Chelmsford", "same-test")
                .serving("Parcels", "Groceries", "Food", "TH")
                .serving("Choir", "Singing", "Belonging", "TU");
        Listed.of(sql, "Both Together", "Chelmsford", "same-test").serving("Lunch", "Soup", "Food", "TU");
        found("tag", "same-test", "theme", theme("Food"), "day", "tu").body("items.name", contains("Both Together"));
        get("/organisations/facets", "tag", "same-test", "theme", theme("Food"), "day", "tu")
                .then()
                .body("total", equalTo(1))
                .body("days.find { it.value == 'tu' }.count", equalTo(1))
                .body("days.find { it.value == 'th' }.count", equalTo(1))
                .body("themes.find { it.name == 'Food' }.count", equalTo(1))
                .body("themes.find { it.name == 'Belonging' }.count", equalTo(1));
    }

    @Test
    void a_tag_that_names_a_theme_counts_as_it() {
        Listed.of(sql, "Tagged Only", "Chelmsford", "housing");
        found("theme", theme("Housing"), "q", "tagged only").body("items.name", hasItem("Tagged Only"));
    }

    @Test
    void the_map_has_every_place_once_and_is_sent_anew_only_when_it_changed() {
        Listed.at(sql, "Mapped", "map-test", "CM1 1QH", 51.7361, 0.4690)
                .serving("Elsewhere", "At another place", "Food")
                .in("Elsewhere", 51.8892, 0.9042);
        Listed.of(sql, "Nowhere", "No such town", "map-test");

        Response map = get("/organisations/map", "tag", "map-test");
        map.then()
                .statusCode(200)
                .body("points.name", contains("Mapped", "Mapped"))
                .body("points.approximate", contains(false, false))
                .body("more", is(false));
        As.nobody()
                .queryParam("tag", "map-test")
                .header("If-None-Match", map.header("ETag"))
                .get("/organisations/map")
                .then()
                .statusCode(304);
        get("/organisations/map", "tag", "map-test", "near", "Colchester", "within", 3)
                .then()
                .body("points", hasSize(1))
                .body("points[0].latitude", closeTo(51.8892, 0.0001));
    }

    @Test
    void anything_typed_is_only_words() {
        for (String typed : List.of(
                "food & (bank | !x) <-> :*",
                "'; drop table organisation; --",
                "½ ŉ æ ß ﬁ",
                "the of and",
                "%_%",
                "a",
                "\\",
                "x".repeat(200),
                "żółć 食物 غذاء",
                "w ".repeat(99))) {
            get("/organisations", "q", typed).then().statusCode(200);
            get("/organisations/facets", "q", typed).then().statusCode(200).body("total", greaterThan(-1));
            get("/organisations/map", "q", typed).then().statusCode(200);
            get("/places", "q", typed.substring(0, Math.min(100, typed.length())))
                    .then()
                    .statusCode(200);
        }
    }
}
