package org.firstmile.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.firstmile.support.PackagedApp;
import org.junit.jupiter.api.Test;

/** A letter that is on its way when the process is killed still arrives, once the process is back. */
class KilledPostmanIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_letter_survives_the_kill_of_the_process_that_was_sending_it() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String letter = killWhileSending(postgres);
            assertEquals("false 0", state(postgres, letter), "the kill leaves the letter as it was");

            awaitArrivalAfterRestart(postgres, letter);
            assertEquals("true 0", state(postgres, letter));
        }
    }

    /** The id of the letter that the mail server had read, and not yet acknowledged, when the process died. */
    private static String killWhileSending(EmbeddedPostgres postgres) throws Exception {
        try (SilentMailServer silent = new SilentMailServer();
                PackagedApp app = PackagedApp.start("killed", jdbcUrl(postgres), silent.port())) {
            String letter = await("a letter on its way")
                    .atMost(PATIENCE)
                    .until(silent::firstMessageId, Optional::isPresent)
                    .orElseThrow();
            app.kill();
            return letter;
        }
    }

    private static void awaitArrivalAfterRestart(EmbeddedPostgres postgres, String letter) throws Exception {
        GreenMail inbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
        inbox.start();
        try (PackagedApp app = PackagedApp.start(
                "restarted", jdbcUrl(postgres), inbox.getSmtp().getPort())) {
            await("the letter after the restart").atMost(PATIENCE).until(() -> has(inbox, letter));
            await("the record of its delivery").atMost(PATIENCE).until(() -> state(postgres, letter)
                    .startsWith("true"));
        } finally {
            inbox.stop();
        }
    }

    private static boolean has(GreenMail inbox, String letter) throws MessagingException {
        for (MimeMessage message : inbox.getReceivedMessages()) {
            if (message.getMessageID().equals("<" + letter + "@firstmile>")) {
                return true;
            }
        }
        return false;
    }

    private static String jdbcUrl(EmbeddedPostgres postgres) {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Whether the letter is delivered, and how many attempts have failed. */
    private static String state(EmbeddedPostgres postgres, String letter) throws SQLException {
        String query = "select delivered_at is not null, attempts from outbox_mail where id = '" + letter + "'";
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getBoolean(1) + " " + rows.getInt(2);
        }
    }
}
