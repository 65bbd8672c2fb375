package org.firstmile.merging;

import static org.firstmile.merging.DuplicatesTest.number;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.VOSCUR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/** What a merge, or undoing it, tells nobody who did not know, and what undoing it leaves as somebody made it since. */
@ApiTest
class MergesKeepQuietTest {
    @Inject
    Sql sql;

    @Inject
    MergeUpkeep upkeep;

    private String note(String organisation, String title) {
        return sql.one("""
                        insert into learning_note (id, version, organisation_id, title, worked, resources, visibility, sample, created_at, updated_at)
                        values (uuidv7(), 0, ?::uuid, ?, 'Bowls', '[]', 'PUBLIC', false, now(), now()) returning id""", row -> row.getString("id"), organisation, title).orElseThrow();
    }

    private String visibility(String note) {
        return sql.one(
                        "select visibility from learning_note where id = ?::uuid",
                        row -> row.getString("visibility"),
                        note)
                .orElseThrow();
    }

    private static String hidden(String name) {
        return Twins.organisation(
                name,
                "listed",
                false,
                "description",
                "A safe house",
                "website",
                "https://safe-house.example",
                "email",
                "safe@house.example",
                "tags",
                List.of("safe"),
                "identifiers",
                List.of(number("GB-COH", "09" + Math.abs(name.hashCode()) % 900_000, true)),
                "address",
                Map.of("town", "Colchester"));
    }

    @Test
    void what_hung_on_a_hidden_entry_is_not_shown_by_going_into_one_that_is() {
        String keep = Twins.organisation("Quiet Centre");
        Twins.service(keep, "Lunch club");
        String drop = hidden("Hushed Refuge");
        Twins.service(drop, "Lunch club");
        String shownSince = Twins.service(drop, "Talks");
        String note = note(drop, "Soup");
        String takenBack = note(drop, "Stew");
        String merge = Twins.merge("organiser", keep, drop, Map.of())
                .statusCode(201)
                .body(
                        "remarks",
                        contains(
                                "2 services are not shown publicly: the entry they came from was not. Show each when that is right.",
                                "2 notes are not shown publicly: the entry they came from was not. Show each when that is right.",
                                "The service “Lunch club” is called “Lunch club (2)” now, as there was one of that name."))
                .body("moved.services", equalTo(2))
                .extract()
                .path("id");
        As.user("organiser")
                .get("/organisations/" + keep + "/services")
                .then()
                .body("items.name", containsInAnyOrder("Lunch club", "Lunch club (2)", "Talks"))
                .body("items.findAll { it.listed }.name", contains("Lunch club"));
        As.nobody()
                .get("/organisations/" + keep + "/services")
                .then()
                .statusCode(200)
                .body("items.name", contains("Lunch club"))
                .body(not(containsString("Hushed")));
        assertEquals("ALLIANCE", visibility(note));

        sql.run("update service set listed = true, version = version + 1 where id = ?::uuid", shownSince);
        sql.run("update learning_note set taken_back_at = now() where id = ?::uuid", takenBack);
        Twins.undo("organiser", merge).statusCode(200);
        As.user("organiser")
                .get("/organisations/" + drop + "/services")
                .then()
                .body("items.name", containsInAnyOrder("Lunch club", "Talks"))
                .body("items.listed", contains(true, true));
        assertEquals("PUBLIC", visibility(note));
        assertEquals("ALLIANCE", visibility(takenBack));
    }

    @Test
    void a_listed_one_takes_of_a_hidden_one_what_somebody_says_and_no_more() {
        String keep = Twins.organisation("Quiet Hall");
        Twins.merge("organiser", keep, hidden("Hushed Hall"), Map.of("website", "drop", "kinds", "both"))
                .statusCode(201);
        Twins.read("organiser", keep)
                .body("website", equalTo("https://safe-house.example"))
                .body("description", nullValue())
                .body("email", nullValue())
                .body("tags", empty())
                .body("identifiers", empty())
                .body("address.town", nullValue());
        // one that the public is not shown takes what it lacks
        String alsoHidden = Twins.organisation("Quiet Room", "listed", false);
        String drop = hidden("Hushed Room");
        String service = Twins.service(drop, "Talks");
        Twins.merge("organiser", alsoHidden, drop, Map.of()).statusCode(201).body("remarks", empty());
        Twins.read("organiser", alsoHidden)
                .body("description", equalTo("A safe house"))
                .body("tags", contains("safe"));
        As.user("organiser").get("/services/" + service).then().body("listed", equalTo(true));
    }

