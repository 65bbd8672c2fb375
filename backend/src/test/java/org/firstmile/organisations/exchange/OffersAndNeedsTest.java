package org.firstmile.organisations.exchange;

import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class OffersAndNeedsTest {
    private static final String LIST = "/organisations/" + SOUTHEND + "/offers-and-needs";

    @Test
    void a_need_is_for_those_who_are_signed_in() {
        String path = ExchangeRequests.fresh();
        As.nobody().get(path).then().statusCode(401);
        As.nobody().get(LIST).then().statusCode(401);
        As.user("integrator")
                .get(path)
                .then()
                .statusCode(200)
                .body("days", contains("mo", "tu"))
                .body("open", is(true))
                .body("can", hasSize(0));
        As.user("partner").get(path).then().body("can", contains("edit", "close"));
    }

    @Test
    void needs_of_an_organisation_that_one_does_not_see_are_not_there() {
        String path = "/offers-and-needs/"
                + As.post("organiser", "/organisations/" + UNLISTED + "/offers-and-needs", ExchangeRequests.need())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        As.user("partner").get(path).then().statusCode(404);
        As.user("organiser").get(path).then().statusCode(200);
    }

    @Test
    void the_list_is_of_open_ones_and_can_be_of_one_kind() {
        Map<String, Object> offer = ExchangeRequests.need();
        offer.put("kind", "offer");
        offer.put("title", "Our minibus");
        offer.put("what", "transport");
        String open = As.post("partner", LIST, offer).path("id");
        As.user("partner")
                .queryParam("kind", "offer")
                .queryParam("limit", 100)
                .get(LIST)
                .then()
                .body("items.kind", everyItem(equalTo("offer")))
                .body("items.id", hasItem(open));

        String path = "/offers-and-needs/" + open;
        As.step("partner", path, "closing").then().statusCode(200).body("closedAt", notNullValue());
        As.step("partner", path, "closing").then().statusCode(409);
        As.put("partner", path, path, offer).then().statusCode(409);
        As.user("partner").queryParam("limit", 100).get(LIST).then().body("items.id", not(hasItem(open)));
        As.user("partner")
                .queryParam("open", false)
                .queryParam("limit", 100)
                .get(LIST)
                .then()
                .body("items.id", hasItem(open))
                .body("items.open", everyItem(is(false)));
    }

    @Test
    void a_day_that_is_past_is_no_last_day() {
        Map<String, Object> need = ExchangeRequests.need();
        need.put("until", "2020-01-01");
        As.post("partner", LIST, need).then().statusCode(422).body("errors[0].pointer", equalTo("#/until"));
        need.remove("until");
        need.put("locationId", SOUTHEND);
        As.post("partner", LIST, need).then().statusCode(422).body("errors[0].pointer", equalTo("#/locationId"));
    }
}
