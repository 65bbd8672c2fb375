package org.firstmile.chapters;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.CITIZENS_UK;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;

@ApiTest
class ChaptersTest {

    private static String created(String parent) {
        return As.post("admin", "/chapters", Map.of("name", "Chapter " + UUID.randomUUID(), "parentId", parent))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void addOrganisation(String chapter, boolean listed) {
        Map<String, Object> body = Map.of(
                "name",
                "Counted",
                "kinds",
                List.of("charity"),
                "chapterId",
                chapter,
                "status",
                "prospect",
                "listed",
                listed);
        As.post("admin", "/organisations", body).then().statusCode(201);
    }

    @Test
    void a_count_tells_only_of_organisations_that_the_caller_sees() {
        String chapter = created(CITIZENS_ESSEX);
        addOrganisation(chapter, true);
        addOrganisation(chapter, false);
        String path = "/chapters/" + chapter;
        String inList = "items.find { it.id == '%s' }.organisationCount".formatted(chapter);

        As.nobody().get(path).then().body("organisationCount", equalTo(1));
        As.user("partner").get(path).then().body("organisationCount", equalTo(1));
        As.user("organiser2").get(path).then().body("organisationCount", equalTo(1));
        As.user("organiser").get(path).then().body("organisationCount", equalTo(2));
        As.nobody().queryParam("limit", 100).get("/chapters").then().body(inList, equalTo(1));
        As.user("organiser").queryParam("limit", 100).get("/chapters").then().body(inList, equalTo(2));
    }

    @Test
    void an_administrator_of_one_chapter_renames_it_where_it_is() {
        RequestSpecification local = As.nobody().auth().oauth2(Tokens.of("organiser", "admin", Duration.ofMinutes(5)));
        String path = "/chapters/" + CITIZENS_ESSEX;
        local.contentType(ContentType.JSON)
                .header("If-Match", As.etag("admin", path))
                .body(Map.of("name", "Citizens Essex", "parentId", CITIZENS_UK))
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void two_moves_at_once_make_no_circle() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 10; i++) {
                String one = created(CITIZENS_ESSEX);
                String other = created(CITIZENS_ESSEX);
                List<Future<Integer>> moves = both.invokeAll(List.of(move(one, other), move(other, one)));
                assertNotEquals(
                        List.of(200, 200),
                        List.of(moves.get(0).get(), moves.get(1).get()));
                assertEquals(
                        1,
                        moves.stream().filter(move -> move.resultNow() == 200).count());
            }
        }
    }

    private static Callable<Integer> move(String chapter, String under) {
        String path = "/chapters/" + chapter;
        Response before = As.user("admin").get(path);
        RequestSpecification request = As.user("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", before.header("ETag"))
                .body(Map.of("name", before.path("name"), "parentId", under));
        return () -> request.put(path).statusCode();
    }
}
