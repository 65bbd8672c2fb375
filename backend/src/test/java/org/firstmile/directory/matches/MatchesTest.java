package org.firstmile.directory.matches;

import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.directory.Directory;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class MatchesTest {
    @Inject
    Directory directory;

    @Inject
    Sql sql;

    private static ValidatableResponse matches(String user, String of, String kind) {
        return As.user(user)
                .queryParam("kind", kind)
                .get("/organisations/" + of + "/matches")
                .then();
    }

    private static ValidatableResponse stand(String user, String of, String other, String standing) {
        return As.user(user)
                .contentType(ContentType.JSON)
                .body(Map.of("standing", standing))
                .put("/organisations/" + of + "/matches/" + other)
                .then();
    }

    /** A place of its own for each test, far from every other. */
    private static double alone(int test) {
        return 57 + test;
    }

    @Test
    void a_need_meets_an_offer_on_a_day_that_both_have_and_says_so_in_words() {
        String mine = directory.organisation("Lunch club", "Aplace", alone(0), -4.0);
        String hall = directory.organisation("Hall", "Aplace", alone(0) + 0.0116, -4.0);
        String weekend = directory.organisation("Weekend hall", "Aplace", alone(0), -4.0);
        String far = directory.organisation("Far hall", "Elsewhere", alone(0) + 0.5, -4.0);
        directory.exchange(mine, "NEED", "ROOM", "Room for lunch", "TU", "WE");
        directory.exchange(hall, "OFFER", "ROOM", "Church hall", "MO", "TU");
        directory.exchange(weekend, "OFFER", "ROOM", "Sports hall", "SA");
        directory.exchange(far, "OFFER", "ROOM", "Distant hall", "TU");

        matches("organiser", mine, "complementary")
                .statusCode(200)
                .body("items.organisation.id", contains(hall))
                .body("items[0].distanceMiles", equalTo(0.8f))
                .body("items[0].reasons.kind", contains("they-offer"))
                .body(
                        "items[0].reasons[0].text",
                        equalTo(
                                "You need a room on Tuesdays in Aplace (Room for lunch); they offer one 0.8 miles away (Church hall)."))
                .body("items[0].nextStep", equalTo("contact"))
                .body("items[0].standing", equalTo("open"))
                .body("can", contains("change-standing"));
        matches("organiser", hall, "complementary")
                .body("items.organisation.id", contains(mine))
                .body(
                        "items[0].reasons[0].text",
                        equalTo(
                                "They need a room on Tuesdays in Aplace (Room for lunch); you offer one 0.8 miles away (Church hall)."));
    }

    @Test
    void what_was_met_or_has_passed_matches_no_more() {
        String mine = directory.organisation("Asks in vain", "Bplace", alone(1), -4.0);
        String other = directory.organisation("Offered once", "Bplace", alone(1), -4.0);
        directory.exchange(mine, "NEED", "TRANSPORT", "A minibus");
        directory.exchange(other, "OFFER", "TRANSPORT", "Our minibus");
        matches("organiser", mine, "complementary").body("items.organisation.id", contains(other));
        sql.run("update offer_or_need set until = current_date - 2 where organisation_id = ?::uuid", other);
        matches("organiser", mine, "complementary").body("items", empty());
        sql.run("update offer_or_need set until = null, closed_at = now() where organisation_id = ?::uuid", other);
        matches("organiser", mine, "complementary").body("items", empty());
    }

    @Test
    void the_same_people_with_another_kind_of_help_are_complementary_and_the_same_help_is_similar() {
        String mine = directory.organisation("Refugee homes", "Cplace", alone(2), -4.0);
        String language = directory.organisation("Language cafe", "Cplace", null, null);
        String homes = directory.organisation("More homes", "Cplace", alone(2) + 0.02, -4.0);
        directory.service(mine, "Hosting", "Housing", "Refugees");
        directory.service(language, "Conversation", "Learning", "Refugees");
        directory.service(homes, "Rooms", "Housing", "Refugees", "Families");

        matches("organiser", mine, "complementary")
                .body("items.organisation.id", contains(language))
                .body(
                        "items[0].reasons[0].text",
                        equalTo("You both serve refugees: you with housing, they with learning."));
        matches("organiser", mine, "similar")
                .body("items.organisation.id", contains(homes))
                .body("items[0].likeness", equalTo(67))
                .body("items[0].reasons[0].text", equalTo("You both work on housing for refugees, 1.4 miles apart."));
    }

    @Test
    void a_dismissed_match_stays_away_until_it_is_taken_back() {
        String mine = directory.organisation("Chooser", "Dplace", alone(3), -4.0);
        String other = directory.organisation("Chosen", "Dplace", alone(3), -4.0);
        directory.exchange(mine, "NEED", "FOOD", "Bread");
        directory.exchange(other, "OFFER", "FOOD", "Day-old bread");
        stand("organiser", mine, other, "dismissed").statusCode(200);
        matches("organiser", mine, "complementary").body("items", empty()).body("dismissed", equalTo(1));
        As.user("organiser")
                .get("/organisations/" + mine + "/matches?dismissed=true")
                .then()
                .body("items.organisation.id", contains(other))
                .body("items[0].standing", equalTo("dismissed"));
        matches("organiser", other, "complementary").body("items.organisation.id", contains(mine));
        stand("organiser", mine, other, "open").statusCode(200);
        matches("organiser", mine, "complementary").body("items.organisation.id", contains(other));
    }

    @Test
    void that_two_work_together_is_remembered_for_both() {
        String mine = directory.organisation("One hand", "Eplace", alone(4) - 6, -7.0);
        String other = directory.organisation("Other hand", "Eplace", alone(4) - 6, -7.0);
        directory.exchange(mine, "NEED", "FOOD", "Bread");
        directory.exchange(other, "OFFER", "FOOD", "Day-old bread");
        stand("organiser", mine, other, "working-together").statusCode(200);
        for (List<String> pair : List.of(List.of(mine, other), List.of(other, mine))) {
            matches("organiser", pair.getFirst(), "complementary")
                    .body("items.organisation.id", contains(pair.getLast()))
                    .body("items[0].standing", equalTo("working-together"))
                    .body("items[0].nextStep", equalTo("agree"));
        }
    }

    @Test
    void who_has_met_them_shows_only_to_those_who_may_read_it() {
        String mine = directory.organisation("Seeks friends", "Fplace", alone(5) - 6, -9.0);
        String other = directory.organisation("Has friends", "Fplace", alone(5) - 6, -9.0);
        directory.exchange(mine, "NEED", "KNOWLEDGE", "How to start");
        directory.exchange(other, "OFFER", "KNOWLEDGE", "How we started");
        UUID meeting = UUID.randomUUID();
        sql.run("""
                insert into one_to_one (id, version, chapter_id, author, author_name, state, at, minutes, visibility, created_at, updated_at)
                select ?, 0, chapter_id, 'somebody', 'Sample Organiser', 'HELD', now(), 30, 'CHAPTER', now(), now()
                from organisation where id = ?::uuid""", meeting, other);
        UUID person = UUID.randomUUID();
        sql.run("""
                insert into person (id, version, chapter_id, name, sample, created_at, updated_at)
                select ?, 0, chapter_id, 'Sample Friend', true, now(), now() from organisation where id = ?::uuid""", person, other);
        sql.run("insert into one_to_one_person values (?, 0, ?, ?::uuid)", meeting, person, other);
        matches("organiser", mine, "complementary")
                .body("items[0].knownBy.name", contains("Sample Organiser"))
                .body("items[0].nextStep", equalTo("share"));
        matches("hiring", mine, "complementary")
                .body("items[0].knownBy", empty())
                .body("items[0].nextStep", equalTo("contact"));
        sql.run("update one_to_one set visibility = 'AUTHOR' where id = ?", meeting);
        matches("organiser", mine, "complementary").body("items[0].knownBy", empty());
    }

    @Test
    void nobody_is_matched_with_whom_they_cannot_see() {
        String mine = directory.organisation("Looks about", "Gplace", alone(6) - 10, -6.0);
        directory.exchange(mine, "NEED", "FUNDING", "A little money");
        directory.exchange(SOUTHEND, "NEED", "FUNDING", "A little money");
        directory.exchange(UNLISTED, "OFFER", "FUNDING", "Some money");
        matches("organiser", mine, "complementary").body("items.organisation.id", hasItem(UNLISTED));
        matches("partner", SOUTHEND, "complementary")
                .statusCode(200)
                .body("items.organisation.id", not(hasItem(UNLISTED)));
        stand("organiser", mine, UUID.randomUUID().toString(), "dismissed").statusCode(404);
        stand("organiser", mine, mine, "dismissed").statusCode(404);
        stand("organiser2", mine, UNLISTED, "dismissed").statusCode(403);
        As.user("organiser2")
                .get("/organisations/" + UNLISTED + "/matches")
                .then()
                .statusCode(404);
        As.user("organiser")
                .get("/organisations/" + mine + "/matches?kind=odd")
                .then()
                .statusCode(400);
        matches("organiser", mine, "similar").body("items.organisation.id", not(hasItem(mine)));
    }
}
