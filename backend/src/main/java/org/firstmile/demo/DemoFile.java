package org.firstmile.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of {@code resources/demo}: requests as a client would send them, in which {@code "@Name"} stands for
 * the id of what was made under that name before, {@code "@+30T17:00"} for an instant so many days from now in London,
 * and {@code "@-3"} for a date.
 */
@Singleton
class DemoFile {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern REFERENCE = Pattern.compile("\"@([^\"]+)\"");
    private static final Pattern MOMENT = Pattern.compile("([+-]\\d+)(?:T(\\d\\d:\\d\\d))?");

    private final ObjectMapper json;
    private final Clock clock;
    private final Map<String, UUID> made = new HashMap<>();

    DemoFile(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    void remember(String name, UUID id) {
        made.put(name, id);
    }

    UUID idOf(String name) {
        UUID id = made.get(name);
        if (id == null) {
            throw new IllegalStateException("The demo has made nothing called " + name);
        }
        return id;
    }

    /** Takes one request after the other, so that a later one can refer to an earlier one. */
    <T> void each(String name, Class<T> type, Consumer<T> take) {
        try {
            for (JsonNode request : json.readTree(text(name))) {
                String resolved = REFERENCE.matcher(request.toString()).replaceAll(this::resolve);
                take.accept(json.readValue(resolved, type));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("demo/" + name + ": " + e.getOriginalMessage(), e);
        }
    }

    /** One request, some of whose members are replaced; of a list, those whose places are named get members more. */
    <T> T one(String name, @Nullable ObjectNode changes, Class<T> type) {
        try {
            ObjectNode request = (ObjectNode) json.readTree(text(name));
            if (changes != null) {
                changes.properties().forEach(change -> replace(request, change.getKey(), change.getValue()));
            }
            return json.readValue(REFERENCE.matcher(request.toString()).replaceAll(this::resolve), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("demo/" + name + ": " + e.getOriginalMessage(), e);
        }
    }

    private static void replace(ObjectNode request, String member, JsonNode wanted) {
        if (request.get(member) instanceof ArrayNode list && wanted instanceof ObjectNode byPlace) {
            byPlace.properties().forEach(place -> ((ObjectNode) list.get(Integer.parseInt(place.getKey())))
                    .setAll((ObjectNode) place.getValue()));
        } else {
            request.set(member, wanted);
        }
    }

    private String resolve(MatchResult reference) {
        var moment = MOMENT.matcher(reference.group(1));
        if (!moment.matches()) {
            return "\"" + idOf(reference.group(1)) + "\"";
        }
        var day = clock.instant().atZone(LONDON).toLocalDate().plusDays(Long.parseLong(moment.group(1)));
        return moment.group(2) == null
                ? "\"" + day + "\""
                : "\""
                        + day.atTime(LocalTime.parse(moment.group(2)))
                                .atZone(LONDON)
                                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        + "\"";
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) {
        try (InputStream in = DemoFile.class.getResourceAsStream("/demo/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
