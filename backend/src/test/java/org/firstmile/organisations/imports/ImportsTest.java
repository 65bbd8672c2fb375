package org.firstmile.organisations.imports;

import static org.awaitility.Awaitility.await;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.AtOnce;
import org.firstmile.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file's way into the directory, with every kind of dirt that files have. */
@ApiTest
class ImportsTest {
    @Inject
    ImportWorker worker;

    @Inject
    ImportBatches batches;

    @Inject
    Sql sql;

    @Inject
    AgroalDataSource dataSource;

    @AfterEach
    void finish() {
        TestClock.reset();
        worker.work();
    }

    /** Names that no other test has, far from each other's likeness. */
    private static String rare() {
        return new StringBuilder(
                        Long.toString(System.nanoTime() ^ UUID.randomUUID().getLeastSignificantBits(), 36))
                .reverse()
                .toString()
                .replaceAll("[^a-z]", "q");
    }

    private static Map<String, Object> mapping(List<String> fields, Map<String, ?> other) {
        List<Map<String, String>> columns = new ArrayList<>();
        fields.forEach(field -> columns.add(field.isEmpty() ? Map.of() : Map.of("field", field)));
        Map<String, Object> mapping = new HashMap<>(Map.of(
                "columns",
                columns,
                "kinds",
                List.of("community-group"),
                "status",
                "prospect",
                "listed",
                true,
                "separator",
                ";",
                "dashesAreEmpty",
                false,
                "emptyClears",
                false));
        mapping.putAll(other);
        return mapping;
    }

    private Uploads checked(String source, String file, String... fields) {
        return Uploads.of("organiser", source, file)
                .mapped(mapping(List.of(fields), Map.of()))
                .checked(worker);
    }

    @Test
    void a_file_goes_in_and_its_organisations_are_found() {
        String word = rare();
        Uploads upload = checked(
                "Parish list",
                "Ref,Organisation name,Post code,Charity no.,Notes\nA1,%1$s Pantry,ss1 1aa,1090095,private\nA2,%1$s Choir,,,\n"
                        .formatted(word),
                "external-id",
                "name",
                "postcode",
                "charity-number",
                "");
        JsonNode before = upload.view();
        assertEquals("checked", before.get("state").asText());
        assertEquals(2, before.at("/counts/fresh").asInt());
        assertEquals("Notes", before.at("/notTaken/0").asText());
        As.nobody().queryParam("q", word).get("/organisations").then().body("items.size()", equalTo(0));

        JsonNode after = upload.run(worker).view();
        assertEquals("done", after.get("state").asText());
        assertEquals(2, after.at("/counts/imported").asInt());
        String id = upload.row(2).at("/organisation/id").asText();
        As.nobody()
                .get("/organisations/" + id)
                .then()
                .body("name", equalTo(word + " Pantry"))
                .body("address.postcode", equalTo("SS1 1AA"))
                .body("kinds[0]", equalTo("community-group"))
                .body("identifiers[0].scheme", equalTo("GB-CHC"));
    }

    @Test
    void headings_suggest_what_columns_mean() {
        JsonNode view = Uploads.of(
                        "organiser",
                        "Guess",
                        "Organisation,Post code,Charity number,Company No,URL,Tags,Lat,Lng,Type,External ID,Colour,Name\nA,,,,,a|b,,,,1,red,B\n")
                .view();
        List<String> guessed = new ArrayList<>();
        view.at("/mapping/columns").forEach(one -> guessed.add(one.path("field").asText("-")));
        assertEquals(
                List.of(
                        "name",
                        "postcode",
                        "charity-number",
                        "company-number",
                        "website",
                        "tags",
                        "latitude",
                        "longitude",
                        "kinds",
                        "external-id",
                        "-",
                        "-"),
                guessed);
        assertEquals("|", view.at("/mapping/separator").asText());
        assertEquals(
                List.of("Colour", "Name"),
                List.of(view.at("/notTaken/0").asText(), view.at("/notTaken/1").asText()));
        assertEquals("a|b", view.at("/columns/5/samples/0").asText());
    }

