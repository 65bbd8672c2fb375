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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.firstmile.support.ApiTest;
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

    /** Values of a shared part, such as money, are attacked once, not in each body that has it. */
    private final Set<String> attacked = new HashSet<>();

    /** What was found wrong, all of it at once. */
    private final List<String> found = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> no_hostile_value_of_a_body_is_a_failure_of_ours() {
        return operations(
                "/requestBody/content/application~1json",
                operation -> attackBody(
                        operation.get("operationId").asText(),
                        operation.at("/requestBody/content/application~1json/schema")));
    }

    @TestFactory
    Stream<DynamicTest> no_hostile_parameter_is_a_failure_of_ours() {
        return operations(
                "/parameters",
                operation -> attackParameters(operation.get("operationId").asText(), operation.get("parameters")));
    }

    private static Stream<DynamicTest> operations(String having, Consumer<JsonNode> attack) {
        List<DynamicTest> tests = new ArrayList<>();
        contract()
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId") && !operation.at(having).isEmpty()) {
                        tests.add(DynamicTest.dynamicTest(
                                operation.get("operationId").asText(), () -> attack.accept(operation)));
                    }
                }));
        assertTrue(tests.size() > 20, tests.toString());
        return tests.stream();
    }

    private void attackBody(String operation, JsonNode schema) {
        found.clear();
        CaughtRequest valid = CaughtRequest.of(operation);
        for (Hostile.Place place : Hostile.places(contract(), schema, (ObjectNode) read(valid.body()))) {
            if (!attacked.add(place.name())) {
                continue;
            }
            for (String value : place.values()) {
                Map<String, String> once =
                        Map.of("Idempotency-Key", UUID.randomUUID().toString());
                HttpResponse<String> answer = valid.send(valid.uri(), place.with(value), once);
                note(value, place.pointer(), "#/", answer);
                if (answer.statusCode() == 201) {
                    note(value + " repeated", place.pointer(), "#/", valid.send(valid.uri(), place.with(value), once));
                }
                valid = fresh(valid, operation, answer);
            }
        }
        assertEquals(List.of(), found);
    }

    private void attackParameters(String operation, JsonNode parameters) {
        found.clear();
        CaughtRequest valid = CaughtRequest.of(operation);
        String next = parameters.findValuesAsText("name").contains("after") ? nextOf(valid) : null;
        for (JsonNode parameter : parameters) {
            String name = parameter.get("name").asText();
            String in = parameter.get("in").asText();
            for (String value : Hostile.parameters(in, name.equals("after") ? next : null)) {
                HttpResponse<String> answer =
                        switch (in) {
                            case "query" -> valid.send(withQuery(valid.uri(), name + "=" + value), "", Map.of());
                            case "path" ->
                                valid.send(valid.uri().replaceFirst("[0-9a-f-]{36}", value), valid.body(), Map.of());
                            default -> valid.send(valid.uri(), valid.body(), Map.of(name, value));
                        };
                note(value, name, in.equals("query") ? "?" + name : "", answer);
                valid = fresh(valid, operation, answer);
            }
        }
        assertEquals(List.of(), found);
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

    private void note(String value, String where, String pointer, HttpResponse<String> answer) {
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
