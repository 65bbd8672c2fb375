package org.firstmile.directory.openreferral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Open Referral UK 3.0 asks of an object: stated here in our own words, and beside that by the published schemas
 * where they lie at hand (they are not ours to copy).
 */
final class FeedRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final @Nullable Path SCHEMAS = schemas();
    private static final Map<String, JsonSchema> LOADED = new HashMap<>();

    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("service", List.of("id", "name", "status", "organization_id")),
            Map.entry("organization", List.of("id", "name", "description")),
            Map.entry("organization_identifiers", List.of("id", "identifier_type", "identifier")),
            Map.entry("location", List.of("id", "location_type")),
            Map.entry(
                    "addresses",
                    List.of("id", "address_1", "city", "state_province", "postal_code", "country", "address_type")),
            Map.entry("accessibility", List.of("id")),
            Map.entry("schedules", List.of("id", "freq", "byday", "opens_at", "closes_at")),
            Map.entry("service_at_locations", List.of("id", "service_id", "location_id")),
            Map.entry("service_at_location", List.of("id", "service_id", "location_id")),
            Map.entry("phones", List.of("id", "number")),
            Map.entry("cost_options", List.of("id")),
            Map.entry("languages", List.of("id")),
            Map.entry("service_areas", List.of("id")),
            Map.entry("attributes", List.of("id", "link_id", "taxonomy_term_id")),
            Map.entry("taxonomy", List.of("id", "name", "description")),
            Map.entry("taxonomy_term", List.of("id", "name", "description")));

    private static final Map<String, Set<String>> WORDS = Map.of(
            "status", Set.of("active", "inactive", "defunct", "temporarily closed"),
            "location_type", Set.of("physical", "postal", "virtual"),
            "address_type", Set.of("physical", "postal", "virtual"),
            "freq", Set.of("WEEKLY", "MONTHLY"));

    private static final Set<String> NUMBERS =
            Set.of("minimum_age", "maximum_age", "latitude", "longitude", "amount", "interval");

    private FeedRules() {}

    private static @Nullable Path schemas() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/data/oruk-schema");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }

    /** @param kind an object's name in Open Referral, such as {@code service} */
    static void check(String kind, String answer) {
        JsonNode json = read(answer);
        checkObject(kind, json, "$");
        schema(kind).ifPresent(schema -> assertValid(schema, answer));
    }

    static void checkPage(String kind, String answer) {
        JsonNode page = read(answer);
        for (String member : List.of("total_items", "total_pages", "page_number", "size")) {
            assertTrue(page.path(member).isInt(), member + " in " + answer);
        }
        for (String member : List.of("first_page", "last_page", "empty")) {
            assertTrue(page.path(member).isBoolean(), member + " in " + answer);
        }
        JsonNode contents = page.get("contents");
        assertNotNull(contents, answer);
        assertEquals(contents.size(), page.get("size").asInt());
        assertEquals(contents.isEmpty(), page.get("empty").asBoolean());
        assertEquals(
                page.get("page_number").asInt() == 1, page.get("first_page").asBoolean());
        assertEquals(
                page.get("page_number").asInt() >= page.get("total_pages").asInt(),
                page.get("last_page").asBoolean());
        for (int i = 0; i < contents.size(); i++) {
            checkObject(kind, contents.get(i), "$.contents[" + i + "]");
        }
        schema(kind + "_page").ifPresent(schema -> assertValid(schema, answer));
    }

    private static void checkObject(String kind, JsonNode json, String at) {
        REQUIRED.getOrDefault(kind, List.of())
                .forEach(member -> assertTrue(json.has(member), at + " has no " + member));
        json.properties().forEach(member -> {
            String where = at + "." + member.getKey();
            JsonNode value = member.getValue();
            assertFalse(value.isNull(), where + " is null");
            assertFalse(value.isTextual() && value.asText().isBlank(), where + " is blank");
            assertFalse(value.isContainerNode() && value.isEmpty(), where + " is empty");
            checkValue(member.getKey(), value, where);
            if (value.isObject()) {
                checkObject(member.getKey(), value, where);
            } else if (value.isArray()) {
                value.forEach(one -> checkObject(member.getKey(), one, where + "[]"));
            }
        });
    }

    private static void checkValue(String name, JsonNode value, String where) {
        if (name.equals("id") || name.endsWith("_id")) {
            assertEquals(UUID.fromString(value.asText()).toString(), value.asText(), where);
        }
        if (WORDS.containsKey(name)) {
            assertTrue(WORDS.get(name).contains(value.asText()), where + " " + value);
        }
        if (NUMBERS.contains(name)) {
            assertTrue(value.isNumber(), where + " " + value);
        }
        switch (name) {
            case "url", "website", "uri", "profile", "openapi_url" ->
                assertTrue(URI.create(value.asText()).isAbsolute(), where);
            case "email" -> assertTrue(value.asText().matches("[^@\\s]+@[^@\\s]+"), where);
            case "last_modified" -> Instant.parse(value.asText());
            case "byday" -> assertTrue(value.asText().matches("((-1|[1-5])?(MO|TU|WE|TH|FR|SA|SU),?)+"), where);
            case "opens_at", "closes_at" -> assertTrue(value.asText().matches("\\d\\d:\\d\\d"), where);
            default -> {}
        }
    }

    private static Optional<JsonSchema> schema(String name) {
        return Optional.ofNullable(SCHEMAS)
                .map(folder -> folder.resolve(name + ".json"))
                .filter(Files::exists)
                .map(file -> LOADED.computeIfAbsent(name, loaded -> load(file)));
    }

    private static JsonSchema load(Path file) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(file), config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertValid(JsonSchema schema, String answer) {
        Set<ValidationMessage> found = schema.validate(read(answer));
        assertTrue(found.isEmpty(), () -> found + " in " + answer);
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
