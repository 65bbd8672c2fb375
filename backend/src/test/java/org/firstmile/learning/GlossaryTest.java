package org.firstmile.learning;

import static org.firstmile.learning.LearningRequests.explained;
import static org.firstmile.learning.LearningRequests.word;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.YMCA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.firstmile.merging.Twins;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class GlossaryTest {
    private static Response use(String user, String path, String organisation, String meaning) {
        return As.user(user)
                .contentType(ContentType.JSON)
                .header("If-Match", As.etag(user, path))
                .body(Map.of("meaning", meaning))
                .put(path + "/usages/" + organisation);
    }

    @Test
    void anybody_reads_the_words_of_the_field_and_asks_for_them_only_once() {
        String etag = As.nobody()
                .get("/glossary")
                .then()
                .statusCode(200)
                .body("items.word", hasItems("one-to-one", "signposting", "safeguarding", "asset", "self-interest"))
                .body("items.find { it.word == 'one-to-one' }.forms", hasItem("1-2-1"))
                .body("can", hasSize(0))
                .extract()
                .header("ETag");
        As.nobody().header("If-None-Match", etag).get("/glossary").then().statusCode(304);
        As.user("organiser").get("/glossary").then().body("can", contains("create"));
    }

    @Test
    void a_word_stands_once_whatever_its_letters_and_forms() {
        Map<String, Object> body = explained();
        body.put("word", "SIGNPOSTING");
        As.post("organiser", "/glossary", body).then().statusCode(409).body("errors[0].pointer", equalTo("#/word"));
        body = explained();
        body.put("forms", List.of("Sample form", "Assets"));
        As.post("organiser", "/glossary", body).then().statusCode(409).body("errors[0].pointer", equalTo("#/forms/1"));
        String path = word();
        Map<String, Object> again = explained();
        again.put("word", As.user("organiser").get(path).<String>path("word").toUpperCase(java.util.Locale.ROOT));
        As.put("organiser", path, path, again).then().statusCode(200);
    }

    @Test
    void an_organisation_says_how_it_uses_a_word_and_takes_that_back() {
        String path = word();
        use("partner", path, SOUTHEND, "What we mean").then().statusCode(200);
        use("partner", path, SOUTHEND, "What we mean now")
                .then()
                .body("usages.meaning", contains("Something else", "What we mean now"))
                .body("usages[1].organisation.name", equalTo("Southend Community Sponsorship"))
                .body("can", contains("add-usage"));
        use("partner", path, YMCA, "Not ours").then().statusCode(403);
        use("partner", path, UNLISTED, "Not seen").then().statusCode(404);
        As.user("partner")
                .header("If-Match", As.etag("partner", path))
                .delete(path + "/usages/" + SOUTHEND)
                .then()
                .statusCode(200)
                .body("usages", hasSize(1));
        As.user("partner")
                .header("If-Match", As.etag("partner", path))
                .delete(path + "/usages/" + SOUTHEND)
                .then()
                .statusCode(404);
    }

    @Test
    void how_a_hidden_organisation_uses_a_word_stays_hidden_and_stays() {
        String path = word();
        use("lead", path, UNLISTED, "Only ours").then().statusCode(200);
        As.nobody().get(path).then().body("usages.meaning", contains("Something else"));
        As.nobody().get("/glossary").then().body("items.usages.flatten().meaning", not(hasItem("Only ours")));
        Map<String, Object> changed = explained();
        As.put("organiser2", path, path, changed).then().statusCode(200);
        As.user("lead").get(path).then().body("usages.meaning", hasItem("Only ours"));
    }

    @Test
    void a_use_is_of_an_organisation_or_in_words() {
        Map<String, Object> body = explained();
        body.put("usages", List.of(Map.of("meaning", "Whose?")));
        As.post("organiser", "/glossary", body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/usages/0/who"));
        Map<String, Object> ours = Map.of("organisationId", SOUTHEND, "meaning", "Twice");
        body.put("usages", List.of(ours, ours));
        As.post("organiser", "/glossary", body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/usages/1/organisationId"));
    }

    @Test
    void a_word_has_room_for_twenty_uses_with_those_of_others() {
        String path = word();
        use("partner", path, SOUTHEND, "What we mean").then().statusCode(200);
        Map<String, Object> body = explained();
        body.put("usages", uses(20));
        As.put("organiser2", path, path, body).then().statusCode(422).body("errors[0].pointer", equalTo("#/usages"));
        body.put("usages", uses(19));
        As.put("organiser2", path, path, body).then().statusCode(200).body("usages", hasSize(20));
    }

    private static List<Map<String, String>> uses(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> Map.of("who", "Sample kind " + i, "meaning", "Sample"))
                .toList();
    }

    @Test
    void a_retired_word_is_in_the_list_no_more_until_it_is_restored() {
        String path = word();
        String id = path.substring("/glossary/".length());
        As.step("organiser", path, "retirement").then().statusCode(200).body("retiredAt", notNullValue());
        As.step("organiser", path, "retirement").then().statusCode(409);
        As.nobody().get("/glossary").then().body("items.id", not(hasItem(id)));
        As.user("organiser").queryParam("retired", true).get("/glossary").then().body("items.id", hasItem(id));
        use("partner", path, SOUTHEND, "Too late").then().statusCode(409);
        As.user("organiser")
                .header("If-Match", As.etag("organiser", path))
                .delete(path + "/retirement")
                .then()
                .statusCode(200);
        As.nobody().get("/glossary").then().body("items.id", hasItem(id));
    }

    @Test
    void staff_change_the_words_of_no_organisation_of_another_chapter() {
        String path = word();
        use("partner", path, SOUTHEND, "What we mean").then().statusCode(200);
        As.user("organiser2").get(path).then().body("usages.can", contains(List.of("edit"), List.of()));
        As.user("organiser").get(path).then().body("usages.can", contains(List.of("edit"), List.of("edit")));
        As.nobody().get(path).then().body("usages.can", contains(List.of(), List.of()));
        Map<String, Object> body = explained();
        for (Map<String, String> foreign : List.of(
                Map.of("organisationId", SOUTHEND, "meaning", "Put into their mouth"),
                Map.of("organisationId", YMCA, "meaning", "Said for them"))) {
            body.put("usages", List.of(foreign));
            As.put("organiser2", path, path, body)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/usages/0/organisationId"));
            As.post("organiser2", "/glossary", body)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/usages/0/organisationId"));
        }
        body.put("usages", List.of());
        As.put("organiser2", path, path, body).then().statusCode(200).body("usages.meaning", contains("What we mean"));
        body.put(
                "usages",
                List.of(
                        Map.of("organisationId", SOUTHEND, "meaning", "What we mean"),
                        Map.of("who", "Councils", "meaning", "Ours to say")));
        As.put("organiser2", path, path, body)
                .then()
                .statusCode(200)
                .body("usages.meaning", contains("What we mean", "Ours to say"));
        body.put("usages", List.of(Map.of("organisationId", SOUTHEND, "meaning", "As its staff know")));
        As.put("organiser", path, path, body)
                .then()
                .statusCode(200)
                .body("usages.meaning", contains("As its staff know"));
        body.put("usages", List.of());
        As.put("organiser", path, path, body).then().statusCode(200).body("usages", hasSize(0));
    }

    @Test
    void nobody_puts_words_into_an_archived_organisation() {
        String archived = Twins.organisation("Past words");
        As.step("organiser", "/organisations/" + archived, "archive").then().statusCode(200);
        Map<String, Object> body = explained();
        body.put("usages", List.of(Map.of("organisationId", archived, "meaning", "Once")));
        As.post("organiser", "/glossary", body)
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("It is archived: choose an organisation that is current"));
    }
}
