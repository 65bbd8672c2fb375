package org.firstmile.organisations.services;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.SOUTHEND;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** The operations on services and places for the access table; they are those of partner's own organisation. */
public final class ServiceRequests {
    private static final String OWNER = "/organisations/" + SOUTHEND;

    public static final Map<String, AccessRequest> ALL = Map.of(
            "listServices", (caller, user) -> caller.get(OWNER + "/services"),
            "readService", (caller, user) -> caller.get(fresh()),
            "createService",
                    (caller, user) ->
                            caller.contentType(ContentType.JSON).body(service()).post(OWNER + "/services"),
            "changeService",
                    (caller, user) -> {
                        String path = fresh();
                        return with(caller, As.etag("admin", path), service()).put(path);
                    },
            "confirmService",
                    (caller, user) -> {
                        String path = fresh();
                        return caller.header("If-Match", As.etag("admin", path)).post(path + "/confirmation");
                    },
            "listLocations", (caller, user) -> caller.get(OWNER + "/locations"),
            "readLocation", (caller, user) -> caller.get(givenLocation()),
            "createLocation",
                    (caller, user) -> caller.contentType(ContentType.JSON)
                            .body(location())
                            .post(OWNER + "/locations"),
            "changeLocation",
                    (caller, user) -> {
                        String path = freshLocation();
                        return with(caller, As.etag("admin", path), location()).put(path);
                    },
            "deleteLocation",
                    (caller, user) -> {
                        String path = freshLocation();
                        return caller.header("If-Match", As.etag("admin", path)).delete(path);
                    });

    private ServiceRequests() {}

    /** A service of Southend's with all that one can have. */
    public static Map<String, Object> service() {
        return service("Fresh " + UUID.randomUUID());
    }

    public static Map<String, Object> service(String name) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("description", "A warm welcome.");
        body.put("website", "https://welcome.example.org/now");
        body.put("email", "welcome@example.org");
        body.put("phone", "01632 960001");
        body.put("status", "active");
        body.put("eligibility", "Whoever has just arrived");
        body.put("minimumAge", 16);
        body.put("maximumAge", 90);
        body.put("cost", Map.of("amount", "0.00", "currency", "GBP"));
        body.put("languages", List.of("English", "Ukrainian"));
        body.put("attendance", List.of("in-person", "phone"));
        body.put("areas", List.of("Southend-on-Sea"));
        body.put("atMainAddress", true);
        body.put(
                "schedules",
                List.of(Map.of(
                        "freq",
                        "weekly",
                        "every",
                        1,
                        "days",
                        List.of("tu", "fr"),
                        "opensAt",
                        "10:00",
                        "closesAt",
                        "12:30")));
        body.put("listed", true);
        return body;
    }

    public static Map<String, Object> location() {
        return Map.of(
                "name",
                "Hall " + UUID.randomUUID(),
                "address",
                Map.of(
                        "lines",
                        List.of("1 Sample Street"),
                        "town",
                        "Southend-on-Sea",
                        "postcode",
                        "ss11aa",
                        "latitude",
                        51.54,
                        "longitude",
                        0.71),
                "accessibility",
                "Step-free");
    }

    /** The path of a new one. */
    public static String created(String organisation, Map<String, ?> body) {
        return "/services/"
                + As.post("admin", "/organisations/" + organisation + "/services", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** One that is given at a place with an address. */
    public static String createdAtAPlace() {
        Map<String, Object> body = service();
        body.put("locationIds", List.of(freshLocation().substring("/locations/".length())));
        return created(SOUTHEND, body);
    }

    /** A place that everybody sees, because a listed service is given there. */
    static String givenLocation() {
        String path = freshLocation();
        Map<String, Object> body = service();
        body.put("locationIds", List.of(path.substring("/locations/".length())));
        created(SOUTHEND, body);
        return path;
    }

    static String fresh() {
        return created(SOUTHEND, service());
    }

    static String freshLocation() {
        return "/locations/"
                + As.post("admin", OWNER + "/locations", location())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }
}
