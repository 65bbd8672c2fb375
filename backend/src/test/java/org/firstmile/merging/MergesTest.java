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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.firstmile.access.Grants;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.AtOnce;
import org.firstmile.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ApiTest
class MergesTest {
    @Inject
    MergeUpkeep upkeep;

    @Inject
    Grants grants;

    @Inject
    Sql sql;

    @AfterEach
    void the_clock_is_right() {
        TestClock.reset();
    }

    /** All that an organisation says of itself, but what every change counts up. */
    private static Map<String, Object> as(String organisation) {
        Map<String, Object> view = new HashMap<>(
                Twins.read("admin", organisation).extract().jsonPath().getMap("$"));
        view.keySet().removeAll(List.of("version", "updatedAt"));
        return view;
    }

    private List<String> ids(String table, String column, String organisation) {
        return sql.list(
                "select (to_jsonb(t) - 'version' - 'updated_at')::text as row from %s t where %s = ?::uuid order by 1"
                        .formatted(table, column),
                row -> row.getString("row"),
                organisation);
    }

    private Map<String, List<String>> hanging(String organisation) {
        Map<String, List<String>> rows = new HashMap<>();
        References.ALL.stream()
                .filter(reference -> reference.handling() != Reference.Handling.OWN)
                .forEach(reference ->
                        rows.put(reference.place(), ids(reference.table(), reference.column(), organisation)));
        return rows;
    }

    /** An organisation with something of everything that can hang on one. */
    private String full(String name, String person) {
        String id = Twins.organisation(
                name,
                "identifiers",
                List.of(number("GB-COH", "%08d".formatted(Math.abs(name.hashCode()) % 100_000_000), true)),
                "tags",
                List.of("food", name.toLowerCase(java.util.Locale.UK)),
                "website",
                "https://" + name.toLowerCase(java.util.Locale.UK).replace(' ', '-') + ".example",
                "address",
                Map.of("lines", List.of("1 High Street"), "town", "Chelmsford", "postcode", "CM1 1QH"));
        Twins.organisation("Part of " + name, "parentId", id);
        Twins.service(id, "Lunch club");
        As.post(
                        "organiser",
                        "/organisations/" + id + "/locations",
                        Map.of("name", "Hall", "address", Map.of("town", "Essex")))
                .then()
                .statusCode(201);
        As.post(
                        "organiser",
                        "/organisations/" + id + "/offers-and-needs",
                        Map.of("kind", "offer", "what", "room", "title", "A hall", "description", "Big"))
                .then()
                .statusCode(201);
        String known = Twins.person(person, id);
        UUID meeting = UUID.randomUUID();
        sql.run("""
                insert into one_to_one (id, version, chapter_id, author, author_name, state, at, minutes, visibility, created_at, updated_at)
                values (?, 0, ?::uuid, 'organiser', 'Sample Organiser', 'HELD', now(), 30, 'CHAPTER', now(), now())""", meeting, CITIZENS_ESSEX);
        sql.run("insert into one_to_one_person values (?, 0, ?::uuid, ?::uuid)", meeting, known, id);
        sql.run("insert into match_standing values (?::uuid, ?::uuid, 'DISMISSED', now())", id, ApiTest.YMCA);
        sql.run("insert into match_standing values (?::uuid, ?::uuid, 'DISMISSED', now())", ApiTest.SOUTHEND, id);
        plantDirectory(id, name);
        return id;
    }