    @Test
    void a_later_merge_is_named_to_those_alone_who_may_merge_its_two() {
        String keep = Twins.organisation("Quiet Later");
        String merge = Twins.merged(keep, Twins.organisation("Quiet First"));
        String other = Twins.organisation("Hushed Other", "chapterId", VOSCUR, "listed", false);
        Twins.merge("lead", keep, other, Map.of()).statusCode(201);
        Twins.undo("organiser", merge)
                .statusCode(409)
                .body("detail", equalTo("It was merged again after this: ask the alliance's lead."));
        Twins.undo("lead", merge)
                .statusCode(409)
                .body("detail", containsString("“Quiet Later” was merged with “Hushed Other” after this"));
    }

    @Test
    void a_merge_is_undone_by_those_alone_who_may_act_where_both_were() {
        String keep = Twins.organisation("Two Chapters A");
        String drop = Twins.organisation("Two Chapters B", "chapterId", VOSCUR);
        String merge = Twins.merge("lead", keep, drop, Map.of("chapterId", "drop"))
                .statusCode(201)
                .body("can", contains("undo"))
                .extract()
                .path("id");
        As.user("organiser2")
                .get("/organisations/" + keep + "/merges")
                .then()
                .statusCode(200)
                .body("items.id", contains(merge))
                .body("items[0].can", empty());
        Twins.undo("organiser2", merge).statusCode(403);
        Twins.undo("lead", merge).statusCode(200);
    }

    @Test
    void what_moved_on_since_is_counted_of_what_everybody_sees_alone() {
        String keep = Twins.organisation("Counted Kept");
        String drop = Twins.organisation("Counted Dropped");
        String elsewhere = Twins.organisation("Counted Elsewhere");
        Twins.service(drop, "Talks");
        Twins.person("Sample Counted", drop);
        note(drop, "Soup");
        String merge = Twins.merged(keep, drop);
        for (String table : List.of("service", "affiliation", "learning_note")) {
            sql.run(
                    "update %s set organisation_id = ?::uuid where organisation_id = ?::uuid".formatted(table),
                    elsewhere,
                    keep);
        }
        Twins.undo("organiser", merge)
                .statusCode(200)
                .body(
                        "remarks",
                        contains(
                                "1 service moved on or removed since the merge: not brought back.",
                                "Some of what moved has moved on since."));
    }

    @Test
    void a_main_address_that_was_edited_as_a_location_stays_one() {
        String keep = Twins.organisation("Edited Hall", "address", Map.of("town", "Colchester"));
        String drop = Twins.organisation("Edited Rooms", "address", Map.of("town", "Chelmsford"));
        String service = Twins.service(drop, "Yoga");
        String merge = Twins.merged(keep, drop);
        String location = As.user("organiser").get("/services/" + service).path("places[0].locationId");
        sql.run("update location set accessibility = 'Ramp', version = version + 1 where id = ?::uuid", location);
        Twins.undo("organiser", merge)
                .statusCode(200)
                .body(
                        "remarks",
                        contains("The location “Main address”: changed since the merge, and left as a location."));
        As.user("organiser")
                .get("/services/" + service)
                .then()
                .body("organisation.id", equalTo(drop))
                .body("places.locationId", contains(location));
    }

    @Test
    void who_stands_again_is_no_part_of_one_that_was_archived_since() {
        String parent = Twins.organisation("Archived Since");
        String keep = Twins.organisation("Parted Kept");
        String drop = Twins.organisation("Parted Dropped", "parentId", parent);
        String merge = Twins.merge("organiser", keep, drop, Map.of("parentId", "keep"))
                .statusCode(201)
                .extract()
                .path("id");
        As.step("admin", "/organisations/" + parent, "archive").then().statusCode(200);
        Twins.undo("organiser", merge)
                .statusCode(200)
                .body("remarks", contains("What it was a part of is archived by now, so it is a part of nothing."));
        Twins.read("organiser", drop).body("parent", nullValue());
        // a part that its whole went into is its part again
        String whole = Twins.organisation("Whole Again");
        String part = Twins.organisation("Part Again", "parentId", whole);
        Twins.undo("organiser", Twins.merged(part, whole)).statusCode(200).body("remarks", empty());
        Twins.read("organiser", part).body("parent.id", equalTo(whole));
    }

