package org.firstmile.signposting;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.sql.Sql;

/** Tells an organisation, at the address that its entry gives, that a hand-over waits: no word of whom it is for. */
@Singleton
class SignpostLetters {
    private final Sql sql;
    private final Outbox outbox;
    private final String publicUrl;

    SignpostLetters(Sql sql, Outbox outbox, @ConfigProperty(name = "firstmile.public-url") String publicUrl) {
        this.sql = sql;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    private record Letter(String to, String email, String from) {}

    void offered(Signpost signpost) {
        sql.one(
                        "select t.name as recipient, t.email, f.name as sender from organisation t, organisation f"
                                + " where t.id = ? and f.id = ? and t.email is not null",
                        row -> new Letter(
                                oneLine(row.getString("recipient")),
                                row.getString("email"),
                                oneLine(row.getString("sender"))),
                        signpost.toId,
                        signpost.fromId)
                .ifPresent(letter -> outbox.mail(letter.email(), "A hand-over waits for your answer", """
                        Dear %s,

                        %s asks whether you can take somebody on. Say yes or no here:

                        %s

                        Nothing about the person is kept in Firstmile, nor told in this letter.
                        """.formatted(
                                letter.to(), letter.from(), publicUrl + "/signposting")));
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }
}