    private void plantDirectory(String id, String name) {
        sql.run("insert into cluster_member values (?::uuid, 'organiser', 'Sample Organiser', '2026-01-01')", id);
        sql.run("""
                insert into representative (id, organisation_id, name, email, secret_hash, invited_at, expires_at)
                values (uuidv7(), ?::uuid, 'Sample Person', ?, sha256(?::bytea), now(), now() + interval '1 day')""", id, name.replace(' ', '.') + "@sample.example", name);
        sql.run("""
                insert into signpost (id, version, from_id, to_id, theme_id, on_day, state, sample, logged_by, created_at, updated_at)
                select uuidv7(), 0, way[1]::uuid, way[2]::uuid, (select id from theme where name = 'Food'), '2026-01-01', 'POINTED', false,
                       'organiser', now(), now()
                from (values (array [?, ?]), (array [?, ?])) ways (way)""", id, ApiTest.YMCA, ApiTest.SOUTHEND, id);
        sql.run("""
                insert into learning_note (id, version, organisation_id, title, worked, resources, visibility, sample, created_at, updated_at)
                values (uuidv7(), 0, ?::uuid, 'Soup', 'Bowls', '[]', 'ALLIANCE', false, now(), now())""", id);
        sql.run("""
                insert into glossary_usage (term_id, position, organisation_id, meaning, sample)
                select id, 90, ?::uuid, 'Ours', false from glossary_term order by (word = 'asset') = ? desc, word limit 1""", id, name.endsWith("Aid"));
        sql.run(
                "insert into organisation_external_id values (?::uuid, 'Sample list', ?, ?::uuid, '{}', now())",
                CITIZENS_ESSEX,
                name,
                id);
    }

    @Test
    void everything_moves_and_an_undone_merge_leaves_both_as_they_were() {
        String keep = full("Marlowe Aid", "Sample Keeper");
        String drop = full("Marlowe Relief", "Sample Dropper");
        Map<String, Object> keptBefore = as(keep);
        Map<String, Object> droppedBefore = as(drop);
        Map<String, List<String>> hungOnKept = hanging(keep);
        Map<String, List<String>> hungOnDropped = hanging(drop);

        String merge = Twins.merge("organiser", keep, drop, Map.of("website", "drop"))
                .statusCode(201)
                .body("kept.id", equalTo(keep))
                .body("dropped.name", equalTo("Marlowe Relief"))
                .body("moved.services", equalTo(1))
                .body("moved.locations", equalTo(1))
                .body("moved.offersAndNeeds", equalTo(1))
                .body("can", contains("undo"))
                .body("undoableUntil", notNullValue())
                .extract()
                .path("id");

        for (Reference reference : References.thatMove()) {
            int rows = hungOnDropped.get(reference.place()).size();
            assertTrue(
                    rows > 0 || List.of("vacancy", "agreement_party").contains(reference.table()), reference.place());
            boolean apart = List.of("match_standing", "cluster_member").contains(reference.table());
            assertEquals(
                    apart ? 1 : 0,
                    ids(reference.table(), reference.column(), drop).size(),
                    reference.place());
            assertEquals(
                    hungOnKept.get(reference.place()).size() + (apart ? 0 : rows),
                    ids(reference.table(), reference.column(), keep).size(),
                    reference.place());
        }
        Twins.read("organiser", keep)
                .body("name", equalTo("Marlowe Aid"))
                .body("website", equalTo("https://marlowe-relief.example"))
                .body("tags", contains("food", "marlowe aid", "marlowe relief"))
                .body("identifiers.preferred", contains(true, false))
                .body("children.name", contains("Part of Marlowe Aid", "Part of Marlowe Relief"));
        As.user("organiser")
                .get("/organisations/" + keep + "/services")
                .then()
                .body("items.name", contains("Lunch club", "Lunch club (from Marlowe Relief)"));
        Twins.read("organiser", drop)
                .body("mergedInto.id", equalTo(keep))
                .body("identifiers", empty())
                .body("can", empty());

        Twins.undo("organiser", merge).statusCode(200).body("remarks", empty()).body("undoneAt", notNullValue());
        assertEquals(keptBefore, as(keep));
        assertEquals(droppedBefore, as(drop));
        assertEquals(hungOnKept, hanging(keep));
        assertEquals(hungOnDropped, hanging(drop));
        As.user("organiser")
                .get("/organisations/" + keep + "/merges")
                .then()
                .statusCode(200)
                .body("items.id", contains(merge))
                .body("items[0].can", empty());
    }

