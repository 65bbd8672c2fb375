package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.time.Moments;

/** The e-mails to those who are asked to review. */
@Singleton
class PanelMail {
    private final Outbox outbox;
    private final String publicUrl;

    PanelMail(Outbox outbox, @ConfigProperty(name = "firstmile.public-url") String publicUrl) {
        this.outbox = outbox;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** The secret stands in the fragment, which no browser sends and no server logs. */
    void invitation(PanelMember to, String vacancy, String organisation, String by, String secret) {
        outbox.mail(to.email, "Will you review applications? An invitation to a panel", """
                Hello %s,

                %s asks you to review applications for: %s
                at %s

                You read anonymous answers, one question at a time, and give each a mark from 1 to 5 with a guide \
                beside you. You see no names, and nobody sees your marks before all are locked.

                To join the panel, open this link and sign in with your account:

                %s/panel-invitation#%s

                It works until %s, London time, for one account. Keep it to yourself. \
                If you have no account yet, ask %s for one first. If you cannot take part, you need do nothing.
                """.formatted(
                        oneLine(to.name),
                        oneLine(by),
                        oneLine(vacancy),
                        oneLine(organisation),
                        publicUrl,
                        secret,
                        Moments.moment(to.expiresAt),
                        oneLine(by)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
