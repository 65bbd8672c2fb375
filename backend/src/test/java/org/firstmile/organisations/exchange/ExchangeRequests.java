package org.firstmile.organisations.exchange;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.SOUTHEND;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** The operations on offers and needs for the access table; they are those of partner's own organisation. */
public final class ExchangeRequests {
    private static final String LIST = "/organisations/" + SOUTHEND + "/offers-and-needs";

    public static final Map<String, AccessRequest> ALL = Map.of(
            "listOffersAndNeeds", (caller, user) -> caller.get(LIST),
            "readOfferOrNeed", (caller, user) -> caller.get(fresh()),
            "createOfferOrNeed",
                    (caller, user) ->
                            caller.contentType(ContentType.JSON).body(need()).post(LIST),
            "changeOfferOrNeed",
                    (caller, user) -> {
                        String path = fresh();
                        return with(caller, As.etag("admin", path), need()).put(path);
                    },
            "closeOfferOrNeed",
                    (caller, user) -> {
                        String path = fresh();
                        return caller.header("If-Match", As.etag("admin", path)).post(path + "/closing");
                    });

    private ExchangeRequests() {}

    static Map<String, Object> need() {
        return new HashMap<>(Map.of(
                "kind",
                "need",
                "what",
                "room",
                "title",
                "A hall on Tuesdays",
                "description",
                "For 40 people",
                "days",
                List.of("tu", "mo"),
                "until",
                "2190-12-31"));
    }

    static String fresh() {
        return "/offers-and-needs/"
                + As.post("admin", LIST, need())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }
}
