package org.firstmile.outbox;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.firstmile.shared.sql.Sql;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers the outbox's e-mails one by one, oldest first, and tries again later when the server refuses. A mail is held
 * by a row lock while it is sent, so several instances share the work, and a killed one loses nothing: at worst the
 * same message, with the same Message-ID, goes out twice.
 */
@Singleton
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final Sql sql;
    private final ReactiveMailer mailer;
    private final Duration patience;
    private final Clock clock;
    private final ManagedExecutor executor;
    private final Lock round = new ReentrantLock();
    private final AtomicBoolean called = new AtomicBoolean();

    Postman(
            Sql sql,
            ReactiveMailer mailer,
            @ConfigProperty(name = "firstmile.mail.timeout") Duration patience,
            Clock clock,
            ManagedExecutor executor) {
        this.sql = sql;
        this.mailer = mailer;
        this.patience = patience;
        this.clock = clock;
        this.executor = executor;
    }

    private record Letter(
            UUID id,
            String to,
            String subject,
            String body,
            @Nullable MailAttachment attachment,
            int attempts) {}

    @Scheduled(every = "${firstmile.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        round.lock();
        try {
            while (QuarkusTransaction.requiringNew().call(this::deliverOne)) {
                LOG.debug("One e-mail handled");
            }
        } finally {
            round.unlock();
        }
    }

    /** What was just committed goes out at once; the rounds are for what was refused, and for after a restart. */
    void deliverNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.MailWaits waits) {
        if (called.compareAndSet(false, true)) {
            executor.execute(() -> {
                called.set(false);
                deliver();
            });
        }
    }

    private boolean deliverOne() {
        Optional<Letter> next = sql.one(
                "select id, recipient, subject, body, attachment_name, attachment_type, attachment, attempts from outbox_mail"
                        + " where delivered_at is null and due_at <= ? order by due_at limit 1 for update skip locked",
                row -> new Letter(
                        Sql.uuid(row, "id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        attachment(row),
                        row.getInt("attempts")),
                clock.instant());
        next.ifPresent(this::send);
        return next.isPresent();
    }

    private void send(Letter letter) {
        try {
            mailer.send(mail(letter))
                    .await()
                    .atMost(patience); // a server that falls silent must not hold up the others' letters
            sql.run(
                    "update outbox_mail set delivered_at = ?, recipient = null, subject = null, body = null,"
                            + " attachment_name = null, attachment_type = null, attachment = null where id = ?",
                    clock.instant(),
                    letter.id());
        } catch (RuntimeException refused) {
            // whatever the mail server or the network did, the letter stays and is tried again
            Duration wait = Duration.ofSeconds(5L << Math.min(letter.attempts(), 12));
            String reason = withoutAddresses(refused.toString());
            LOG.warnf("E-mail %s was not taken: %s", letter.id(), reason);
            sql.run(
                    "update outbox_mail set attempts = attempts + 1, due_at = ?, last_error = ? where id = ?",
                    clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT),
                    reason,
                    letter.id());
        }
    }

    private static @Nullable MailAttachment attachment(ResultSet row) throws SQLException {
        String name = row.getString("attachment_name");
        return name == null
                ? null
                : new MailAttachment(name, row.getString("attachment_type"), row.getString("attachment"));
    }

    private static Mail mail(Letter letter) {
        Mail mail = Mail.withText(letter.to(), letter.subject(), letter.body())
                .addHeader("Message-ID", "<%s@firstmile>".formatted(letter.id()));
        MailAttachment file = letter.attachment();
        return file == null
                ? mail
                : mail.addAttachment(file.name(), file.content().getBytes(StandardCharsets.UTF_8), file.type());
    }

    /** Servers quote the recipient in their refusals; a log says nobody's address. */
    static String withoutAddresses(String refusal) {
        return refusal.replaceAll("\\S*@\\S*", "<address>");
    }
}
