package org.firstmile.applications;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A CV is asked for, kept without its name, and opened by nobody but its candidate. */
@ApiTest
class CvTest {
    @Test
    void an_application_is_complete_only_with_the_cv_that_is_asked_for() {
        Openings vacancy = Openings.withCv("Asks for a CV");
        Applicant applicant = Applicant.start(vacancy).answered(vacancy);
        applicant.step("submission").then().statusCode(422).body("errors.pointer", hasItem("#/cv"));

        byte[] cv = Cvs.pdf("Sample Candidate");
        applicant
                .sendCv(cv)
                .then()
                .statusCode(200)
                .body("cvRequired", is(true))
                .body("cv.kind", equalTo("pdf"))
                .body("cv.bytes", equalTo(cv.length))
                .body("missing", hasSize(0));

        applicant.step("submission").then().statusCode(200).body("cv.kind", equalTo("pdf"));
        applicant.sendCv(cv).then().statusCode(409);
        assertArrayEquals(
                cv,
                applicant
                        .call()
                        .accept("*/*")
                        .get("/my-application/cv")
                        .then()
                        .statusCode(200)
                        .contentType("application/octet-stream")
                        .header("Content-Disposition", equalTo("attachment; filename=\"cv.pdf\""))
                        .header("Cache-Control", containsString("no-store"))
                        .extract()
                        .asByteArray());
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("pdf", CvKind.PDF_TYPE, Cvs.pdf("Sample")),
                arguments("word", CvKind.WORD_TYPE, Cvs.word("Sample")),
                arguments("open-document", CvKind.OPEN_DOCUMENT_TYPE, Cvs.openDocument()),
                // what counts is the content, whatever the browser took it for
                arguments("word", CvKind.PDF_TYPE, Cvs.word("Sample")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_content_tells_what_kind_of_document_it_is(String kind, String sentAs, byte[] document) {
        Applicant.start(Openings.withCv("Kinds of documents"))
                .sendCv(sentAs, document)
                .then()
                .statusCode(200)
                .body("cv.kind", equalTo(kind));
    }

    static Stream<Arguments> badDocuments() {
        return Stream.of(
                arguments("empty", new byte[0]),
                arguments("Send a PDF", "Dear panel, please find my CV".getBytes(StandardCharsets.UTF_8)),
                arguments("Send a PDF", new byte[] {'M', 'Z', 0, 1, 2, 3}),
                arguments("Send a PDF", Cvs.archive()),
                arguments("cannot be read", "%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8)),
                arguments("without a password", Cvs.lockedPdf()),
                arguments("holds a program", Cvs.pdfWithProgram()),
                arguments("macros", Cvs.wordWithMacro()),
                arguments("macros", Cvs.macroTemplate()),
                arguments("unpacks to too much", Cvs.bomb()));
    }

    @ParameterizedTest
    @MethodSource("badDocuments")
    void what_a_cv_must_not_be_is_refused_with_the_mend(String mend, byte[] document) {
        Applicant applicant = Applicant.start(Openings.withCv("Bad documents"));
        applicant
                .sendCv(document)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#"))
                .body("errors[0].detail", containsString(mend));
        applicant.read().then().body("cv", nullValue());
    }

    @Test
    void a_document_may_have_five_megabytes_and_no_more() throws Exception {
        Applicant applicant = Applicant.start(Openings.withCv("Large"));
        String etag = applicant.etag();
        HttpRequest tooLarge = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/my-application/cv"))
                .header("Application-Key", applicant.key())
                .header("If-Match", etag)
                .header("Content-Type", CvKind.PDF_TYPE)
                .expectContinue(true)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[CvContent.MOST_BYTES + 1]))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = client.send(tooLarge, HttpResponse.BodyHandlers.ofString());
            assertEquals(413, answer.statusCode());
            assertTrue(answer.body().contains("5242880 bytes"), answer.body());
        }
        byte[] large = new byte[CvContent.MOST_BYTES];
        byte[] cv = Cvs.pdf("Sample");
        System.arraycopy(cv, 0, large, 0, cv.length);
        int ending = 30;
        System.arraycopy(cv, cv.length - ending, large, large.length - ending, ending);
        applicant.sendCv(large).then().statusCode(200).body("cv.bytes", equalTo(CvContent.MOST_BYTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "image/png", "application/octet-stream"})
    void another_media_type_is_refused(String type) {
        Applicant.start(Openings.withCv("Media types"))
                .sendCv(type, Cvs.pdf("Sample"))
                .then()
                .statusCode(415);
    }

    @Test
    void it_can_be_replaced_and_taken_out_and_two_devices_do_not_overwrite_each_other() {
        Applicant applicant = Applicant.start(Openings.withCv("Replaced"));
        String before = applicant.etag();
        applicant.sendCv(Cvs.pdf("Sample")).then().statusCode(200);
        applicant
                .call()
                .contentType(CvKind.PDF_TYPE)
                .header("If-Match", before)
                .body(Cvs.pdf("Sample"))
                .put("/my-application/cv")
                .then()
                .statusCode(412);
        applicant.sendCv(CvKind.WORD_TYPE, Cvs.word("Sample")).then().body("cv.kind", equalTo("word"));
        applicant
                .call()
                .header("If-Match", applicant.etag())
                .delete("/my-application/cv")
                .then()
                .statusCode(200)
                .body("cv", nullValue());
        applicant.call().get("/my-application/cv").then().statusCode(404);
    }

    @Test
    void a_vacancy_that_asks_for_none_takes_none() {
        Applicant.start(Openings.published("No CV"))
                .sendCv(Cvs.pdf("Sample"))
                .then()
                .statusCode(409);
    }

    @Test
    void a_withdrawal_deletes_it() {
        Applicant applicant = Applicant.start(Openings.withCv("Withdrawn"));
        applicant.sendCv(Cvs.pdf("Sample")).then().statusCode(200);
        applicant.step("withdrawal").then().statusCode(200).body("cv", nullValue());
        applicant.call().accept("*/*").get("/my-application/cv").then().statusCode(404);
    }

    @Test
    void a_document_is_not_looked_at_for_a_key_that_opens_nothing() {
        As.nobody()
                .header("Application-Key", "A".repeat(43))
                .header("If-Match", "\"0\"")
                .contentType(CvKind.PDF_TYPE)
                .body("%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8))
                .put("/my-application/cv")
                .then()
                .statusCode(404);
    }

    @Test
    void nobody_reads_it_without_the_private_link() {
        As.nobody().accept("*/*").get("/my-application/cv").then().statusCode(401);
        As.user("hiring").accept("*/*").get("/my-application/cv").then().statusCode(401);
        As.user("admin")
                .accept("*/*")
                .header("Application-Key", "A".repeat(43))
                .get("/my-application/cv")
                .then()
                .statusCode(404);
    }
}
