package org.firstmile.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.firstmile.applications.Planted;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.AtOnce;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the table {@code access.csv} against the running API, and the table against the contract. Whatever a cell is
 * answered tells nobody who a candidate is.
 */
@ApiTest
class AccessTableTest {

    private record Cell(String operation, String user, String expected) {}

    @TestFactory
    Stream<DynamicTest> every_role_gets_what_the_table_says() {
        Planted.once();
        Map<Cell, CompletableFuture<Response>> answers =
                AtOnce.inLanes(cells(), cell -> AccessRequests.feature(cell.operation()), AccessTableTest::send);
        return answers.entrySet().stream().map(answer -> {
            Cell cell = answer.getKey();
            return DynamicTest.dynamicTest(
                    cell.operation() + " as " + cell.user() + " is " + cell.expected(),
                    () -> check(cell, AtOnce.of(answer.getValue())));
        });
    }

    private static Response send(Cell cell) {
        RequestSpecification caller = cell.user().equals("public") ? As.nobody() : As.user(cell.user());
        return AccessRequests.of(cell.operation()).send(caller, cell.user());
    }

    private static void check(Cell cell, Response answer) {
        String got = answer.statusCode() / 100 == 2 ? "ok" : String.valueOf(answer.statusCode());
        assertEquals(cell.expected(), got, () -> cell + " answered " + answer.asString());
        Planted.assertUnmarked(cell.operation(), cell.user(), answer);
    }

    @Test
    void no_operation_of_the_contract_is_missing_from_the_table() {
        Set<String> decided = new TreeSet<>();
        cells().forEach(cell -> decided.add(cell.operation()));
        assertEquals(operationsOfTheContract(), decided);
    }

    @Test
    void every_operation_of_the_contract_states_its_security() {
        Map<String, Map<String, Map<String, ?>>> paths = contract();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> details && details.containsKey("operationId")) {
                assertTrue(details.containsKey("security"), path + " " + method);
            }
        }));
    }

    private static Set<String> operationsOfTheContract() {
        Set<String> operations = new TreeSet<>();
        contract().values().forEach(item -> item.values().forEach(operation -> {
            if (operation instanceof Map<?, ?> details && details.get("operationId") instanceof String id) {
                operations.add(id);
            }
        }));
        return operations;
    }

    private static Map<String, Map<String, Map<String, ?>>> contract() {
        return RestAssured.given()
                .accept("application/json")
                .get("/openapi.json")
                .jsonPath()
                .getMap("paths");
    }

    private static List<Cell> cells() {
        List<String[]> lines = lines();
        String[] users = lines.getFirst();
        List<Cell> cells = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String[] line : lines.subList(1, lines.size())) {
            assertTrue(seen.add(line[0]), "twice in the table: " + line[0]);
            assertEquals(users.length, line.length, line[0]);
            for (int column = 1; column < line.length; column++) {
                cells.add(new Cell(line[0], users[column], line[column]));
            }
        }
        return cells;
    }

    private static List<String[]> lines() {
        try (InputStream in = AccessTableTest.class.getResourceAsStream("/access.csv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Arrays.stream(line.split(",")).map(String::strip).toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
