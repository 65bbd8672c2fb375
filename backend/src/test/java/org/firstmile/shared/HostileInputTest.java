package org.firstmile.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.firstmile.access.AccessRequests;
import org.firstmile.support.ApiTest;
import org.firstmile.support.AtOnce;
import org.firstmile.support.Hostile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Grown from the contract: of every operation every value of the body and every parameter is replaced, one after the
 * other, by hostile ones. None is a failure of ours or slow, and whatever is refused is named. A new operation is
 * attacked without a line in here.
 */
@ApiTest
class HostileInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode contract;

    @TestFactory
    Stream<DynamicTest> no_hostile_value_of_a_body_is_a_failure_of_ours() {
        return operations(
                "/requestBody/content/application~1json",
                (operation, attacked) -> attackBody(
                        operation.get("operationId").asText(),
                        operation.at("/requestBody/content/application~1json/schema"),
                        attacked));
    }

    @TestFactory
    Stream<DynamicTest> no_hostile_parameter_is_a_failure_of_ours() {
        return operations(
                "/parameters",
                (operation, attacked) ->
                        attackParameters(operation.get("operationId").asText(), operation.get("parameters")));
    }

    /** @param attack says all that it found wrong, given the shared parts that its feature has attacked already */
    private static Stream<DynamicTest> operations(
            String having, BiFunction<JsonNode, Set<String>, List<String>> attack) {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        contract()
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId") && !operation.at(having).isEmpty()) {
                        operations.put(operation.get("operationId").asText(), operation);
                    }
                }));
        assertTrue(operations.size() > 20, operations.keySet().toString());
        Map<Object, Set<String>> attacked = new ConcurrentHashMap<>();
        Map<String, CompletableFuture<List<String>>> found =
                AtOnce.inLanes(operations.keySet(), AccessRequests::feature, operation -> {
                    Object feature = AccessRequests.feature(operation);
                    return attack.apply(
                            operations.get(operation), attacked.computeIfAbsent(feature, key -> new HashSet<>()));
                });
        return found.entrySet().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.getKey(), () -> assertEquals(List.of(), AtOnce.of(operation.getValue()))));
    }

    /** @param attacked a shared part, such as money, is attacked once in a feature, not in each body that has it */
    private static List<String> attackBody(String operation, JsonNode schema, Set<String> attacked) {
        List<String> found = new ArrayList<>();
        CaughtRequest valid = CaughtRequest.of(operation);
        for (Hostile.Place place : Hostile.places(contract(), schema, (ObjectNode) read(valid.body()))) {
            if (!attacked.add(place.name())) {
                continue;
            }
            for (String value : place.values()) {
                Map<String, String> once =
                        Map.of("Idempotency-Key", UUID.randomUUID().toString());
                HttpResponse<String> answer = valid.send(valid.uri(), place.with(value), once);
                note(found, value, place.pointer(), "#/", answer);
                if (answer.statusCode() == 201) {
                    note(
                            found,
                            value + " repeated",
                            place.pointer(),
                            "#/",
                            valid.send(valid.uri(), place.with(value), once));
                }
                valid = fresh(valid, operation, answer);
            }
        }
        return found;
    }

    private static List<String> attackParameters(String operation, JsonNode parameters) {
        List<String> found = new ArrayList<>();
        CaughtRequest valid = CaughtRequest.of(operation);
        String next = parameters.findValuesAsText("name").contains("after") ? nextOf(valid) : null;
        for (JsonNode parameter : parameters) {
            String name = parameter.get("name").asText();
            String in = parameter.get("in").asText();
            for (String value : Hostile.parameters(in, name.equals("after") ? next : null)) {
                HttpResponse<String> answer =
                        switch (in) {
                            case "query" ->
                                valid.send(withQuery(valid.uri(), name + "=" + value), valid.body(), Map.of());
                            case "path" ->
                                valid.send(valid.uri().replaceFirst("[0-9a-f-]{36}", value), valid.body(), Map.of());
                            default -> valid.send(valid.uri(), valid.body(), Map.of(name, value));
                        };
                note(found, value, name, in.equals("query") ? "?" + name : "", answer);
                valid = fresh(valid, operation, answer);
            }
        }
        return found;
    }

    private static String nextOf(CaughtRequest list) {
        JsonNode page =
                read(list.send(withQuery(list.uri(), "limit=1"), "", Map.of()).body());
        return page.path("next").asText(null);
    }

    private static String withQuery(String uri, String query) {
        return uri + (uri.contains("?") ? "&" : "?") + query;
    }

    /** A step that was taken cannot be taken again. */
    private static CaughtRequest fresh(CaughtRequest valid, String operation, HttpResponse<String> answer) {
        return answer.statusCode() < 300 && valid.isStep() ? valid.again(operation) : valid;
    }

    private static void note(
            List<String> found, String value, String where, String pointer, HttpResponse<String> answer) {
        String wrong = wrong(value, pointer, answer);
        if (wrong != null) {
            found.add("%s at %s %s: %d %s"
                    .formatted(shown(value), where, wrong, answer.statusCode(), shown(answer.body())));
        }
    }

    /** @param pointer how the pointer to what is refused begins; a figure may be wrong beside another, that is named then */
    private static String wrong(String value, String pointer, HttpResponse<String> answer) {
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
        if (problem.get("code").asText().equals("malformed-json")) {
            return isJson(value) ? "is no malformed JSON" : null;
        }
        JsonNode errors = problem.path("errors");
        if (errors.size() > 200) {
            return "has %d errors".formatted(errors.size());
        }
        boolean named = errors.findValuesAsText("pointer").stream().allMatch(error -> error.startsWith(pointer));
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
        return value.length() > 200 ? value.substring(0, 200) + "…" : value;
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
