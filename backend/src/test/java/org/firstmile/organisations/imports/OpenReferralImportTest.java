package org.firstmile.organisations.imports;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.organisations.services.ServiceRequests;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/** Services as other directories publish them, with their organisations, on the same way as a table. */
@ApiTest
class OpenReferralImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ImportWorker worker;

    private static Response send(String source, String file) {
        return As.user("organiser")
                .contentType("application/vnd.open-referral+json")
                .queryParam("chapterId", CITIZENS_ESSEX)
                .queryParam("source", source)
                .body(file)
                .post(Uploads.ROOT);
    }

    private Uploads checked(String source, String file) {
        return mapped(source, file, true);
    }

    private Uploads mapped(String source, String file, boolean listed) {
        Response sent = send(source, file);
        sent.then().statusCode(201).body("format", equalTo("open-referral"));
        return mapped(new Uploads("organiser", sent.path("id")), listed);
    }

    private Uploads mapped(Uploads upload, boolean listed) {
        Map<String, Object> mapping =
                new HashMap<>(As.user("organiser").get(upload.path()).jsonPath().getMap("mapping"));
        mapping.putAll(Map.of("kinds", List.of("charity"), "listed", listed));
        return upload.mapped(mapping).checked(worker);
    }

    private static ObjectNode service(String name, String organisation, String id) {
        ObjectNode service =
                JSON.createObjectNode().put("id", id).put("name", name).put("status", "active");
        service.put("description", "Come in").put("minimum_age", 16).put("fees", "Free");
        service.putObject("organization")
                .put("id", "org-" + organisation)
                .put("name", organisation)
                .put("description", "They do this")
                .put("website", "https://example.org/" + organisation.replace(' ', '-'))
                .putArray("organization_identifiers")
                .addObject()
                .put("identifier_scheme", "GB-EDU")
                .put("identifier", "125554");
        service.withObject("/organization").putArray("organization_identifiers");
        service.putArray("schedules")
                .addObject()
                .put("freq", "WEEKLY")
                .put("byday", "TU,FR")
                .put("opens_at", "10:00:00Z")
                .put("closes_at", "12:30:00Z");
        service.putArray("attributes").addObject().putObject("taxonomy_term").put("name", "Food");
        ((ArrayNode) service.get("attributes"))
                .addObject()
                .putObject("taxonomy_term")
                .put("name", "Zorbing");
        service.putArray("languages").addObject().put("name", "Welsh");
        place(service, "Main hall", "SS1 1AA");
        return service;
    }

    private static void place(ObjectNode service, String name, String postcode) {
        ArrayNode places = service.has("service_at_locations")
                ? (ArrayNode) service.get("service_at_locations")
                : service.putArray("service_at_locations");
        places.addObject()
                .putObject("location")
                .put("name", name)
                .put("latitude", 51.54)
                .put("longitude", 0.71)
                .putArray("addresses")
                .addObject()
                .put("address_1", "1 Sample Street")
                .put("city", "Southend-on-Sea")
                .put("state_province", "Essex")
                .put("postal_code", postcode);
    }

    private static String page(JsonNode... services) {
        ObjectNode page = JSON.createObjectNode().put("total_items", services.length);
        page.putArray("contents").addAll(List.of(services));
        return page.toString();
    }

    @Test
    void organisations_come_in_with_their_services_and_a_later_file_updates() {
        String name = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + " Trust";
        ObjectNode lunch = service("Lunch", name, "s-1-" + name);
        ObjectNode advice = service("Advice", name, "s-2-" + name);
        place(advice, "Annexe", "SS2 5TE");
        Uploads first = checked("Feed " + name, page(lunch, advice));
        assertEquals(
                1, first.view().at("/counts/fresh").asInt(), first.faults(1).toString());
        assertTrue(first.said(1, "notes").getFirst().contains("/contents/0: the term “Zorbing” is no theme here"));
        first.run(worker);
        String id = first.row(1).at("/organisation/id").asText();
        Response services = As.user("organiser").get("/organisations/" + id + "/services");
        services.then()
                .body("items.name", equalTo(List.of("Advice", "Lunch")))
                .body("items[0].places.name", hasItem("Annexe"))
                .body("items[1].themes.name", equalTo(List.of("Food")))
                .body("items[1].schedules[0].days", equalTo(List.of("tu", "fr")))
                .body("items[1].schedules[0].opensAt", equalTo("10:00"))
                .body("items[1].languages", equalTo(List.of("Welsh")));

        Uploads same = checked("Feed " + name, page(lunch, advice));
        assertEquals("unchanged", same.verdict(1), same.row(1).toString());

        lunch.put("name", "Supper");
        Uploads later = mapped("Feed " + name, page(lunch, advice), false);
        assertEquals("update", later.verdict(1));
        assertEquals(
                "[{\"field\":\"services\",\"before\":\"Lunch\",\"after\":\"Supper\",\"editedHere\":false}]",
                later.row(1).get("changes").toString());
        String version = As.etag("organiser", "/organisations/" + id);
        later.run(worker);
        // its services are changed, it is not
        assertEquals(version, As.etag("organiser", "/organisations/" + id));
        As.user("organiser")
                .get("/organisations/" + id + "/services")
                .then()
                .body("items.name", equalTo(List.of("Advice", "Supper")))
                // whether the directory shows it is what the import says of new ones alone
                .body("items.listed", equalTo(List.of(true, true)));
    }

    @Test
    void what_was_edited_here_is_not_overwritten_unasked() {
        String name = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + " House";
        ObjectNode lunch = service("Lunch", name, "s-" + name);
        Uploads first = checked("Feed " + name, page(lunch)).run(worker);
        String organisation = first.row(1).at("/organisation/id").asText();
        Map<String, Object> edited = ServiceRequests.service("Lunch");
        edited.put("description", "Our own words");
        String path = "/services/"
                + As.user("organiser")
                        .get("/organisations/" + organisation + "/services")
                        .path("items[0].id");
        As.put("organiser", path, path, edited).then().statusCode(200);

        lunch.put("description", "Their new words");
        Uploads later = checked("Feed " + name, page(lunch));
        assertEquals("duplicate", later.verdict(1), later.row(1).toString());
        assertTrue(
                later.row(1).at("/changes/0/editedHere").asBoolean(),
                later.row(1).toString());
        later.step("run").then().statusCode(409);
        later.change(
                        1,
                        Map.of(
                                "cells",
                                JSON.convertValue(later.row(1).get("cells"), List.class),
                                "choice",
                                "update",
                                "organisationId",
                                organisation))
                .then()
                .statusCode(200)
                .body("verdict", equalTo("update"));
        later.run(worker);
        As.user("organiser").get(path).then().body("description", equalTo("Their new words"));
    }

    @Test
    void what_is_in_the_file_no_more_is_told_and_left() {
        String name = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + " Yard";
        ObjectNode lunch = service("Lunch", name, "s-1-" + name);
        ObjectNode advice = service("Advice", name, "s-2-" + name);
        ObjectNode other = service("Choir", "Sq" + name.toLowerCase(), "s-3-" + name);
        checked("Feed " + name, page(lunch, advice, other)).run(worker);
        Uploads later = checked("Feed " + name, page(lunch));
        assertTrue(
                later.said(1, "notes")
                        .contains(
                                "13 “Advice” is not in this file any more. It stays as it is here: end it if it is over"),
                later.said(1, "notes").toString());
        assertEquals(1, later.view().at("/missing/count").asInt(), later.view().toString());
        assertEquals(
                "Sq" + name.toLowerCase(),
                later.view().at("/missing/first/0/name").asText());
        later.step("run").then().statusCode(409);
        As.user("organiser")
                .get("/organisations/" + later.row(1).at("/organisation/id").asText() + "/services")
                .then()
                .body("items.name", equalTo(List.of("Advice", "Lunch")));
    }

    @Test
    void what_has_no_place_here_is_told() {
        String name = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + " Loft";
        ObjectNode lunch = service("Lunch", name, "s-" + name)
                .put("accreditations", "A star")
                .put("minimum_age", "young");
        lunch.put("status", "sleeping")
                .putArray("cost_options")
                .addObject()
                .put("amount", 3)
                .put("currency", "EUR");
        lunch.withObject("/organization").put("logo", "https://example.org/logo.png");
        ((ObjectNode) lunch.at("/schedules/0")).put("valid_from", "in spring");
        ((ArrayNode) lunch.get("schedules")).addObject().put("byday", "MO");
        ((ObjectNode) lunch.at("/service_at_locations/0/location")).remove("name");
        place(lunch, "", "SS2 5TE");
        ((ObjectNode) lunch.at("/service_at_locations/1/location/addresses/0")).put("address_1", "9 Far Road");
        Uploads upload = checked("Told " + name, page(lunch));
        String notes = upload.said(1, "notes").toString();
        for (String told : List.of(
                "not taken: accreditations",
                "not taken: logo of the organisation",
                "minimum_age “young”",
                "the status “sleeping”",
                "not in pounds",
                "“in spring” is no date",
                "a time without days")) {
            assertTrue(notes.contains(told), told + notes);
        }
        upload.run(worker);
        As.user("organiser")
                .get("/organisations/" + upload.row(1).at("/organisation/id").asText() + "/services")
                .then()
                .body("items[0].places.name", hasItem("9 Far Road"))
                .body("items[0].places.size()", equalTo(2));
    }

    @Test
    void doubled_services_wait_to_be_mended() {
        String name = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + " Barn";
        Uploads upload = checked(
                "Doubled " + name,
                page(service("Lunch", name, "s-1"), service("LUNCH", name, "s-2"), service("Advice", name, "s-2")));
        String faults = upload.faults(1).toString();
        assertTrue(faults.contains("/contents/1/name: Another service of this organisation has this name"), faults);
        assertTrue(faults.contains("/contents/2/id: Another service of this organisation has this id"), faults);
    }

    @Test
    void an_organisation_with_very_many_services_waits_and_nothing_of_it_is_lost() {
        String name = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + " Depot";
        JsonNode[] many = java.util.stream.IntStream.range(0, 600)
                .mapToObj(i -> service("Service " + i, name, "s-" + i))
                .toArray(JsonNode[]::new);
        Uploads upload = checked("Many " + name, page(many));
        assertEquals(1, upload.view().at("/counts/rows").asInt());
        assertTrue(upload.faults(1).toString().contains("more than 200,000 characters"));
        assertEquals(600, upload.row(1).at("/cells/13").asText().lines().count());
    }

    @Test
    void faults_are_told_by_where_they_stand_in_the_file() {
        String name = "Zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + " Group";
        ObjectNode late = service("Late", name, "l-" + name);
        ((ObjectNode) late.at("/schedules/0")).put("closes_at", "09:00");
        ObjectNode nameless = service("", name, "n-" + name).put("url", "no site");
        Uploads upload = checked("Faults " + name, page(late, nameless));
        assertEquals("error", upload.verdict(1));
        assertTrue(
                upload.faults(1).toString().contains("/contents/0/schedules/0/closes_at: It must close after it opens"),
                upload.faults(1).toString());
        assertTrue(
                upload.faults(1).toString().contains("/contents/1/name: Enter a name"),
                upload.faults(1).toString());
        assertTrue(
                upload.faults(1).toString().contains("/contents/1/url: Enter a web address"),
                upload.faults(1).toString());
        String leftOver = As.user("organiser").get(upload.path() + "/rows/csv").asString();
        Uploads mended = mapped(
                Uploads.of(
                        "organiser",
                        "Faults " + name,
                        leftOver.replace("\"\"09:00\"\"", "\"\"12:00\"\"")
                                .replace("no site", "https://example.org/named")
                                .replace("\"\"name\"\":\"\"\"\"", "\"\"name\"\":\"\"Named\"\"")),
                true);
        assertEquals("new", mended.verdict(2), mended.row(2).toString());
        mended.run(worker);
        As.user("organiser")
                .get("/organisations/" + mended.row(2).at("/organisation/id").asText() + "/services")
                .then()
                .body("items.name", equalTo(List.of("Late", "Named")));
    }

    @Test
    void our_own_export_comes_in_elsewhere() {
        String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        String id = As.post(
                        "organiser",
                        "/organisations",
                        Map.of(
                                "name",
                                "Own " + word,
                                "kinds",
                                List.of("charity"),
                                "chapterId",
                                CITIZENS_ESSEX,
                                "status",
                                "member",
                                "listed",
                                true,
                                "tags",
                                List.of(word),
                                "address",
                                Map.of("lines", List.of("1 Street"), "town", "Southend", "postcode", "SS1 1AA")))
                .path("id");
        As.post("organiser", "/organisations/" + id + "/services", ServiceRequests.service("Welcome " + word))
                .then()
                .statusCode(201);
        String file = As.nobody()
                .queryParam("tag", word)
                .get("/organisations/export/open-referral")
                .asString();
        Uploads upload = checked("Own " + word, file);
        // the same name and postcode are here already
        assertEquals("duplicate", upload.verdict(1), upload.faults(1).toString());
        upload.change(
                        1,
                        Map.of(
                                "cells",
                                JSON.convertValue(upload.row(1).get("cells"), List.class),
                                "choice",
                                "update",
                                "organisationId",
                                id))
                .then()
                .statusCode(200);
        assertEquals(
                List.of(),
                upload.row(1).findValuesAsText("before"),
                upload.row(1).toString());
    }

    @Test
    void what_has_no_services_is_refused_in_words() {
        for (String file : List.of(
                "", "{}", "[]", "[1]", "[{}, 1]", "\0\0\0[\1\1\1\1", "{\"contents\":{}}", "{\"contents\":[]}")) {
            send("Nothing", file).then().statusCode(422).body("detail", containsString("no services"));
        }
        send("Broken", "[{\"id\":").then().statusCode(422).body("detail", containsString("no JSON"));
        send("Bare", "[{}]").then().statusCode(201);
    }
}
