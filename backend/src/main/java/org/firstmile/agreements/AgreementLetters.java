package org.firstmile.agreements;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.sql.Sql;

/** Tells the parties, at the address that their entry gives, that there is something to read. */
@Singleton
class AgreementLetters {
    private final Sql sql;
    private final Outbox outbox;
    private final String publicUrl;

    AgreementLetters(Sql sql, Outbox outbox, @ConfigProperty(name = "firstmile.public-url") String publicUrl) {
        this.sql = sql;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    private record Recipient(String name, String email) {}

    void proposed(Agreement agreement, String by) {
        tell(agreement, "Please read: " + title(agreement), """
                %s has proposed an agreement to you: %s (version %d).
                Read it, ask what you want to know, and agree for your organisation here:

                %s

                It takes about ten minutes. Nothing is agreed until every party has said yes.
                """.formatted(
                        by, title(agreement), agreement.number, address(agreement)));
    }

    void agreed(Agreement agreement) {
        tell(agreement, "Agreed: " + title(agreement), """
                Every party has now agreed to: %s (version %d).
                You find the text here whenever you need it:

                %s
                """.formatted(
                        title(agreement), agreement.number, address(agreement)));
    }

    private void tell(Agreement agreement, String subject, String text) {
        List<Recipient> recipients = sql.list(
                "select name, email from organisation where id = any(?::uuid[]) and email is not null",
                row -> new Recipient(row.getString("name"), row.getString("email")),
                (Object) agreement.parties);
        recipients.forEach(to -> outbox.mail(to.email(), subject, "Dear " + to.name() + ",\n\n" + text));
    }

    /** On one line: a title of several would break the subject and pass for the letter's own words. */
    private static String title(Agreement agreement) {
        return agreement.text.title().replaceAll("\\s+", " ");
    }

    private String address(Agreement agreement) {
        return publicUrl + "/agreements/" + agreement.id;
    }
}
