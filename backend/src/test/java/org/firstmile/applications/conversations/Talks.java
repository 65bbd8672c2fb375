package org.firstmile.applications.conversations;

import static org.firstmile.access.AccessRequests.with;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Selected;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest.As;

/** A vacancy whose marks are locked, with candidates on the shortlist who are revealed, and its conversations. */
public record Talks(Rounds round) {
    private static final AtomicInteger DAY = new AtomicInteger(1);

    public static Talks shortlisted(String title, int applications, String... panel) {
        Talks talks = locked(title, applications, panel);
        talks.round.applicants().forEach(talks::reveal);
        return talks;
    }

    static Talks locked(String title, int applications, String... panel) {
        return new Talks(Rounds.started(title, applications, panel).locked());
    }

    void reveal(Applicant applicant) {
        new Selected(round.vacancy(), List.of(applicant)).revealed();
    }

    void shortlist(Applicant applicant) {
        new Selected(round.vacancy(), List.of(applicant)).shortlisted();
    }

    void decide() {
        sql().run(
                        "insert into vacancy_decision (vacancy_id, at, decided_by, name, reason)"
                                + " values (?, now(), 'hiring', 'Sample hiring', 'A sample reason')",
                        UUID.fromString(round.vacancy().id()));
    }

    static Sql sql() {
        return Arc.container().instance(Sql.class).get();
    }

    static UUID id(Applicant applicant) {
        return UUID.fromString(applicant.id());
    }

    public Applicant applicant(int number) {
        return round.applicants().get(number);
    }

    public String path() {
        return round.vacancy().path();
    }

    /** Each on a day of its own, so that none clashes. */
    static Instant soon() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(DAY.getAndIncrement(), ChronoUnit.DAYS);
    }

    static Map<String, Object> slotAt(Instant start, String place) {
        return Map.of("kind", "interview", "startsAt", start.toString(), "minutes", 45, "place", place);
    }

    Response offer(Map<String, ?> body) {
        return As.post("hiring", path() + "/slots", body);
    }

    public String slot() {
        return slot(soon());
    }

    String slot(Instant start) {
        Response offered = offer(slotAt(start, "Sample Hall"));
        offered.then().statusCode(201);
        return As.text(offered, "id");
    }

    Response invite(Applicant applicant, String slot) {
        return As.post("hiring", path() + "/conversations", Map.of("applicationId", id(applicant), "slotId", slot));
    }

    public String invited(Applicant applicant, String slot) {
        Response invited = invite(applicant, slot);
        invited.then().statusCode(201);
        return As.text(invited, "id");
    }

    /** One that was arranged and has begun. */
    public String held(Applicant applicant) {
        String conversation = invited(applicant, slot());
        begin(conversation);
        return conversation;
    }

    static void begin(String conversation) {
        sql().run("""
                        update conversation_slot s set starts_at = now() - interval '1 hour', ends_at = now() - interval '30 minutes',
                            place = c.id::text from conversation c where c.slot_id = s.id and c.id = ?""", UUID.fromString(conversation));
    }

    static Response change(String user, String conversation, String method, String noun, Map<String, ?> body) {
        String path = "/conversations/" + conversation;
        return with(As.user(user), As.etag("hiring", path), body).request(method, path + "/" + noun);
    }

    public static Response score(String user, String conversation, Map<String, ?> card) {
        return As.user(user).contentType(ContentType.JSON).body(card).put(card(conversation));
    }

    public static Map<String, Object> card(int value, String recommendation, String summary) {
        return Map.of(
                "scores",
                List.of(Map.of("criterion", 0, "value", value, "note", "Asked back before answering")),
                "recommendation",
                recommendation,
                "summary",
                summary);
    }

    public static Response file(String user, String conversation) {
        return As.user(user).post(card(conversation) + "/filing");
    }

    public static String card(String conversation) {
        return "/conversations/" + conversation + "/scorecard";
    }

    static Response choose(Applicant applicant, String conversation, String slot) {
        return applicant
                .call()
                .body(Map.of("slotId", slot))
                .put("/my-application/conversations/" + conversation + "/slot");
    }

    static Response mine(Applicant applicant) {
        return applicant.call().get("/my-application/conversations");
    }

    static Response step(Applicant applicant, String conversation, String noun) {
        return applicant.call().post("/my-application/conversations/" + conversation + "/" + noun);
    }

    /** The calendar file of an e-mail, byte by byte as it was sent. */
    static String calendar(MimeMessage mail) {
        try {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            try (InputStream in = parts.getBodyPart(1).getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage mail) {
        try {
            return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String type(MimeMessage mail) {
        try {
            return ((MimeMultipart) mail.getContent()).getBodyPart(1).getContentType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
