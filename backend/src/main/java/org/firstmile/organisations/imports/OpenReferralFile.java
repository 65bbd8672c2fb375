package org.firstmile.organisations.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.firstmile.shared.problem.ProblemException;

/**
 * Services as Open Referral UK 3.0 writes them, alone in a list or in a page's contents, each with its organisation; read
 * one by one into the columns of a table of organisations, whose last holds their services.
 */
record OpenReferralFile(Path path, ObjectMapper json) {
    /** In the order of a row's cells, each called so that its meaning is guessed by it. */
    static final List<String> HEADINGS = List.of(
            "id",
            "name",
            "description",
            "website",
            "email",
            "identifiers",
            "parent organisation id",
            "address",
            "town",
            "county",
            "postcode",
            "latitude",
            "longitude",
            "open referral services");

    private static final Map<String, String> SCHEMES =
            Map.of("company", "GB-COH", "charity", "GB-CHC", "charity number", "GB-CHC", "company number", "GB-COH");

    /**
     * One service.
     *
     * @param number its place in the file, counted from 1
     * @param organisation the same for all services of one
     * @param cells its organisation's, and as the last of them the service itself, on one line
     */
    record ReadService(int number, UUID organisation, List<String> cells) {}

    /** @return how many there were */
    int each(Consumer<ReadService> taker) {
        try (InputStream in = Files.newInputStream(path);
                JsonParser parser = json.getFactory().createParser(in)) {
            toContents(parser);
            // of many, each is followed by the next
            ObjectReader one = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            int number = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw noServices();
                }
                if (++number > TableFile.MOST_ROWS) {
                    throw TableFile.refused("The file has more than 50,000 services: send it in parts.");
                }
                taker.accept(read(number, one.readTree(parser)));
            }
            return number;
        } catch (JsonProcessingException malformed) {
            throw TableFile.refused(
                    "This is no JSON that can be read, from line %d on: send a list of services or a page of them."
                            .formatted(
                                    malformed.getLocation() == null
                                            ? 1
                                            : malformed.getLocation().getLineNr()));
        } catch (CharConversionException noText) {
            throw noServices();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void toContents(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return;
        }
        while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("contents") && value == JsonToken.START_ARRAY) {
                return;
            }
            parser.skipChildren();
        }
        throw noServices();
    }

    static ProblemException noServices() {
        return TableFile.refused(
                "There are no services in it: send a list of services, or a page with contents, as Open Referral UK 3.0"
                        + " has them.");
    }

    private ReadService read(int number, JsonNode service) throws JsonProcessingException {
        JsonNode organisation = service.path("organization");
        String id = text(organisation.path("id"));
        if (id.isEmpty()) {
            id = text(service.path("organization_id"));
        }
        JsonNode place = service.path("service_at_locations").path(0).path("location");
        JsonNode address = place.path("addresses").path(0);
        List<String> cells = List.of(
                id,
                text(organisation.path("name")),
                text(organisation.path("description")),
                text(organisation.path("website")),
                text(organisation.path("email")),
                identifiers(organisation),
                text(organisation.path("parent_organization_id")),
                text(address.path("address_1")),
                text(address.path("city")),
                text(address.path("state_province")),
                text(address.path("postal_code")),
                text(place.path("latitude")),
                text(place.path("longitude")),
                "{\"at\":%d,\"service\":%s}".formatted(number - 1, json.writeValueAsString(service)));
        // a service without an organisation's id belongs to one of its own
        String key = id.isEmpty() ? "service " + number : "organisation " + id;
        return new ReadService(number, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), cells);
    }

    /** Its numbers, each with its register; a type that names none stands before its number, and is refused with it. */
    private static String identifiers(JsonNode organisation) {
        List<String> all = StreamSupport.stream(
                        organisation.path("organization_identifiers").spliterator(), false)
                .map(one -> {
                    String scheme = text(one.path("identifier_scheme"));
                    String type = text(one.path("identifier_type"));
                    String code = scheme.isEmpty() ? SCHEMES.getOrDefault(type.toLowerCase(Locale.ROOT), type) : scheme;
                    String number = text(one.path("identifier"));
                    return number.startsWith(code + "-") ? number : code + "-" + number;
                })
                .toList();
        return String.join(";", all);
    }

    /** A value as it would stand in a cell. */
    static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull()
                ? value.asText().replace('\0', '\uFFFD').strip()
                : "";
    }
}
