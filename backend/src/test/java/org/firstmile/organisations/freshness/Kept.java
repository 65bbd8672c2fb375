package org.firstmile.organisations.freshness;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.firstmile.support.Tokens;

/** An organisation of Citizens Essex whose entry is kept right, with an inbox of its own. */
final class Kept {
    final String id;
    final String email;
    final Map<String, Object> body;

    private Kept(String id, String email, Map<String, Object> body) {
        this.id = id;
        this.email = email;
        this.body = body;
    }

    static Kept called(String name) {
        return called(name, Map.of());
    }

    static Kept called(String name, Map<String, ?> more) {
        String email = "o" + UUID.randomUUID().toString().substring(0, 8) + "@office.example";
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                name,
                "kinds",
                List.of("charity"),
                "chapterId",
                CITIZENS_ESSEX,
                "status",
                "member",
                "listed",
                true,
                "email",
                email,
                "phone",
                "01245 496 0000"));
        body.putAll(more);
        String id = As.post("organiser", "/organisations", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Kept(id, email, body);
    }

    /** The same in another chapter; organiser does not look after it there. */
    Kept movedTo(String chapter) {
        Map<String, Object> moved = new HashMap<>(body);
        moved.put("chapterId", chapter);
        As.put("admin", path(), path(), moved).then().statusCode(200);
        return this;
    }

    static String chapter() {
        return As.post("admin", "/chapters", Map.of("name", "Kept " + UUID.randomUUID()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String path() {
        return "/organisations/" + id;
    }

    Response ask() {
        return As.user("organiser").post(path() + "/confirmation-requests");
    }

    /** The secret of the link in the e-mail that asks. */
    String asked() {
        ask().then().statusCode(201);
        return secretTo(email, "still-right");
    }

    static String secretTo(String address, String page) {
        try {
            Matcher link = Pattern.compile("/" + page + "#(\\S+)")
                    .matcher(Inbox.await(address).getContent().toString());
            assertTrue(link.find(), "the e-mail has the link");
            return link.group(1);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static RequestSpecification json(RequestSpecification caller) {
        return caller.contentType(ContentType.JSON);
    }

    static Response open(String secret) {
        return json(As.nobody()).body(Map.of("secret", secret)).post("/confirmation-link/reading");
    }

    static Response confirm(String secret, String etag) {
        return json(As.nobody())
                .header("If-Match", etag)
                .body(Map.of("secret", secret))
                .post("/confirmation-link/confirmation");
    }

    /** Proposes by the link, on what is there now. */
    Response propose(String secret, Map<String, ?> changes) {
        Map<String, Object> all = new HashMap<>(Map.of("secret", secret));
        for (String field : List.of("name", "email", "phone", "description", "website", "address")) {
            if (body.containsKey(field)) {
                all.put(field, body.get(field));
            }
        }
        all.putAll(changes);
        return json(As.nobody())
                .header("If-Match", As.etag("organiser", path()))
                .body(all)
                .post("/confirmation-link/proposal");
    }

    Response edit(String token, Map<String, ?> changes) {
        Map<String, Object> all = new HashMap<>(body);
        all.putAll(changes);
        return json(by(token))
                .header("If-Match", As.etag("organiser", path()))
                .body(all)
                .post(path() + "/edits");
    }

    Response invite(String token, String address) {
        return json(by(token))
                .body(Map.of("name", "Sample Colleague", "email", address))
                .post(path() + "/representatives");
    }

    static Response join(String token, String secret) {
        return json(by(token)).body(Map.of("secret", secret)).post("/representative-invitations/acceptance");
    }

    /** A partner's account of their own, that acts for it. */
    String actedForBy(String subject) {
        String token = token(subject);
        String address = address();
        invite(Tokens.of("organiser"), address).then().statusCode(201);
        join(token, secretTo(address, "representative-invitation")).then().statusCode(200);
        return token;
    }

    static String token(String subject) {
        return Tokens.of(subject, "partner", Duration.ofMinutes(5));
    }

    static String address() {
        return "c" + UUID.randomUUID().toString().substring(0, 8) + "@colleague.example";
    }

    static RequestSpecification by(String token) {
        return As.nobody().auth().oauth2(token);
    }

    Response proposals(String status) {
        return As.user("organiser")
                .queryParam("organisationId", id)
                .queryParam("status", status)
                .get("/organisation-proposals");
    }

    Response accept(Response proposal, List<String> fields) {
        return json(As.user("organiser"))
                .header("If-Match", As.etag("organiser", path()))
                .body(Map.of("version", proposal.<Integer>path("version"), "fields", fields))
                .post("/organisation-proposals/" + proposal.<String>path("id") + "/acceptance");
    }

    /** The only one that waits. */
    Response waiting() {
        String proposal = proposals("waiting")
                .then()
                .statusCode(200)
                .body("items", org.hamcrest.Matchers.hasSize(1))
                .extract()
                .path("items[0].id");
        return As.user("organiser").get("/organisation-proposals/" + proposal);
    }
}
