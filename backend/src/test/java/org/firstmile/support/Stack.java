package org.firstmile.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** A real PostgreSQL, a real SMTP server and a signing key, all thrown away afterwards. */
public final class Stack implements QuarkusTestResourceLifecycleManager {
    static final String PRIVATE_KEY = "firstmile.test.private-key";
    static final String INBOX_PORT = "firstmile.test.inbox-port";

    private EmbeddedPostgres postgres;
    private GreenMail inbox;

    @Override
    public Map<String, String> start() {
        try {
            postgres = EmbeddedPostgres.start();
            inbox = new GreenMail(new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
            inbox.start();
            Inbox.server = inbox;
            KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            System.setProperty(
                    PRIVATE_KEY,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            return Map.of(
                    "firstmile.web-root",
                    Path.of("src/test/web/app").toAbsolutePath().toString(),
                    "quarkus.datasource.jdbc.url",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "postgres",
                    "quarkus.mailer.host",
                    "127.0.0.1",
                    "quarkus.mailer.port",
                    String.valueOf(inbox.getSmtp().getPort()),
                    "firstmile.test.public-key",
                    Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        inbox.stop();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
