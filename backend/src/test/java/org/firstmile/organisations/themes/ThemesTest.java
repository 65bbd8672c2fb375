package org.firstmile.organisations.themes;

import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import org.firstmile.organisations.services.ServiceRequests;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class ThemesTest {
    @Test
    void everyone_reads_the_themes_that_an_alliance_starts_with() {
        As.nobody()
                .queryParam("limit", 100)
                .queryParam("kind", "people")
                .get("/themes")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("Refugees", "Young people", "Voluntary groups"))
                .body("items.name", not(hasItem("Food")))
                .body("items[0].can", hasSize(0));
    }

    @Test
    void a_name_is_taken_once_whatever_its_capitals() {
        As.post("admin", "/themes", Map.of("name", "fOOD", "description", "Again.", "kind", "subject"))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("#/name"));
    }

    @Test
    void a_retired_theme_leaves_the_list_and_stays_where_it_is() {
        String path = ThemeRequests.fresh();
        String id = path.substring("/themes/".length());
        Map<String, Object> body = ServiceRequests.service();
        body.put("themeIds", List.of(id));
        String service = ServiceRequests.created(SOUTHEND, body);

        As.step("admin", path, "retirement")
                .then()
                .statusCode(200)
                .body("retiredAt", notNullValue())
                .body("can", containsInAnyOrder("edit", "restore"));
        As.step("admin", path, "retirement").then().statusCode(409);
        As.nobody().queryParam("limit", 100).get("/themes").then().body("items.id", not(hasItem(id)));
        As.nobody()
                .queryParam("limit", 100)
                .queryParam("retired", true)
                .get("/themes")
                .then()
                .body("items.id", hasItem(id));
        As.nobody().get(service).then().body("themes.id", hasItem(id));
        As.put("admin", service, service, body).then().statusCode(200).body("themes.id", hasItem(id));
        As.post("admin", "/organisations/" + SOUTHEND + "/services", Map.copyOf(with(body, "Other")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/themeIds/0"));
        As.user("admin")
                .header("If-Match", As.etag("admin", path))
                .delete(path + "/retirement")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> with(Map<String, Object> body, String name) {
        body.put("name", name);
        return body;
    }
}
