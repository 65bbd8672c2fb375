package org.firstmile.signposting;

import static org.firstmile.signposting.SignpostRequests.fresh;
import static org.firstmile.signposting.SignpostRequests.theme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.firstmile.directory.Directory;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class SignpostCountsTest {
    @Inject
    Directory directory;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** A chapter of its own, so that nothing else is counted. */
    private static String chapter(String name) {
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

    private static String log(String from, String to, String theme, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("fromId", from, "themeId", theme(theme)));
        body.put("toId", to);
        body.put("reason", reason);
        return fresh("lead", body);
    }

    private static RequestSpecification of(String chapter) {
        return As.user("partner").queryParam("chapterId", chapter);
    }

    @Test
    void flows_count_who_points_to_whom_and_fold_what_one_does_not_see() {
        String chapter = chapter("Flows");
        String from = in(chapter, "Flow sender", "Harwich");
        String to = in(chapter, "Flow receiver", "Harwich");
        String hidden = in(chapter, "Flow hidden", "Harwich");
        String first = log(from, to, "Food", null);
        log(from, to, "Housing", null);
        log(from, hidden, "Food", null);
        log(from, null, "Food", "full");
        sql.run("update organisation set listed = false where id = ?::uuid", hidden);
        As.user("lead")
                .contentType("application/json")
                .header("If-Match", As.etag("lead", first))
                .body(Map.of("outcome", "helped"))
                .put(first + "/outcome")
                .then()
                .statusCode(200);

        of(chapter)
                .get("/signposting/flows")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("others", equalTo(1))
                .body("edges", hasSize(1))
                .body("edges[0].from.name", equalTo("Flow sender"))
                .body("edges[0].count", equalTo(2))
                .body("edges[0].known", equalTo(1))
                .body("edges[0].helped", equalTo(1));
        of(chapter)
                .queryParam("themeId", theme("Housing"))
                .get("/signposting/flows")
                .then()
                .body("total", equalTo(1));
        of(chapter)
                .queryParam("since", Calendar.today(clock).plusDays(1).toString())
                .get("/signposting/flows")
                .then()
                .body("total", equalTo(0))
                .body("edges", hasSize(0));
        of(chapter)
                .queryParam("since", "20266-01-01")
                .get("/signposting/flows")
                .then()
                .statusCode(400);
    }

    @Test
    void what_nobody_could_take_is_counted_by_theme_and_town_with_its_reasons() {
        String chapter = chapter("Unmet");
        String from = in(chapter, "Unmet sender", "Harwich");
        log(from, null, "Safety", "no-such-service");
        log(from, null, "Safety", "no-such-service");
        log(from, null, "Safety", "too-far");
        log(from, null, "Work", "full");
        of(chapter)
                .get("/signposting/unmet")
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.theme.name", contains("Safety", "Work"))
                .body("items.town", contains("Harwich", "Harwich"))
                .body("items[0].count", equalTo(3))
                .body("items[0].reasons.reason", contains("no-such-service", "too-far"))
                .body("items[0].reasons.count", contains(2, 1));
    }

    @Test
    void a_declined_hand_over_is_unmet_until_somebody_else_is_asked() {
        String chapter = chapter("Unmet and declined");
        String from = in(chapter, "Declined sender", "Harwich");
        String to = in(chapter, "Declining hostel", "Harwich");
        sql.run("insert into access_grant (subject, kind, target_id) values ('hostel', 'ORGANISATION', ?::uuid)", to);
        Map<String, Object> body =
                new HashMap<>(Map.of("fromId", from, "toId", to, "themeId", theme("Housing"), "handOver", true));
        String path = fresh("lead", body);
        unmet(chapter, 0);
        As.user("lead")
                .contentType("application/json")
                .header("If-Match", As.etag("lead", path))
                .body(Map.of("reason", "too-far"))
                .post(path + "/declining")
                .then()
                .statusCode(200);
        unmet(chapter, 1).body("items[0].reasons.reason", contains("too-far"));
        body.put("insteadOf", path.substring("/signposts/".length()));
        fresh("lead", body);
        unmet(chapter, 0);
    }

    private static ValidatableResponse unmet(String chapter, int times) {
        return of(chapter).get("/signposting/unmet").then().statusCode(200).body("total", equalTo(times));
    }

    @Test
    void a_town_of_an_organisation_that_is_hidden_is_told_to_nobody_else() {
        String chapter = chapter("Unmet and hidden");
        String from = in(chapter, "Unmet hidden sender", "Harwich");
        log(from, null, "Safety", "full");
        sql.run("update organisation set listed = false where id = ?::uuid", from);
        of(chapter)
                .get("/signposting/unmet")
                .then()
                .body("items.town", contains(nullValue()))
                .body("items[0].count", equalTo(1));
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/signposting/unmet")
                .then()
                .body("items.town", contains("Harwich"));
    }

    @Test
    void unmet_need_stands_in_the_gaps_for_a_year() {
        String chapter = chapter("Unmet in gaps");
        String from = in(chapter, "Gap sender", "Harwich");
        directory.service(from, "Kitchen", "Food");
        log(from, null, "Safety", "full");
        String old = log(from, null, "Safety", "full");
        sql.run(
                "update signpost set on_day = ? where id = ?::uuid",
                Calendar.today(clock).minusYears(1).minusDays(1),
                old.substring("/signposts/".length()));
        Map<String, Object> elsewhere = new HashMap<>(
                Map.of("fromId", from, "themeId", theme("Safety"), "reason", "full", "town", "Chelmsford"));
        fresh("lead", elsewhere);
        String hidden = in(chapter, "Gap hidden sender", "Harwich");
        log(hidden, null, "Safety", "full");
        sql.run("update organisation set listed = false where id = ?::uuid", hidden);
        String safety = "rows.find { it.theme.name == 'Safety' }.cells";
        of(chapter)
                .get("/gaps")
                .then()
                .statusCode(200)
                .body("places", contains("Harwich", "Elsewhere"))
                .body(safety + ".standing", contains("gap", "gap"))
                .body(safety + ".unmet", contains(1, 2));
        As.user("lead").queryParam("chapterId", chapter).get("/gaps").then().body(safety + ".unmet", contains(2, 1));
        of(chapter)
                .get("/gaps/csv")
                .then()
                .body(containsString("theme,place,organisations,before,standing,unmet"))
                .body(containsString("\nSafety,Harwich,0,,gap,1"));
    }
}
