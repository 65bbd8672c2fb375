package org.firstmile.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of a body, as the contract describes it, and what an attacker would write there. */
public final class Hostile {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String HERE = "\"@@here@@\"";

    private static final List<String> ANYWHERE = List.of("null", "true", "\"\"", "[]", "{}");
    private static final List<String> TEXTS = List.of(
            "0",
            "\" \\n \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\\u0085\\ufeff\\uffff\"",
            "\"%s{0}${1}#{2}\\\\' \\\"--<script>\"",
            "\"" + "\\uD83D\\uDE00".repeat(100) + "\"",
            "\"" + "x".repeat(100_000) + "\"");
    private static final List<String> IDS = List.of("0", "\"1-1-1-1-1\"", "\"00000000-0000-0000-0000-000000000000\"");
    private static final List<String> DAYS = List.of(
            "\"0000-01-01\"",
            "\"-999999999-01-01\"",
            "\"+999999999-12-31\"",
            "\"2026-02-30\"",
            "99999999999",
            "1e400",
            "[2026,13,1]");
    private static final List<String> MOMENTS = List.of(
            "\"0000-01-01T00:00:00Z\"",
            "\"-999999999-01-01T00:00:00+18:00\"",
            "\"+999999999-12-31T23:59:59-18:00\"",
            "\"2026-01-01T25:00:00Z\"",
            "\"2026-01-01T00:00:00\"",
            "9223372036854775807",
            "1e400",
            "1e99999999");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "-0",
            "1.5",
            "0.0000000001",
            "99999999999",
            "1e400",
            "-1e400",
            "1e99999999",
            "1e-99999999",
            "9".repeat(999),
            "NaN",
            "\"1\"");
    private static final List<String> LISTS =
            List.of(nested(2_000), "[null]", "[" + "null,".repeat(1_000) + "null]", "[" + "{},".repeat(1_000) + "{}]");
    private static final List<String> OBJECTS = List.of("{\"\":1}", "{\"type\":null}", "{\"type\":[]}");

    private static final List<String> QUERIES = List.of(
            "",
            "%20",
            "%00",
            "x",
            "-1",
            "99999999999",
            "1e400",
            "%F0%9F%98%80",
            "%ED%A0%80",
            "%25%5C%27%22%26%7C%21",
            "0000-01-01",
            "%2B999999999-12-31",
            "00000000-0000-0000-0000-000000000000",
            "x".repeat(3_000));
    private static final List<String> PATHS =
            List.of("x", "%00", "%F0%9F%98%80", "00000000-0000-0000-0000-000000000000", "x".repeat(3_000));
    private static final List<String> HEADERS = List.of(
            "", "*", "\"", "\"\"", "W/\"0\"", "\"0\", \"1\"", "\"99999999999999999999\"", ",", "\t", "x".repeat(3_000));

    private final JsonNode contract;
    private final List<Place> places = new ArrayList<>();

    private Hostile(JsonNode contract) {
        this.contract = contract;
    }

    /**
     * One place of a body.
     *
     * @param name the same for the same member of a part that several bodies have
     * @param body valid but for this place
     * @param values what to write there, as raw JSON
     */
    public record Place(String name, String pointer, JsonNode body, List<String> values) {
        public String with(String value) {
            return body.toString().replace(HERE, value);
        }
    }

    /** @param valid a body that is accepted; of its optional parts the least stands where one is attacked, else nothing */
    public static List<Place> places(JsonNode contract, JsonNode schema, ObjectNode valid) {
        Hostile hostile = new Hostile(contract);
        List<String> required = new ArrayList<>();
        hostile.resolved(schema).path("required").forEach(member -> required.add(member.asText()));
        ObjectNode small = valid.deepCopy();
        small.properties()
                .removeIf(member -> member.getValue().isContainerNode() && !required.contains(member.getKey()));
        hostile.walk(schema, "", "", small);
        return hostile.places;
    }

    /** @param next a list's own cursor, to be forged; null where there is none */
    public static List<String> parameters(String in, @Nullable String next) {
        return switch (in) {
            case "path" -> PATHS;
            case "header" -> HEADERS;
            default ->
                next == null
                        ? QUERIES
                        : Stream.concat(QUERIES.stream(), forged(next)).toList();
        };
    }

    /** The same list and order, another place in it. */
    private static Stream<String> forged(String next) {
        String[] parts = new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8).split("\u001f", 3);
        return Stream.of(
                        "",
                        "x",
                        "infinity",
                        "-infinity",
                        "now",
                        "NaN",
                        "1e400",
                        "0000-00-00",
                        "294277-01-01",
                        "\ud83d\ude00")
                .map(value -> parts[0] + "\u001f" + parts[1] + "\u001f" + value)
                .map(plain -> Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    private void walk(JsonNode schema, String name, String pointer, JsonNode body) {
        JsonNode plain = resolved(schema);
        if (!pointer.isEmpty()) {
            places.add(new Place(name, pointer, with(body, pointer, NODES.textNode("@@here@@")), values(plain)));
        }
        String inside = schema.has("$ref") ? schema.get("$ref").asText() : name;
        JsonNode present = body.at(pointer);
        if (plain.has("oneOf")) {
            plain.get("oneOf").forEach(one -> walkInto(one, pointer, with(body, pointer, sample(plain, one))));
        } else if (plain.has("properties")) {
            walkInto(schema, pointer, present.isObject() ? body : with(body, pointer, sample(schema)));
        } else if (plain.has("items")) {
            JsonNode items = plain.get("items");
            ArrayNode one = NODES.arrayNode().add(present.isEmpty() ? sample(items) : present.get(0));
            walk(items, inside + "[]", pointer + "/0", with(body, pointer, one));
        }
    }

    private void walkInto(JsonNode schema, String pointer, JsonNode body) {
        resolved(schema)
                .get("properties")
                .properties()
                .forEach(member -> walk(
                        member.getValue(),
                        schema.path("$ref").asText() + "." + member.getKey(),
                        pointer + "/" + member.getKey(),
                        body));
    }

    private static JsonNode with(JsonNode body, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonNode copy = body.deepCopy();
        int last = pointer.lastIndexOf('/');
        String step = pointer.substring(last + 1);
        if (copy.at(pointer.substring(0, last)) instanceof ArrayNode list) {
            list.set(Integer.parseInt(step), value);
        } else {
            ((ObjectNode) copy.at(pointer.substring(0, last))).set(step, value);
        }
        return copy;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? contract.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static List<String> values(JsonNode schema) {
        List<String> own =
                switch (schema.path("type").asText()) {
                    case "integer", "number" -> NUMBERS;
                    case "array" -> LISTS;
                    case "object" -> OBJECTS;
                    case "string" ->
                        switch (schema.path("format").asText()) {
                            case "date" -> DAYS;
                            case "date-time" -> MOMENTS;
                            case "uuid" -> IDS;
                            default -> schema.has("enum") ? List.of("0", "\"x\"") : TEXTS;
                        };
                    default -> List.of();
                };
        return Stream.concat(ANYWHERE.stream(), own.stream()).toList();
    }

    private JsonNode sample(JsonNode union, JsonNode one) {
        ObjectNode sample = (ObjectNode) sample(one);
        JsonNode discriminator = union.get("discriminator");
        discriminator.get("mapping").properties().stream()
                .filter(mapping -> mapping.getValue().equals(one.get("$ref")))
                .forEach(mapping -> sample.put(discriminator.get("propertyName").asText(), mapping.getKey()));
        return sample;
    }

    /** The least that the contract takes. */
    private JsonNode sample(JsonNode schema) {
        JsonNode plain = resolved(schema);
        if (plain.has("oneOf")) {
            return sample(plain, plain.get("oneOf").get(0));
        }
        if (plain.has("enum") || plain.has("examples")) {
            return plain.path(plain.has("enum") ? "enum" : "examples").get(0);
        }
        return switch (plain.path("type").asText()) {
            case "integer", "number" -> NODES.numberNode(plain.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(true);
            case "array" -> NODES.arrayNode().add(sample(plain.get("items")));
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                plain.path("required")
                        .forEach(member -> object.set(
                                member.asText(), sample(plain.get("properties").get(member.asText()))));
                yield object;
            }
            default -> NODES.textNode(plain.path("format").asText().equals("uuid") ? ApiTest.SOUTHEND : "Sample");
        };
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
