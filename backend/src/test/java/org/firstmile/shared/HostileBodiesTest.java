package org.firstmile.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.firstmile.access.AccessRequests;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Hostile;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Grown from the contract: of every operation's body every value is replaced, one after the other, by hostile ones. None
 * is a failure of ours or slow, and whatever is refused is named. A new operation is attacked without a line in here.
 */
@ApiTest
class HostileBodiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final List<String> USERS = List.of("lead", "organiser", "admin");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static JsonNode contract;

    /** Values of a shared part, such as money, are attacked once, not in each body that has it. */
    private final Set<String> attacked = new HashSet<>();

    /** A body as it is about to be sent, and where; the request itself goes no further. */
    private static final class Caught extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FilterableRequestSpecification request;

        Caught(FilterableRequestSpecification request) {
            super(null, null, false, false);
            this.request = request;
        }

        ObjectNode body() {
            return (ObjectNode) read(request.getBody());
        }

        /** Each time from another network address: how many applications one may begin is not asked here. */
        HttpResponse<String> send(String body, String key) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            HttpRequest.Builder again = HttpRequest.newBuilder(URI.create(request.getURI()))
                    .method(request.getMethod(), HttpRequest.BodyPublishers.ofString(body))
                    .header("Authorization", request.getHeaders().getValue("Authorization"))
                    .header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .header("Idempotency-Key", key)
                    .header("X-Forwarded-For", "10.9.%d.%d".formatted(random.nextInt(256), random.nextInt(256)))
                    .timeout(SLOW);
            if (request.getHeaders().hasHeaderWithName("Application-Key")) {
                again.header("Application-Key", request.getHeaders().getValue("Application-Key"));
            }
            try {
                return CLIENT.send(again.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> no_hostile_value_of_a_body_is_a_failure_of_ours() {
        List<DynamicTest> tests = new ArrayList<>();
        contract()
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
                    if (!schema.isMissingNode()) {
                        String id = operation.get("operationId").asText();
                        tests.add(DynamicTest.dynamicTest(id, () -> attack(id, schema)));
                    }
                }));
        assertTrue(tests.size() > 20, tests.toString());
        return tests.stream();
    }

    private void attack(String operation, JsonNode schema) {
        String user = userOf(operation);
        Caught valid = caught(operation, user);
        List<String> found = new ArrayList<>();
        for (Hostile.Place place : Hostile.places(contract(), schema, valid.body())) {
            if (!attacked.add(place.name())) {
                continue;
            }
            for (String value : place.values()) {
                String key = UUID.randomUUID().toString();
                HttpResponse<String> answer = valid.send(place.with(value), key);
                String wrong = wrong(value, answer);
                if (answer.statusCode() == 201) {
                    wrong = wrong(value, valid.send(place.with(value), key));
                }
                if (wrong != null) {
                    found.add("%s at %s %s: %s".formatted(shown(value), place.pointer(), wrong, shown(answer.body())));
                }
                if (answer.statusCode() < 300 && !valid.request.getMethod().equals("PUT")) {
                    // a step that was taken cannot be taken again
                    valid = caught(operation, user);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    /** Somebody who may; so it is the body that is attacked, not the door. */
    private static String userOf(String operation) {
        return USERS.stream()
                .filter(user -> {
                    Caught valid = caught(operation, user);
                    return valid.send(valid.body().toString(), UUID.randomUUID().toString())
                                    .statusCode()
                            < 300;
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may " + operation));
    }

    private static Caught caught(String operation, String user) {
        Filter stop = (request, response, context) -> {
            throw new Caught(request);
        };
        try {
            AccessRequests.of(operation)
                    .send(
                            As.nobody()
                                    .header("Authorization", "Bearer " + Tokens.of(user))
                                    .filter(stop),
                            user);
        } catch (Caught caught) {
            return caught;
        }
        throw new AssertionError(operation + " was not sent");
    }

    private static String wrong(String value, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status < 400) {
            return null;
        }
        if (status >= 500) {
            return "is a failure";
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")) {
            return "is answered with no problem";
        }
        JsonNode problem = read(answer.body());
        JsonNode errors = problem.path("errors");
        if (problem.get("code").asText().equals("malformed-json")) {
            return isJson(value) ? "is no malformed JSON" : null;
        }
        if (errors.size() > 200) {
            return "has %d errors".formatted(errors.size());
        }
        // a figure that is right by itself may be wrong beside another, which is then the one named
        boolean named = errors.findValuesAsText("pointer").stream().allMatch(pointer -> pointer.startsWith("#/"));
        return status != 400 && status != 422 || named && !errors.isEmpty() ? null : "is not named";
    }

    private static boolean isJson(String value) {
        try {
            JSON.readTree(value);
            return true;
        } catch (IOException malformed) {
            return false;
        }
    }

    private static String shown(String value) {
        return value.length() > 300 ? value.substring(0, 300) + "…" : value;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode contract() {
        if (contract == null) {
            contract = read(RestAssured.given()
                    .accept("application/json")
                    .get("/openapi.json")
                    .asString());
        }
        return contract;
    }
}
