package org.firstmile.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What leaves the house leaves in the transaction that caused it: events for other systems, and e-mails. */
@Singleton
public class Outbox {
    private final Sql sql;
    private final ObjectMapper json;
    private final jakarta.enterprise.event.Event<MailWaits> posted;
    private final Clock clock;

    Outbox(Sql sql, ObjectMapper json, jakarta.enterprise.event.Event<MailWaits> posted, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.posted = posted;
        this.clock = clock;
    }

    /** A fact that others may hear of; its name is the event's record class. Thin: ids and states, nothing personal. */
    public interface Event {
        UUID subject();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Event event) {
        sql.run(
                "insert into outbox_event (type, subject_id, payload, occurred_at) values (?, ?, ?::jsonb, ?)",
                event.getClass().getSimpleName(),
                event.subject(),
                write(event),
                clock.instant());
    }

    /** Tells the postman not to wait for the next round. */
    record MailWaits() {}

    /** An e-mail to be sent after the commit; its text is wiped once it was delivered. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mail(String to, String subject, String text) {
        post(to, subject, text, null);
    }

    /** The same with a file; that is wiped as well. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mail(String to, String subject, String text, MailAttachment attachment) {
        post(to, subject, text, attachment);
    }

    private void post(String to, String subject, String text, @Nullable MailAttachment attachment) {
        sql.run(
                """
                insert into outbox_mail
                    (recipient, subject, body, attachment_name, attachment_type, attachment, created_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                to,
                subject,
                text,
                attachment == null ? null : attachment.name(),
                attachment == null ? null : attachment.type(),
                attachment == null ? null : attachment.content(),
                clock.instant(),
                clock.instant());
        posted.fire(new MailWaits());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