    @Test
    void each_field_is_the_chosen_sides_and_a_field_that_the_kept_one_lacks_is_filled() {
        String keep = Twins.organisation(
                "Foxley Hub", "tags", List.of("a"), "kinds", List.of("charity"), "description", "Ours");
        String drop = Twins.organisation(
                "Foxley Centre",
                "tags",
                List.of("b"),
                "kinds",
                List.of("school"),
                "description",
                "Theirs",
                "email",
                "foxley@example.org");
        Twins.merge("organiser", keep, drop, Map.of("name", "drop", "tags", "drop", "description", "keep"))
                .statusCode(201);
        Twins.read("organiser", keep)
                .body("name", equalTo("Foxley Centre"))
                .body("tags", contains("b"))
                .body("kinds", contains("charity", "school"))
                .body("description", equalTo("Ours"))
                .body("email", equalTo("foxley@example.org"));
    }

    @Test
    void what_was_changed_or_added_since_stays_and_is_named_when_a_merge_is_undone() {
        String keep = Twins.organisation("Sedge Group", "website", "https://old.example", "phone", "01");
        String drop = Twins.organisation("Sedge Team", "website", "https://team.example");
        String moved = Twins.service(drop, "Walks");
        String merge = Twins.merge("organiser", keep, drop, Map.of("website", "drop"))
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "Sedge Group",
                "kinds",
                List.of("charity"),
                "chapterId",
                CITIZENS_ESSEX,
                "status",
                "member",
                "listed",
                true));
        body.put("website", "https://newer.example");
        body.put("phone", "01");
        As.put("organiser", "/organisations/" + keep, "/organisations/" + keep, body)
                .then()
                .statusCode(200);
        Twins.service(keep, "Talks");
        Twins.undo("organiser", merge)
                .statusCode(200)
                .body(
                        "remarks",
                        contains(
                                "The web address: changed since the merge, and left as it is now.",
                                "The service “Talks”: added since the merge, and left where it is."));
        Twins.read("organiser", keep).body("website", equalTo("https://newer.example"));
        Twins.read("organiser", drop)
                .body("website", equalTo("https://team.example"))
                .body("archivedAt", nullValue());
        assertEquals(1, ids("service", "organisation_id", keep).size());
        As.user("organiser").get("/services/" + moved).then().body("organisation.id", equalTo(drop));
    }

    @Test
    void an_agreement_moves_with_its_party_and_what_was_signed_stays_as_it_was_signed() {
        String keep = Twins.organisation("Heron Trust");
        String drop = Twins.organisation("Heron Charity");
        String third = Twins.organisation("Third Party");
        QuarkusTransaction.requiringNew().run(() -> {
            grants.give("integrator", Grants.Kind.ORGANISATION, UUID.fromString(drop));
        });
        String shared = agreement(drop, third);
        String between = agreement(keep, drop);
        List<String> signed = ids("agreement_version_party", "organisation_id", drop);
        String merge = Twins.merged(keep, drop);
        assertEquals(signed, ids("agreement_version_party", "organisation_id", drop));
        As.user("organiser")
                .queryParam("organisationId", keep)
                .get("/agreements")
                .then()
                .body("items.id", containsInAnyOrder(shared, between));
        // who acted for the dropped one still reads what was signed, and acts for the kept one
        As.user("integrator")
                .get("/agreements/" + shared)
                .then()
                .statusCode(200)
                .body("parties.organisation.name", hasItem("Heron Charity"));
        Twins.read("integrator", keep).body("full", equalTo(true));
        // a form that was filled from what was signed names the old party, and means the one that stands
        As.put("organiser", "/agreements/" + shared, "/agreements/" + shared, terms("Together again", drop, third))
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("parties.organisation.name", contains("Heron Trust", "Third Party"));
        Twins.undo("organiser", merge).statusCode(200);
        Twins.read("integrator", keep).body("full", equalTo(false));
        As.user("organiser")
                .queryParam("organisationId", drop)
                .get("/agreements")
                .then()
                .body("items.id", containsInAnyOrder(shared, between));
    }

    private static Map<String, Object> terms(String title, String... parties) {
        Map<String, Object> clauses = new HashMap<>();
        for (String clause :
                List.of("sharedPurpose", "communication", "relationship", "funding", "collaboration", "difference")) {
            clauses.put(clause, "As we said.");
        }
        clauses.put(
                "processes",
                Map.of("decisionMaking", "x", "evaluation", "x", "payments", "x", "conflictResolution", "x"));
        return Map.of(
                "title",
                title,
                "kind",
                "collaboration",
                "chapterId",
                CITIZENS_ESSEX,
                "parties",
                List.of(parties),
                "foundations",
                clauses);
    }

    private static String agreement(String... parties) {
        String id = As.post("organiser", "/agreements", terms("Together", parties))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        As.step("organiser", "/agreements/" + id, "proposal").then().statusCode(200);
        return id;
    }

    @Test
    void what_is_given_at_a_main_address_that_goes_stays_where_it_is_given() {
        String keep = Twins.organisation("Ash Hall", "address", Map.of("town", "Colchester", "postcode", "CO1 1AA"));
        String drop = Twins.organisation("Ash Rooms", "address", Map.of("town", "Chelmsford", "postcode", "CM1 1AA"));
        String service = Twins.service(drop, "Yoga");
        String merge = Twins.merged(keep, drop);
        As.user("organiser")
                .get("/services/" + service)
                .then()
                .body("places.address.postcode", contains("CM1 1AA"))
                .body("places.name", contains("Main address"));
        Twins.undo("organiser", merge).statusCode(200).body("remarks", empty());
        As.user("organiser")
                .get("/services/" + service)
                .then()
                .body("organisation.id", equalTo(drop))
                .body("places.address.postcode", contains("CM1 1AA"))
                .body("places[0].locationId", nullValue());
        assertEquals(List.of(), ids("location", "organisation_id", drop));
    }

    @Test
    void a_whole_that_is_merged_into_its_part_goes_in_no_circle() {
        String top = Twins.organisation("Circle Top");
        String whole = Twins.organisation("Circle Whole", "parentId", top);
        String middle = Twins.organisation("Circle Middle", "parentId", whole);
        String part = Twins.organisation("Circle Part", "parentId", middle);
        String merge = Twins.merged(part, whole);
        Twins.read("organiser", part).body("parent.id", equalTo(top)).body("children.id", contains(middle));
        Twins.undo("organiser", merge).statusCode(200);
        Twins.read("organiser", part).body("parent.id", equalTo(middle));
        Twins.read("organiser", whole).body("parent.id", equalTo(top)).body("children.id", contains(middle));
    }

    @Test
    void who_knew_the_dropped_one_is_led_on_and_who_did_not_learns_nothing() {
        String keep = Twins.organisation("Stays Visible");
        String listed = Twins.organisation("Was Listed");
        String hidden = Twins.organisation("Was Hidden", "listed", false);
        Twins.merged(keep, listed);
        Twins.merged(keep, hidden);
        As.nobody().get("/organisations/" + listed).then().statusCode(200).body("mergedInto.id", equalTo(keep));
        As.nobody().get("/organisations/" + hidden).then().statusCode(404);
        String last = Twins.organisation("Stays Last");
        Twins.merged(last, keep);
        As.nobody().get("/organisations/" + listed).then().body("mergedInto.id", equalTo(last));
        As.user("organiser")
                .header("If-Match", As.etag("organiser", "/organisations/" + keep))
                .delete("/organisations/" + keep + "/archive")
                .then()
                .statusCode(409)
                .body("detail", containsString("undo the merge"));
        As.user("organiser")
                .queryParam("q", "Was Listed")
                .get("/organisations")
                .then()
                .body("items.id", not(hasItem(listed)));
    }

    @Test
    void a_merge_is_undone_once_within_thirty_days_and_the_latest_first() {
        String keep = Twins.organisation("Order Kept");
        String first = Twins.merged(keep, Twins.organisation("Order First"));
        String second = Twins.merged(keep, Twins.organisation("Order Second"));
        As.user("organiser")
                .get("/organisations/" + keep + "/merges")
                .then()
                .body("items.id", contains(second, first))
                .body("items.can", contains(List.of("undo"), List.of()));
        Twins.undo("organiser", first)
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("“Order Kept” was merged with “Order Second” after this: undo that merge first."));
        Twins.undo("organiser", second).statusCode(200);
        Twins.undo("organiser", second).statusCode(409).body("detail", equalTo("It is undone already."));
        TestClock.goTo(Instant.now().plus(Duration.ofDays(30).plusMinutes(1)));
        Twins.undo("organiser", first).statusCode(409).body("detail", containsString("30 days"));
        upkeep.forget();
        assertEquals(List.of(true), sql.list("""
                        select kept_before is null and not exists (
                            select 1 from organisation_merge_move where merge_id = m.id) as wiped
                        from organisation_merge m where id = ?::uuid""", row -> row.getBoolean("wiped"), first));
        As.user("organiser")
                .get("/organisation-merges/" + first)
                .then()
                .statusCode(200)
                .body("undoableUntil", nullValue());
    }

    @Test
    void what_cannot_be_merged_is_refused_in_words() {
        String keep = Twins.organisation("Refuses");
        String drop = Twins.organisation("Refused");
        Map<String, Object> good = Twins.body(keep, drop, Map.of());
        Map<String, Object> stale = new HashMap<>(good);
        stale.put("dropVersion", 7);
        As.post("organiser", "/organisation-merges", stale)
                .then()
                .statusCode(412)
                .body("errors[0].pointer", equalTo("#/dropVersion"));
        Map<String, Object> same = new HashMap<>(good);
        same.put("drop", keep);
        As.post("organiser", "/organisation-merges", same)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/drop"));
        Map<String, Object> unknown = new HashMap<>(good);
        unknown.put("drop", UUID.randomUUID().toString());
        As.post("organiser", "/organisation-merges", unknown).then().statusCode(404);
        As.post("organiser", "/organisation-merges", Map.of()).then().statusCode(422);
        As.post("organiser2", "/organisation-merges", good).then().statusCode(403);
        Twins.merge("organiser", keep, drop, Map.of("name", "both")).statusCode(422);
        Twins.merge("organiser", keep, drop, Map.of("nonsense", "keep")).statusCode(400);
        String elsewhere = Twins.organisation("Elsewhere", "chapterId", VOSCUR);
        Twins.merge("organiser", keep, elsewhere, Map.of()).statusCode(403);
        Twins.merge("lead", keep, elsewhere, Map.of()).statusCode(201);
        Twins.merge("lead", elsewhere, drop, Map.of())
                .statusCode(409)
                .body("detail", equalTo("“Elsewhere” was merged already."));
        As.step("admin", "/organisations/" + drop, "archive").then().statusCode(200);
        Twins.merge("lead", keep, drop, Map.of())
                .statusCode(409)
                .body("detail", equalTo("“Refused” is archived: restore it first."));
        // an organiser of one half hears nothing of a merge over two chapters
        As.user("organiser").get("/organisations/" + keep + "/merges").then().body("items", empty());
    }

    @Test
    void too_many_numbers_together_are_refused_by_name() {
        String keep = Twins.organisation("Many A", "tags", tags("a"));
        String drop = Twins.organisation("Many B", "tags", tags("b"));
        Twins.merge("organiser", keep, drop, Map.of())
                .statusCode(422)
                .body("errors.pointer", contains("#/fields/tags"))
                .body(
                        "errors[0].detail",
                        equalTo("Together they have 40 tags and 30 are the most: choose those of one side"));
        Twins.merge("organiser", keep, drop, Map.of("tags", "keep")).statusCode(201);
    }

    private static List<String> tags(String of) {
        return java.util.stream.IntStream.range(0, 20).mapToObj(i -> of + i).toList();
    }

    @Test
    void a_merge_that_is_sent_twice_with_one_key_happens_once() {
        String keep = Twins.organisation("Once Kept");
        Map<String, Object> body = Twins.body(keep, Twins.organisation("Once Dropped"), Map.of());
        String key = UUID.randomUUID().toString();
        List<String> ids = List.of(1, 2).stream()
                .map(i -> As.user("organiser")
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/organisation-merges")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();
        assertEquals(1, ids.size());
    }

    @Test
    void merges_edits_and_additions_at_once_lose_nothing() {
        for (int round = 0; round < 5; round++) {
            String keep = Twins.organisation("Race Kept " + round);
            String drop = Twins.organisation("Race Dropped " + round);
            String other = Twins.organisation("Race Other " + round);
            Twins.service(drop, "Before");
            Map<String, Object> forth = Twins.body(keep, drop, Map.of());
            Map<String, Object> back = Twins.body(drop, keep, Map.of());
            Map<String, Object> aside = Twins.body(other, drop, Map.of());
            Map<String, Object> edit = Map.of(
                    "name",
                    "Race Edited",
                    "kinds",
                    List.of("charity"),
                    "chapterId",
                    CITIZENS_ESSEX,
                    "status",
                    "member",
                    "listed",
                    true);
            String etag = As.etag("organiser", "/organisations/" + drop);
            List<IntSupplier> work = List.of(
                    () -> As.post("organiser", "/organisation-merges", forth).statusCode(),
                    () -> As.post("lead", "/organisation-merges", back).statusCode(),
                    () -> As.post("admin", "/organisation-merges", aside).statusCode(),
                    () -> As.user("organiser")
                            .contentType(ContentType.JSON)
                            .header("If-Match", etag)
                            .body(edit)
                            .put("/organisations/" + drop)
                            .statusCode(),
                    () -> As.post(
                                    "organiser",
                                    "/organisations/" + drop + "/services",
                                    Map.of("name", "During", "status", "active", "listed", true, "atMainAddress", true))
                            .statusCode(),
                    () -> As.post(
                                    "organiser",
                                    "/people",
                                    Map.of(
                                            "name",
                                            "Sample Racer",
                                            "chapterId",
                                            CITIZENS_ESSEX,
                                            "affiliations",
                                            List.of(
                                                    Map.of("organisationId", drop, "level", "manager"),
                                                    Map.of("organisationId", keep, "level", "manager"))))
                            .statusCode());
            List<Integer> answers = AtOnce.each(work, IntSupplier::getAsInt);
            assertTrue(answers.stream().allMatch(status -> status < 500), answers.toString());
            assertTrue(
                    answers.subList(0, 3).stream()
                                    .filter(status -> status == 201)
                                    .count()
                            <= 2,
                    answers.toString());
            upkeep.catchUp();
            // on whichever stands, and on no merged one
            assertEquals(List.of(), sql.list("""
                            select s.name from service s join organisation o on o.id = s.organisation_id
                            where o.merged_into is not null and o.id = any(?::uuid[])""", row -> row.getString("name"), (Object) List.of(keep, drop, other)));
            int services = answers.get(4) == 201 ? 2 : 1;
            assertEquals(
                    services,
                    sql.list("select 1 from service where organisation_id = any(?::uuid[])", row -> true, (Object)
                                    List.of(keep, drop, other))
                            .size());
        }
    }

    @Test
    void a_merge_stands_in_the_trail_of_both_and_leaves_as_an_event() {
        String keep = Twins.organisation("Trail Kept");
        String drop = Twins.organisation("Trail Dropped");
        Twins.undo("organiser", Twins.merged(keep, drop)).statusCode(200);
        assertEquals(List.of("organisation.created", "organisation.merged", "organisation.merge-undone"), trail(keep));
        assertEquals(
                List.of("organisation.created", "organisation.merged-into", "organisation.stands-again"), trail(drop));
        As.user("organiser")
                .get("/organisations/" + keep + "/timeline")
                .then()
                .statusCode(200)
                .body(
                        "items.what",
                        contains("A merge undone", "Another entry merged into this one", "Added to the directory"));
        assertEquals(
                List.of("merged", "undone"),
                sql.list(
                        "select payload->>'what' as what from outbox_event where type = 'OrganisationsMerged' and subject_id = ?::uuid order by id",
                        row -> row.getString("what"),
                        keep));
    }

    private List<String> trail(String of) {
        return sql.list(
                "select action from audit_entry where subject_id = ?::uuid order by id",
                row -> row.getString("action"),
                of);
    }
}
