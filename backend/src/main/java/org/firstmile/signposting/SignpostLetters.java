package org.firstmile.signposting;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.sql.Sql;

/** Tells an organisation, at the address that its entry gives, that a hand-over waits or is answered: never whom it is for. */
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

    private record Letter(String name, String email, String other) {}

    void offered(Signpost signpost) {
        letter(signpost.toId, signpost.fromId)
                .ifPresent(to -> outbox.mail(to.email(), "A hand-over waits for your answer", """
                        Dear %s,

                        %s asks whether you can take somebody on. Say yes or no here:

                        %s

                        Nothing about the person is kept in Firstmile, nor told in this letter.
                        """.formatted(
                                to.name(), to.other(), publicUrl + "/signposting")));
    }

    void answered(Signpost signpost) {
        String answer = signpost.state == SignpostState.ACCEPTED ? "yes" : "no";
        letter(signpost.fromId, signpost.toId)
                .ifPresent(to -> outbox.mail(to.email(), "Your hand-over has its answer: " + answer, """
                        Dear %s,

                        %s has said %s to a hand-over of yours. Here you see which, and why:

                        %s

                        Nothing about the person is kept in Firstmile, nor told in this letter.
                        """.formatted(
                                to.name(), to.other(), answer, publicUrl + "/signposting?view=sent")));
    }

    private Optional<Letter> letter(UUID to, UUID about) {
        return sql.one(
                "select t.name as recipient, t.email, o.name as other from organisation t, organisation o"
                        + " where t.id = ? and o.id = ? and t.email is not null",
                row -> new Letter(
                        oneLine(row.getString("recipient")), row.getString("email"), oneLine(row.getString("other"))),
                to,
                about);
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }
}
