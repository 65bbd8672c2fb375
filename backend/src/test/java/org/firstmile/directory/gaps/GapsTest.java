package org.firstmile.directory.gaps;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.firstmile.directory.Directory;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class GapsTest {
    @Inject
    Directory directory;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A chapter of its own, so that nothing else is counted. */
    private String chapter(String name) {
        return As.post("admin", "/chapters", Map.of("name", name))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String in(String chapter, String name, String town) {
        String id = directory.organisation(name, town, null, null);
        sql.run("update organisation set chapter_id = ?::uuid where id = ?::uuid", chapter, id);
        return id;
    }

    private static RequestSpecification of(String chapter) {
        return As.user("organiser").queryParam("chapterId", chapter);
    }

    private static Map<String, Object> cell(JsonPath matrix, String theme, String place) {
        return matrix.param("theme", theme)
                .param("place", place)
                .getMap("rows.find { it.theme.name == theme }.cells.find { it.place == place }");
    }

    private static void is(JsonPath matrix, String theme, String place, int organisations, String standing) {
        Map<String, Object> cell = cell(matrix, theme, place);
        org.junit.jupiter.api.Assertions.assertEquals(organisations, cell.get("organisations"), theme + " in " + place);
        org.junit.jupiter.api.Assertions.assertEquals(standing, cell.get("standing"), theme + " in " + place);
    }

    @Test
    void gaps_and_crowding_show_and_a_town_counts_once_however_it_is_written() {
        String chapter = chapter("Counted");
        for (int i = 0; i < 3; i++) {
            directory.service(in(chapter, "Pantry " + i, i == 0 ? "harwich" : "Harwich"), "Pantry", "Food", "Families");
        }
        String both = in(chapter, "Both", "Maldon");
        directory.service(both, "Advice", "Advice");
        directory.service(both, "More advice", "Advice");
        directory.service(in(chapter, "Nowhere", null), "Helpline", "Advice");

        JsonPath matrix = of(chapter)
                .get("/gaps")
                .then()
                .statusCode(200)
                .body("places", equalTo(java.util.List.of("Harwich", "Maldon", "Elsewhere")))
                .body("since", nullValue())
                .body("rows.theme.name", hasItems("Food", "Housing"))
                .extract()
                .jsonPath();
        is(matrix, "Food", "Harwich", 3, "crowded");
        is(matrix, "Food", "Maldon", 0, "gap");
        is(matrix, "Advice", "Maldon", 1, "covered");
        is(matrix, "Advice", "Elsewhere", 1, "covered");
        is(matrix, "Housing", "Harwich", 0, "gap");
        is(of(chapter).queryParam("people", true).get("/gaps").jsonPath(), "Families", "Harwich", 3, "crowded");
    }

    @Test
    void two_days_are_compared() {
        String chapter = chapter("Compared");
        String old = in(chapter, "Was there", "Harwich");
        directory.service(old, "Kitchen", "Food");
        sql.run(
                "update service set created_at = now() - interval '400 days', status = 'ENDED', ended_at = now() - interval '100 days'"
                        + " where organisation_id = ?::uuid",
                old);
        directory.service(in(chapter, "Came", "Harwich"), "Homes", "Housing");
        JsonPath matrix = of(chapter)
                .queryParam("since", Calendar.today(clock).minusDays(200).toString())
                .get("/gaps")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        is(matrix, "Food", "Harwich", 0, "gap");
        org.junit.jupiter.api.Assertions.assertEquals(
                1, cell(matrix, "Food", "Harwich").get("before"));
        org.junit.jupiter.api.Assertions.assertEquals(
                0, cell(matrix, "Housing", "Harwich").get("before"));
        of(chapter).queryParam("since", "2199-01-01").get("/gaps").then().statusCode(400);
        of(chapter).queryParam("at", "20266-01-01").get("/gaps").then().statusCode(400);
    }

    @Test
    void the_table_for_a_spreadsheet_runs_no_formula() {
        String chapter = chapter("Exported");
        directory.service(in(chapter, "Odd", "=1+1"), "Kitchen", "Food");
        of(chapter)
                .get("/gaps/csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("gaps.csv"))
                .body(startsWith("theme,place,organisations,before,standing"))
                .body(containsString("\nFood,'=1+1,1,,covered"));
    }

    @Test
    void what_is_not_listed_counts_only_for_whom_it_is() {
        String chapter = chapter("Hidden");
        String hidden = in(chapter, "Hidden kitchen", "Harwich");
        directory.service(hidden, "Kitchen", "Food");
        sql.run("update organisation set listed = false where id = ?::uuid", hidden);
        of(chapter).get("/gaps").then().statusCode(200).body("places", equalTo(java.util.List.of()));
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/gaps")
                .then()
                .body("places", equalTo(java.util.List.of("Harwich")));
    }
}
