package org.firstmile.merging;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.VOSCUR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class DuplicatesTest {
    @Inject
    DuplicateFinding finding;

    @Inject
    Sql sql;

    private ValidatableResponse pairsOf(String user, String organisation) {
        finding.lookAtAllDue();
        return As.user(user)
                .queryParam("organisationId", organisation)
                .get("/duplicates")
                .then()
                .statusCode(200);
    }

    private static Map<String, ?> at(String postcode) {
        return Map.of("postcode", postcode);
    }

    @Test
    void every_foreign_key_to_an_organisation_is_in_the_list_of_what_a_merge_does() {
        Set<String> catalogue = new TreeSet<>(sql.list("""
                select c.conrelid::regclass::text || '.' || a.attname as place
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                where c.contype = 'f' and c.confrelid = 'organisation'::regclass""", row -> row.getString("place")));
        assertEquals(
                catalogue,
                References.ALL.stream().map(Reference::place).collect(Collectors.toCollection(TreeSet::new)),
                "say in References what a merge does with each: mostly moved(table, column, words)");
    }

    @Test
    void two_entries_of_one_name_at_one_postcode_are_found_with_the_reasons_and_best_first() {
        String one = Twins.organisation("Quillbrook Pantry", "address", at("IV1 1AA"));
        String same = Twins.organisation("The Quill-brook Pantry Ltd", "address", at("IV1 1AA"));
        String typo = Twins.organisation("Quilbrook Pantry", "address", at("IV1 1AA"));
        Twins.organisation("Somebody Else Entirely", "address", at("IV1 1AA"));
        pairsOf("organiser", one)
                .body("items", org.hamcrest.Matchers.hasSize(2))
                .body("items[0].reasons", contains("same-name", "same-postcode"))
                .body("items[0].one.id", equalTo(one))
                .body("items[0].other.id", equalTo(same))
                .body("items[0].other.postcode", equalTo("IV1 1AA"))
                .body("items[1].reasons", contains("similar-name", "same-postcode"))
                .body("items[1].other.id", equalTo(typo));
    }

    @Test
    void a_pair_goes_when_the_two_are_no_longer_alike_or_one_is_archived() {
        String one = Twins.organisation("Wexcombe Harriers", "website", "https://wexcombe.example");
        String other = Twins.organisation("Wexcombe Harriers", "website", "http://www.wexcombe.example/about");
        String third = Twins.organisation("Wexcombe Harriers");
        pairsOf("organiser", one).body("items.other.id", containsInAnyOrder(other, third));
        As.put(
                        "admin",
                        "/organisations/" + other,
                        "/organisations/" + other,
                        Map.of(
                                "name",
                                "Plumtree Weavers",
                                "kinds",
                                List.of("charity"),
                                "chapterId",
                                CITIZENS_ESSEX,
                                "status",
                                "member",
                                "listed",
                                true))
                .then()
                .statusCode(200);
        As.step("admin", "/organisations/" + third, "archive").then().statusCode(200);
        pairsOf("organiser", one).body("items", empty());
        As.user("admin")
                .header("If-Match", As.etag("admin", "/organisations/" + third))
                .delete("/organisations/" + third + "/archive")
                .then()
                .statusCode(200);
        pairsOf("organiser", one).body("items.other.id", contains(third));
    }

    @Test
    void a_number_that_is_written_otherwise_is_the_same_and_another_number_of_that_register_is_not() {
        String one = Twins.organisation("Otterhythe Trust", "identifiers", List.of(number("GB-CHC", "712345", true)));
        String padded =
                Twins.organisation("Friends of the Otters", "identifiers", List.of(number("GB-CHC", "0712345", true)));
        pairsOf("organiser", one)
                .body("items.other.id", contains(padded))
                .body("items[0].reasons", contains("same-identifier"));
        Twins.organisation("Otterhythe Trust", "identifiers", List.of(number("GB-CHC", "998877", true)));
        pairsOf("organiser", one).body("items.other.id", contains(padded));
    }

    static Map<String, Object> number(String scheme, String identifier, boolean preferred) {
        return Map.of("scheme", scheme, "identifier", identifier, "preferred", preferred);
    }

    /** Two organisations, described by name, postcode, website and e-mail; whether they are likely to be one. */
    @ParameterizedTest
    @CsvSource({
        "St Mary's Church,CM1 1AA,,, St. Marys Church,CM1 1AB,,, true",
        "St Mary's Church,CM1 1AA,,, St Mary's Church,BS3 4AA,,, false",
        "St Mary's Church,CM1 1AA,,, St Mary's School,CM1 1AA,,, false",
        "St Mary's Church,,,, St Marks Church,,,, false",
        "1st Grobury Scouts,,,, 12th Grobury Scouts,,,, false",
        "The Charity,,,, Community Trust,,,, false",
        "Grobury Food Bank,,,, The Grobury Foodbank CIC,,,, true",
        "Grobury Food Bank,GL1 1AA,,, Vale Choir,GL1 1AA,,, false",
        "Grobury Food Bank,GL1 1AA,https://hub.example,, Vale Choir,GL1 1AA,https://hub.example,, false",
        "Advice Grobury,,https://advice.example,, Advice Torquil,,https://advice.example,, false",
        "Grobury Pantry,,https://www.facebook.com,, Vale Pantry,,https://facebook.com/,, false",
        "Grobury Pantry,,https://facebook.com/gp,, Pantry Grobury Team,,https://m.facebook.com/GP/,, true",
        "Old Name Trust,GL1 1AA,,a@vale.example, Renamed Project,GL1 1AA,,A@vale.example, true",
    })
    void a_name_alone_must_be_very_like_and_what_many_share_is_not_enough(
            String name,
            String postcode,
            String website,
            String email,
            String otherName,
            String otherPostcode,
            String otherWebsite,
            String otherEmail,
            boolean alike) {
        UUID id = UUID.randomUUID();
        sql.run("""
                insert into organisation (id, version, chapter_id, name, kinds, postcode, website, email, address_lines, tags, status, listed, created_at, updated_at)
                values (?, 0, ?::uuid, ?, '{CHARITY}', ?, ?, ?, '{}', '{}', 'MEMBER', false, now(), now())""", id, CITIZENS_ESSEX, name, postcode, website, email);
        try {
            List<UUID> found = sql.list(
                    "select organisation_id from likely_duplicates(?, ?, ?, ?, null, null)",
                    row -> Sql.uuid(row, "organisation_id"),
                    otherName,
                    otherPostcode,
                    otherWebsite,
                    otherEmail);
            assertEquals(alike, found.contains(id), name + " and " + otherName);
        } finally {
            sql.run("delete from organisation where id = ?", id);
        }
    }

    @Test
    void a_whole_and_its_part_and_branches_of_a_chain_are_not_duplicates_for_sharing_a_website() {
        String web = "https://larkhill.example";
        String whole = Twins.organisation("Larkhill Academies", "website", web);
        String part = Twins.organisation("Larkhill Academies Primary", "website", web, "parentId", whole);
        pairsOf("organiser", part).body("items", empty());
        for (String town : List.of("Amble", "Bewdley", "Crediton", "Dunoon")) {
            Twins.organisation("Sunrise Nursery " + town, "website", "https://sunrise.example");
        }
        String fifth = Twins.organisation("Sunrise Nursery Evesham", "website", "https://sunrise.example");
        pairsOf("organiser", fifth).body("items", empty());
    }

    @Test
    void that_two_are_two_is_remembered_and_can_be_taken_back() {
        String one = Twins.organisation("Brindlemoor Singers", "address", at("IV2 2AA"));
        String other = Twins.organisation("Brindlemoor Singers", "address", at("IV2 2AA"));
        String pair = "/duplicates/" + other + "/" + one;
        pairsOf("organiser", one).body("items.other.id", contains(other));
        As.user("organiser")
                .post(pair + "/dismissal")
                .then()
                .statusCode(200)
                .body("can", contains("merge", "take-back"))
                .body("dismissed.by", notNullValue());
        sql.run("insert into duplicate_due (organisation_id) values (?::uuid)", one);
        pairsOf("organiser", one).body("items", empty());
        As.user("organiser")
                .queryParam("organisationId", one)
                .queryParam("dismissed", true)
                .get("/duplicates")
                .then()
                .body("items.other.id", contains(other));
        As.user("organiser")
                .delete(pair + "/dismissal")
                .then()
                .statusCode(200)
                .body("can", contains("merge", "dismiss"));
        pairsOf("organiser", one).body("items.other.id", contains(other));
    }

    @Test
    void a_pair_shows_to_those_alone_who_look_after_both() {
        String here = Twins.organisation("Tansy Meadow Hub", "listed", false);
        String there = Twins.organisation("Tansy Meadow Hub", "chapterId", VOSCUR);
        pairsOf("lead", here).body("items.other.id", contains(there));
        pairsOf("organiser", here).body("items", empty());
        pairsOf("organiser2", here).body("items", empty());
        String pair = "/duplicates/" + there + "/" + here;
        As.user("organiser").get(pair).then().statusCode(403);
        As.user("organiser2").get(pair).then().statusCode(404);
        As.user("lead").get("/duplicates/" + here + "/" + here).then().statusCode(404);
        As.user("lead").get(pair).then().statusCode(200).body("one.id", equalTo(there));
    }

    @Test
    void the_comparison_counts_what_hangs_on_each_as_far_as_the_reader_may_read_it() {
        String one = Twins.organisation("Pennyfold Circle");
        String other = Twins.organisation("Pennyfold Circle");
        Twins.service(one, "Lunch");
        String person = Twins.person("Sample Penny", one);
        meeting(person, one, "CHAPTER");
        meeting(person, one, "AUTHOR");
        As.user("organiser")
                .get("/duplicates/" + one + "/" + other)
                .then()
                .statusCode(200)
                .body("oneHolds.services", equalTo(1))
                .body("oneHolds.people", equalTo(1))
                .body("oneHolds.oneToOnes", equalTo(1))
                .body("otherHolds.services", equalTo(0))
                .body("one.email", equalTo(null))
                .body("can", hasItems("merge", "dismiss"));
    }

    private void meeting(String person, String organisation, String visibility) {
        UUID meeting = UUID.randomUUID();
        sql.run("""
                insert into one_to_one (id, version, chapter_id, author, author_name, state, at, minutes, visibility, created_at, updated_at)
                values (?, 0, ?::uuid, 'somebody', 'Sample Organiser', 'HELD', now(), 30, ?, now(), now())""", meeting, CITIZENS_ESSEX, visibility);
        sql.run("insert into one_to_one_person values (?, 0, ?::uuid, ?::uuid)", meeting, person, organisation);
    }

    @Test
    void pages_follow_each_other_and_bad_parameters_are_named() {
        for (int i = 0; i < 3; i++) {
            Twins.organisation("Gorsefield Runners", "address", at("IV3 3AA"));
        }
        finding.lookAtAllDue();
        ValidatableResponse first = As.user("organiser")
                .queryParam("limit", 2)
                .get("/duplicates")
                .then()
                .body("next", notNullValue());
        List<String> seen = first.extract().path("items.id");
        As.user("organiser")
                .queryParam("limit", 2)
                .queryParam("after", first.extract().<String>path("next"))
                .get("/duplicates")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItems(seen.toArray())));
        As.user("organiser").queryParam("limit", 0).get("/duplicates").then().statusCode(400);
        As.user("organiser")
                .queryParam("organisationId", "x")
                .get("/duplicates")
                .then()
                .statusCode(400);
        As.user("organiser")
                .contentType(ContentType.JSON)
                .post("/duplicates/" + UUID.randomUUID() + "/" + UUID.randomUUID() + "/dismissal")
                .then()
                .statusCode(404);
    }
}