    private static String need(String organisation, String title) {
        return As.post(
                        "organiser",
                        "/organisations/" + organisation + "/offers-and-needs",
                        Map.of("kind", "need", "what", "food", "title", title, "days", List.of()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String word(String word) {
        return "/glossary/"
                + As.post("organiser", "/glossary", Map.of("word", word, "meaning", "Something"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static void use(String word, String organisation, String meaning) {
        As.put("organiser", word, word + "/usages/" + organisation, Map.of("meaning", meaning))
                .then()
                .statusCode(200);
    }

    @Test
    void what_shows_with_its_organisation_goes_from_a_hidden_one_into_no_listed_one() {
        String keep = Twins.organisation("Quiet Kitchen");
        String drop = hidden("Hushed Kitchen");
        String need = need(drop, "Beds for tonight");
        String word = word("hushedword");
        use(word, drop, "Where nobody finds us");
        String merge = Twins.merge("organiser", keep, drop, Map.of())
                .statusCode(201)
                .body(
                        "remarks",
                        contains(
                                "1 offer or need left with the entry that was not shown: add anew what may be seen.",
                                "1 meaning of a word left with the entry that was not shown: add anew what may be seen."))
                .body("moved.offersAndNeeds", equalTo(0))
                .extract()
                .path("id");
        upkeep.catchUp();
        As.user("partner2")
                .get("/organisations/" + keep + "/offers-and-needs")
                .then()
                .statusCode(200)
                .body("items", empty());
        As.nobody().get(word).then().body("usages", empty());
        Twins.undo("organiser", merge).statusCode(200).body("remarks", empty());
        As.user("organiser").get("/offers-and-needs/" + need).then().body("organisation.id", equalTo(drop));
        As.user("organiser").get(word).then().body("usages.organisation.id", contains(drop));
    }

    @Test
    void what_was_hidden_since_a_merge_is_not_shown_by_undoing_it() {
        String keep = Twins.organisation("Shown Once");
        String drop = Twins.organisation("Shown Once Too");
        String merge = Twins.merged(keep, drop);
        Map<String, Object> body =
                As.user("organiser").get("/organisations/" + keep).as(HashMap.class);
        body.keySet().retainAll(Set.of("name", "kinds", "status"));
        body.putAll(Map.of("chapterId", CITIZENS_ESSEX, "listed", false));
        As.put("organiser", "/organisations/" + keep, "/organisations/" + keep, body)
                .then()
                .statusCode(200);
        Twins.undo("organiser", merge)
                .statusCode(200)
                .body(
                        "remarks",
                        hasItem(
                                "“Shown Once Too” is not shown publicly: the one that it was merged into was hidden since."));
        As.nobody().get("/organisations/" + drop).then().statusCode(404);
        Twins.read("organiser", drop).body("listed", equalTo(false));
    }

    @Test
    void a_words_old_form_is_stale_after_a_merge_and_undoing_finds_a_meaning_wherever_it_stands() {
        String keep = Twins.organisation("Worded Kept");
        String drop = Twins.organisation("Worded Dropped");
        String word = word("wordedword");
        use(word, drop, "As we say");
        String before = As.etag("organiser", word);
        String merge = Twins.merged(keep, drop);
        Map<String, Object> body = Map.of(
                "word",
                "wordedword",
                "meaning",
                "Something",
                "usages",
                List.of(
                        Map.of("who", "Councils", "meaning", "Otherwise"),
                        Map.of("organisationId", keep, "meaning", "As we say")));
        As.user("organiser")
                .contentType("application/json")
                .header("If-Match", before)
                .body(body)
                .put(word)
                .then()
                .statusCode(412);
        As.put("organiser", word, word, body).then().statusCode(200);
        Twins.undo("organiser", merge).statusCode(200).body("remarks", empty());
        As.nobody().get(word).then().body("usages.organisation.id", contains(drop));
    }

    @Test
    void a_busy_years_signposts_and_names_that_clash_come_and_go_in_seconds() {
        String keep = Twins.organisation("Busy Kept");
        String drop = Twins.organisation("Busy Dropped");
        for (String organisation : List.of(keep, drop)) {
            sql.run("""
                    insert into service (id, version, organisation_id, name, status, languages, attendance, areas, listed, sample, created_at, updated_at)
                    select uuidv7(), 0, ?::uuid, 'Class ' || i, 'ACTIVE', '{}', '{}', '{}', true, false, now(), now()
                    from generate_series(1, 300) i""", organisation);
        }
        sql.run("""
                insert into signpost (id, version, from_id, theme_id, on_day, state, reason, sample, logged_by, created_at, updated_at)
                select uuidv7(), 0, ?::uuid, t.id, current_date, 'NOBODY', 'FULL', true, 'x', now(), now()
                from (select id from theme limit 1) t, generate_series(1, 5000)""", drop);
        assertTimeout(Duration.ofSeconds(15), () -> {
            String merge = Twins.merged(keep, drop);
            Twins.undo("organiser", merge).statusCode(200).body("remarks", empty());
        });
        assertEquals(
                5000,
                sql.one("select count(*) as n from signpost where from_id = ?::uuid", row -> row.getInt("n"), drop)
                        .orElseThrow());
        // they are nobody else's business
        sql.run("delete from signpost where from_id = ?::uuid", drop);
    }
}
