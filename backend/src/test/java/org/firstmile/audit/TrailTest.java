package org.firstmile.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.sql.SqlFailure;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.Test;

@ApiTest
class TrailTest {
    @Inject
    Sql sql;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    @Test
    void a_change_leaves_one_audit_entry_and_one_event_with_the_request_id() {
        String id = As.user("organiser")
                .header("X-Request-Id", "trail-test-1")
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "Trail",
                        "kinds",
                        List.of("school"),
                        "chapterId",
                        ApiTest.CITIZENS_ESSEX,
                        "status",
                        "prospect",
                        "listed",
                        false))
                .post("/organisations")
                .then()
                .statusCode(201)
                .header("X-Request-Id", org.hamcrest.Matchers.equalTo("trail-test-1"))
                .extract()
                .path("id");

        assertEquals(
                List.of("organiser organisation.created trail-test-1"),
                sql.list(
                        "select actor || ' ' || action || ' ' || request_id from audit_entry where subject_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(id)));
        assertEquals(
                List.of("OrganisationChanged created"),
                sql.list(
                        "select type || ' ' || (payload ->> 'what') from outbox_event where subject_id = ?",
                        row -> row.getString(1),
                        UUID.fromString(id)));
    }

    @Test
    void the_trail_cannot_be_rewritten() {
        QuarkusTransaction.requiringNew().run(() -> audit.record(Caller.SYSTEM, "test.done", UUID.randomUUID()));
        for (String sin :
                List.of("update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            SqlFailure refused = assertThrows(SqlFailure.class, () -> sql.run(sin));
            assertTrue(refused.getMessage().contains("append-only"), sin);
        }
    }

    @Test
    void what_is_rolled_back_leaves_no_trace_and_sends_nothing() {
        UUID subject = UUID.randomUUID();
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    audit.record(Caller.SYSTEM, "test.undone", subject);
                    outbox.mail("rolled-back@sample.example", "Never", "Never");
                    throw new IllegalStateException("undo");
                }));
        assertEquals(
                0,
                sql.list("select 1 from audit_entry where subject_id = ?", row -> 1, subject)
                        .size());
        assertEquals(
                0,
                sql.list("select 1 from outbox_mail where recipient = 'rolled-back@sample.example'", row -> 1)
                        .size());
    }

    @Test
    void a_mail_is_delivered_and_its_text_wiped() throws Exception {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.mail("delivered@sample.example", "Welcome", "Hello, sample."));
        assertEquals("Welcome", Inbox.await("delivered@sample.example").getSubject());
        await().until(() -> sql.list(
                        "select 1 from outbox_mail where recipient = 'delivered@sample.example' or body like '%Hello, sample%'",
                        row -> 1)
                .isEmpty());
    }
}