    @Test
    void files_of_any_spreadsheet_are_read() {
        String text = "Name;Town\n\"Café\nof hope\";Bishop’s Stortford\n";
        Map<String, byte[]> files = Map.of(
                "utf-8", text.getBytes(StandardCharsets.UTF_8),
                "windows-1252", text.getBytes(Charset.forName("windows-1252")),
                "utf-16", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        files.forEach((encoding, bytes) -> {
            Uploads upload = Uploads.of("organiser", "Encodings", bytes);
            assertEquals(encoding, upload.view().get("encoding").asText());
            assertEquals("semicolon", upload.view().get("delimiter").asText());
            assertEquals("Café\nof hope", upload.row(2).at("/cells/0").asText());
            assertEquals("Bishop’s Stortford", upload.row(2).at("/cells/1").asText());
        });
        byte[] marked = ("\uFEFF" + text.replace(';', '\t')).getBytes(StandardCharsets.UTF_8);
        JsonNode view = Uploads.of("organiser", "Encodings", marked).view();
        assertEquals("Name", view.at("/columns/0/name").asText());
        assertEquals("tab", view.get("delimiter").asText());
        Response chosen = Uploads.sending(As.user("organiser"), CITIZENS_ESSEX, "Encodings")
                .queryParam("encoding", "windows-1252")
                .queryParam("delimiter", "comma")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post(Uploads.ROOT);
        chosen.then().statusCode(201).body("columns[0].name", equalTo("Name;Town"));
    }

    @Test
    void what_cannot_be_read_is_refused_in_words() {
        refused("", "is empty");
        refused("Name,Town\n", "headings only");
        refused("Name\n\"" + "x".repeat(1_200_000), "never closed");
        refused("a,".repeat(200) + "a\nx\n", "200 are read");
        refused("PK\u0003\u0004", "save it there as CSV");
        refused("Na\u0000me,Town\nx,y\n", "save it in the spreadsheet as CSV");
        refused("Name\n" + "x\n".repeat(50_001), "more than 50,000 rows");
        Uploads.send("organiser", "Large", new byte[20 * 1024 * 1024 + 1])
                .then()
                .statusCode(413)
                .body("detail", containsString("20 MB"));
        Uploads.sending(As.user("organiser"), ApiTest.VOSCUR, "Foreign")
                .body("Name\nx\n")
                .post(Uploads.ROOT)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?chapterId"));
        As.user("organiser")
                .contentType("text/csv")
                .body("Name\nx\n")
                .post(Uploads.ROOT)
                .then()
                .statusCode(400);
    }

    private static void refused(String file, String why) {
        Uploads.send("organiser", "Refused", file.getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(422)
                .body("detail", containsString(why));
    }

    @Test
    void each_fault_is_told_at_its_row_and_column() {
        String word = rare();
        List<String> lines = List.of(
                "Name,Postcode,Web,Numbers,Kind,Lat,Lon,Tags",
                ",SS1 1AA,,,,,,",
                word + " a,—,,,,,,",
                word + " b,SS1,,,,,,",
                word + " c,,not a site,,,,,",
                word + " d,,,GB-CHC-12,,,,",
                word + " e,,,GB-ZZZ-1,,,,",
                word + " f,,,,castle,,,",
                word + " g,,,,,0,0,",
                word + " h,,,,,0.4685,51.7356,",
                word + " i,,,,,55.9,1.5,",
                word + " j,,,,,40.7,-74.0,",
                word + " k,,,,,north,0.4,",
                word + " l,,,,,51.7,,",
                word + " m,,,,,,,"
                        + IntStream.range(0, 31).mapToObj(i -> "t" + i).collect(Collectors.joining(";")),
                word + " n,,,,,,,,,one too many",
                word + " o,,,XI-LEI-549300ITS31QK8VRBQ15,,,,",
                word + " p,,,,,,," + "t;".repeat(10_000),
                word + " q\u202Eq,,,,,,,");
        Uploads upload = checked(
                "Faults",
                String.join("\n", lines) + "\n",
                "name",
                "postcode",
                "website",
                "identifiers",
                "kinds",
                "latitude",
                "longitude",
                "tags");
        assertEquals(List.of("0 Enter a name"), upload.faults(2));
        assertTrue(
                upload.faults(3).getFirst().startsWith("1 “—” says nothing here"),
                upload.faults(3).toString());
        assertEquals(List.of("1 Enter a full UK postcode, like CM1 1QH"), upload.faults(4));
        assertEquals(
                List.of("2 Enter a web address that starts with https://, like https://www.example.org"),
                upload.faults(5));
        assertTrue(upload.faults(6).getFirst().startsWith("3 A number of GB-CHC is 6 or 7 digits"));
        assertTrue(upload.faults(7).getFirst().startsWith("3 Use one of the registers GB-CHC"));
        assertTrue(upload.faults(8).getFirst().startsWith("4 “castle” is no kind known here"));
        assertTrue(upload.faults(9).getFirst().contains("Atlantic"));
        assertTrue(upload.faults(10).getFirst().contains("changed places"));
        assertTrue(
                upload.faults(11).getFirst().contains("in the sea"),
                upload.faults(11).toString());
        assertTrue(upload.faults(12).getFirst().contains("not in the United Kingdom"));
        assertTrue(upload.faults(13).getFirst().startsWith("5 Enter degrees"));
        assertEquals(List.of("6 Give latitude and longitude together"), upload.faults(14));
        assertEquals(List.of("7 Use 30 tags or fewer"), upload.faults(15));
        assertTrue(upload.faults(16).getFirst().startsWith("- The row has 10 cells, the headings 8"));
        assertTrue(upload.faults(17).getFirst().contains("check the others"));
        assertTrue(upload.faults(18).getFirst().startsWith("7 This cell has 20,000 characters"));
        assertEquals(List.of("0 Take out the control character or broken symbol in this text"), upload.faults(19));
        assertEquals(18, upload.view().at("/counts/errors").asInt());
        upload.step("run").then().statusCode(409).body("detail", containsString("nothing to import"));
    }

    @Test
    void eight_thousand_dashes_are_told_or_taken_as_empty_by_choice() {
        String word = rare();
        String file = "Name,Postcode\n"
                + IntStream.range(0, 300)
                        .mapToObj(i -> word + i + " " + rare() + ",—")
                        .collect(Collectors.joining("\n"));
        Uploads upload = checked("Dashes", file, "name", "postcode");
        assertEquals(300, upload.view().at("/counts/errors").asInt());
        upload.mapped(mapping(List.of("name", "postcode"), Map.of("dashesAreEmpty", true)));
        assertEquals("uploaded", upload.view().get("state").asText());
        upload.checked(worker);
        assertEquals(300, upload.view().at("/counts/fresh").asInt());
        assertEquals(300, upload.view().at("/counts/noted").asInt());
        assertEquals(List.of("1 “—” is taken as empty"), upload.said(2, "notes"));
    }

    @Test
    void html_stays_text_and_is_pointed_out() {
        String hostile = "<script>alert(1)</script> & <b>more</b>";
        Uploads upload = checked("Html", "Name,About\n%s,%s\n".formatted(rare(), hostile), "name", "description")
                .run(worker);
        assertTrue(upload.said(2, "notes").getFirst().contains("kept as text"));
        As.nobody()
                .get("/organisations/" + upload.row(2).at("/organisation/id").asText())
                .then()
                .body("description", equalTo(hostile));
    }

    @Test
    void a_doubled_row_waits_for_a_choice() {
        String word = rare();
        Uploads upload = checked(
                "Doubled",
                "Ref,Name,Postcode\n1,%1$s Hall,SS1 1AA\n2,%1$s Hall Ltd,ss11aa\n1,%1$s Other thing,\n".formatted(word),
                "external-id",
                "name",
                "postcode");
        assertEquals("new", upload.verdict(2));
        assertEquals("duplicate", upload.verdict(3));
        assertEquals(2, upload.row(3).at("/candidates/0/row").asInt());
        assertEquals(List.of("0 Line 2 has the same external id: correct one of them, or skip it"), upload.faults(4));
        upload.change(3, Map.of("cells", List.of("2", word + " Hall Ltd", "ss11aa"), "choice", "skip"))
                .then()
                .statusCode(200)
                .body("verdict", equalTo("skipped"));
        upload.mend(4, "3", word + " Third of all", "").then().statusCode(200).body("verdict", equalTo("new"));
        upload.run(worker);
        assertEquals(2, upload.view().at("/counts/imported").asInt());
        String leftOver = As.user("organiser").get(upload.path() + "/rows/csv").asString();
        assertTrue(leftOver.contains("Skipped by choice"), leftOver);
        assertTrue(!leftOver.contains("Third"), leftOver);
    }

    @Test
    void what_is_here_already_is_pointed_out_and_updated_by_choice() {
        String word = rare();
        String id = As.post(
                        "organiser",
                        "/organisations",
                        Map.of(
                                "name",
                                word + " Furniture Store",
                                "kinds",
                                List.of("charity"),
                                "chapterId",
                                CITIZENS_ESSEX,
                                "status",
                                "member",
                                "listed",
                                true,
                                "address",
                                Map.of("postcode", "SS2 5TE"),
                                "description",
                                "Their own words"))
                .path("id");
        Uploads upload = checked(
                "Alike",
                "Name,Postcode,Phone\nThe %1$s Furniture Store,SS2 5TE,01702 960 000\n".formatted(word),
                "name",
                "postcode",
                "phone");
        assertEquals("duplicate", upload.verdict(2));
        assertEquals(id, upload.row(2).at("/candidates/0/organisation/id").asText());
        upload.change(
                        2,
                        Map.of(
                                "cells",
                                List.of(word + " Furniture Store", "SS2 5TE", "01702 960 000"),
                                "choice",
                                "update",
                                "organisationId",
                                id))
                .then()
                .statusCode(200)
                .body("verdict", equalTo("update"))
                .body("changes.field", equalTo(List.of("phone")))
                .body("changes[0].after", equalTo("01702 960 000"));
        upload.run(worker);
        As.user("organiser")
                .get("/organisations/" + id)
                .then()
                .body("phone", equalTo("01702 960 000"))
                .body("status", equalTo("member"))
                .body("description", equalTo("Their own words"));
    }

    @Test
    void all_that_wait_are_decided_at_once() {
        String word = rare();
        Uploads upload = checked(
                "At once",
                "Name,Postcode\n%1$s,SS1 1AA\n%1$s,SS1 1AA\n%1$s,SS1 1AA\n,SS1 1AB\n".formatted(word),
                "name",
                "postcode");
        assertEquals(2, upload.view().at("/counts/duplicates").asInt());
        choose(upload, "error", "import-as-new").then().statusCode(422);
        choose(upload, "new", "skip").then().statusCode(422);
        choose(upload, "error", "skip").then().statusCode(200);
        choose(upload, "duplicate", "import-as-new").then().statusCode(200).body("state", equalTo("checking"));
        worker.work();
        JsonNode counts = upload.view().get("counts");
        assertEquals(3, counts.get("fresh").asInt());
        assertEquals(1, counts.get("skipped").asInt());
    }

    private static Response choose(Uploads upload, String verdict, String choice) {
        return As.user("organiser")
                .contentType("application/json")
                .header("If-Match", As.etag("organiser", upload.path()))
                .body(Map.of("verdict", verdict, "choice", choice))
                .post(upload.path() + "/choices");
    }

    @Test
    void a_later_file_updates_by_external_id_and_says_what_changes() {
        String word = rare();
        String source = "Council " + word;
        String[] fields = {"external-id", "name", "phone"};
        Uploads first = checked(
                        source,
                        "Id,Name,Phone\n7,%1$s Lunch Club,01702 1\n8,%1$s Allotments,\n".formatted(word),
                        fields)
                .run(worker);
        String lunch = first.row(2).at("/organisation/id").asText();
        String allotments = first.row(3).at("/organisation/id").asText();
        edit(lunch, Map.of("description", "Written here"));

        Uploads second = checked(
                source,
                "Id,Name,Phone\n8,%1$s Allotments,\n7,%1$s Lunch Club,01702 2\n9,%1$s Bees and honey,\n"
                        .formatted(word),
                fields);
        assertEquals("unchanged", second.verdict(2));
        assertEquals("update", second.verdict(3));
        assertEquals("01702 1", second.row(3).at("/changes/0/before").asText());
        assertEquals("new", second.verdict(4));
        String etag = As.etag("organiser", "/organisations/" + allotments);
        second.run(worker);
        assertEquals(etag, As.etag("organiser", "/organisations/" + allotments));
        As.user("organiser")
                .get("/organisations/" + lunch)
                .then()
                .body("phone", equalTo("01702 2"))
                .body("description", equalTo("Written here"));
        assertEquals(1, second.view().at("/counts/updated").asInt());

        edit(lunch, Map.of("phone", "01702 3"));
        Uploads third = checked(source, "Id,Name,Phone\n7,%1$s Lunch Club,01702 4\n".formatted(word), fields);
        assertEquals("duplicate", third.verdict(2));
        assertTrue(third.row(2).at("/changes/0/editedHere").asBoolean());
        third.change(
                        2,
                        Map.of(
                                "cells",
                                List.of("7", word + " Lunch Club", "01702 4"),
                                "choice",
                                "update",
                                "organisationId",
                                lunch))
                .then()
                .statusCode(200)
                .body("verdict", equalTo("update"));

        edit(lunch, Map.of("phone", "01702 5"));
        third.run(worker);
        assertEquals("duplicate", third.verdict(2));
        As.user("organiser").get("/organisations/" + lunch).then().body("phone", equalTo("01702 5"));
    }

    private static void edit(String id, Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(
                As.user("organiser").get("/organisations/" + id).jsonPath().getMap("$"));
        body.put("chapterId", ((Map<?, ?>) body.get("chapter")).get("id"));
        body.keySet()
                .retainAll(List.of(
                        "name",
                        "kinds",
                        "chapterId",
                        "description",
                        "website",
                        "email",
                        "phone",
                        "identifiers",
                        "address",
                        "tags",
                        "status",
                        "listed"));
        body.putAll(changes);
        As.put("organiser", "/organisations/" + id, "/organisations/" + id, body)
                .then()
                .statusCode(200);
    }

    @Test
    void parents_may_stand_anywhere_in_the_file_but_in_no_circle() {
        String word = rare();
        Uploads upload = checked(
                "Parents",
                "Id,Name,Part of\nc,%1$s School of the child,p\np,%1$s Trust above all,\nx,%1$s Xylophone players,y\ny,%1$s Yoghurt makers,x\nz,%1$s Zebra watchers,nobody\nq,%1$s Quilt makers,x\n"
                        .formatted(word),
                "external-id",
                "name",
                "parent");
        assertEquals("new", upload.verdict(2));
        assertEquals(List.of("2 Its parents lead back to itself: correct one of them"), upload.faults(4));
        assertEquals(List.of("2 Its parents lead back to itself: correct one of them"), upload.faults(5));
        assertEquals(List.of("2 No organisation of this id or name is in the file or here"), upload.faults(6));
        upload.run(worker);
        As.user("organiser")
                .get("/organisations/" + upload.row(2).at("/organisation/id").asText())
                .then()
                .body("parent.name", equalTo(word + " Trust above all"));
        assertEquals(List.of("2 Its parent in line 4 is not imported: mend that first"), upload.faults(7));
        upload.mend(5, "y", word + " Yoghurt makers", "").then().statusCode(200).body("verdict", equalTo("new"));
    }

    @Test
    void what_a_killed_process_left_is_finished_by_the_next() {
        String word = rare();
        String file = "Name\n"
                + IntStream.range(0, 25).mapToObj(i -> word + i + " " + rare()).collect(Collectors.joining("\n"));
        Uploads upload = checked("Killed", file, "name");
        upload.step("run").then().statusCode(200);
        batches.work(10);
        assertEquals(10, upload.view().at("/counts/imported").asInt());
        QuarkusTransaction.begin();
        batches.work(10);
        QuarkusTransaction.rollback();
        assertEquals("importing", upload.view().get("state").asText());
        assertEquals(10, upload.view().at("/counts/imported").asInt());
        worker.work();
        assertEquals(25, upload.view().at("/counts/imported").asInt());
        As.user("organiser")
                .queryParam("q", word)
                .queryParam("limit", 100)
                .get("/organisations")
                .then()
                .body("items.size()", equalTo(25));
    }

    @Test
    void a_cancelled_import_keeps_what_came_in_and_goes_on_later() {
        String word = rare();
        String file = "Name\n"
                + IntStream.range(0, 12).mapToObj(i -> word + i + " " + rare()).collect(Collectors.joining("\n"));
        Uploads upload = checked("Cancelled", file, "name");
        upload.step("run").then().statusCode(200);
        batches.work(5);
        upload.step("check").then().statusCode(409).body("detail", containsString("being worked on"));
        upload.step("cancellation").then().statusCode(200).body("state", equalTo("cancelled"));
        worker.work();
        assertEquals(5, upload.view().at("/counts/imported").asInt());
        upload.run(worker);
        assertEquals(12, upload.view().at("/counts/imported").asInt());
        upload.mend(2, "x").then().statusCode(409);
    }

    @Test
    void a_database_that_goes_away_in_the_middle_marks_no_row_and_the_import_goes_on() throws Exception {
        String word = rare();
        String file = "Name\n"
                + IntStream.range(0, 12).mapToObj(i -> word + i + " " + rare()).collect(Collectors.joining("\n"));
        Uploads upload = checked("Torn", file, "name");
        upload.step("run").then().statusCode(200);
        try (Connection other = dataSource.getConnection();
                PreparedStatement held = other.prepareStatement(
                        "select 1 from import_row where import_id = ?::uuid and number = 7 for update")) {
            other.setAutoCommit(false);
            held.setString(1, upload.id());
            held.execute();
            for (int i = 0; i < 3; i++) {
                CompletableFuture<Void> working = CompletableFuture.runAsync(worker::work);
                await().until(() -> working.isDone() || terminateWhoWaits());
                working.get(30, TimeUnit.SECONDS);
            }
            other.rollback();
        }
        assertEquals("importing", upload.view().get("state").asText());
        assertEquals(0, upload.view().at("/counts/errors").asInt());
        worker.work();
        assertEquals("done", upload.view().get("state").asText());
        assertEquals(12, upload.view().at("/counts/imported").asInt());
    }

    /** As an operator's restart of the database would. */
    private boolean terminateWhoWaits() {
        return !sql.list(
                        "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like 'update import_row%' and pid <> pg_backend_pid()",
                        row -> true)
                .isEmpty();
    }

    @Test
    void a_name_of_ten_thousand_letters_is_an_error_of_its_row() {
        String name = new java.security.SecureRandom()
                .ints(9_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Uploads upload = checked(
                "Long",
                "Name,Part of,Numbers\n%1$s,%1$s,GB-CHC-%1$s\n".formatted(name),
                "name",
                "parent",
                "identifiers");
        assertEquals("checked", upload.view().get("state").asText());
        assertEquals("error", upload.verdict(2));
    }

    @Test
    void who_does_not_look_after_the_chapter_any_more_imports_nothing() {
        Uploads upload = checked("Grants", "Name\n" + rare() + "\n", "name");
        upload.step("run").then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.run(
                        "update organisation_import set runs_as = 'nobody-now', runs_as_name = 'Gone' where id = ?::uuid",
                        upload.id()));
        worker.work();
        JsonNode view = upload.view();
        assertEquals("failed", view.get("state").asText());
        assertTrue(view.get("reason").asText().contains("does not look after this chapter any more"));
        assertEquals(0, view.at("/counts/imported").asInt());
        upload.run(worker);
        assertEquals(1, upload.view().at("/counts/imported").asInt());
    }

    @Test
    void a_row_that_is_refused_at_the_last_moment_stops_no_other() {
        String word = rare();
        Uploads upload = checked(
                "Late",
                "Name,Charity\n%1$s One of them,\n%1$s Taken by then,209131\n%1$s Third of them,\n".formatted(word),
                "name",
                "charity-number");
        upload.step("run").then().statusCode(200);
        As.post(
                        "organiser",
                        "/organisations",
                        Map.of(
                                "name",
                                rare(),
                                "kinds",
                                List.of("charity"),
                                "chapterId",
                                CITIZENS_ESSEX,
                                "status",
                                "member",
                                "listed",
                                false,
                                "identifiers",
                                List.of(Map.of("scheme", "GB-CHC", "identifier", "209131", "preferred", true))))
                .then()
                .statusCode(201);
        worker.work();
        assertEquals(2, upload.view().at("/counts/imported").asInt());
        assertEquals(List.of("1 Another organisation has this number: search for it first"), upload.faults(3));
    }

    @Test
    void what_has_not_come_in_is_downloaded_mended_and_sent_again() {
        String word = rare();
        Uploads upload = checked(
                        "Again",
                        "Name,Postcode\n=1+1 %1$s,nowhere\n%1$s Good one,\n".formatted(word),
                        "name",
                        "postcode")
                .run(worker);
        String file = As.user("organiser")
                .get(upload.path() + "/rows/csv")
                .then()
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertEquals(
                "Name,Postcode,Line,What is wrong", file.lines().findFirst().orElseThrow());
        assertTrue(
                file.contains("'=1+1 " + word + ",nowhere,2,\"Postcode: Enter a full UK postcode, like CM1 1QH\"")
                        || file.contains("'=1+1 " + word + ",nowhere,2,Postcode: Enter a full UK postcode"),
                file);
        Uploads again = checked("Again", file.replace("nowhere", "SS1 1AA"), "name", "postcode", "", "")
                .run(worker);
        As.user("organiser")
                .get("/organisations/" + again.row(2).at("/organisation/id").asText())
                .then()
                .body("name", equalTo("=1+1 " + word));
    }

    @Test
    void mending_needs_what_was_read_and_all_cells() {
        Uploads upload = checked("Mending", "Name,Town\n,Southend\n", "name", "town");
        String row = upload.path() + "/rows/2";
        Map<String, Object> body = Map.of("cells", List.of(rare(), "Southend"));
        As.user("organiser")
                .contentType("application/json")
                .body(body)
                .put(row)
                .then()
                .statusCode(428);
        As.user("organiser")
                .contentType("application/json")
                .header("If-Match", "\"99\"")
                .body(body)
                .put(row)
                .then()
                .statusCode(412);
        upload.mend(2, "x").then().statusCode(422).body("errors[0].pointer", equalTo("#/cells"));
        upload.change(2, Map.of("cells", List.of("x", "y"), "choice", "update"))
                .then()
                .statusCode(422);
        upload.change(2, body).then().statusCode(200).body("verdict", equalTo("new"));
        As.user("organiser").get(upload.path() + "/rows/77").then().statusCode(404);
        As.user("admin").get(row).then().statusCode(200);
        As.user("lead").get(row).then().statusCode(404);
        As.put("organiser", upload.path(), upload.path() + "/mapping", mapping(List.of("name", "name"), Map.of()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/columns/1"));
        As.put("organiser", upload.path(), upload.path() + "/mapping", mapping(List.of("town"), Map.of()))
                .then()
                .statusCode(422);
    }

    @Test
    void of_several_who_mend_a_row_at_once_one_does() {
        Uploads upload = checked("At once", "Name,Town\n,Southend\n", "name", "town");
        String row = upload.path() + "/rows/2";
        String read = As.etag("organiser", row);
        List<Integer> answers = AtOnce.each(List.of(1, 2, 3), i -> As.user("organiser")
                .contentType("application/json")
                .header("If-Match", read)
                .body(Map.of("cells", List.of(rare(), "Southend")))
                .put(row)
                .statusCode());
        assertEquals(List.of(200, 412, 412), answers.stream().sorted().toList());
    }

    @Test
    void raw_rows_go_after_thirty_days() {
        Uploads upload = checked("Old", "Name\n" + rare() + "\n", "name");
        TestClock.goTo(Instant.now().plus(Duration.ofDays(29)));
        worker.forget();
        assertEquals("checked", upload.view().get("state").asText());
        upload.mend(2, rare()).then().statusCode(200);
        TestClock.goTo(Instant.now().plus(Duration.ofDays(31)));
        worker.forget();
        assertEquals("checked", upload.view().get("state").asText());
        TestClock.goTo(Instant.now().plus(Duration.ofDays(60)));
        worker.forget();
        As.user("organiser").get(upload.path()).then().statusCode(404);
        assertEquals(
                0,
                sql.list("select 1 from import_row where import_id = ?::uuid", row -> true, upload.id())
                        .size());
    }

    @Test
    void lists_are_kept_apart() {
        Uploads upload = Uploads.of("organiser", "Mine", "Name\nx\n");
        assertTrue(As.user("organiser")
                .get(Uploads.ROOT)
                .jsonPath()
                .getList("items.id")
                .contains(upload.id()));
        assertTrue(!As.user("lead")
                .queryParam("limit", 100)
                .get(Uploads.ROOT)
                .jsonPath()
                .getList("items.id")
                .contains(upload.id()));
        As.user("organiser")
                .queryParam("verdict", "error")
                .get(upload.path() + "/rows")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }
}
