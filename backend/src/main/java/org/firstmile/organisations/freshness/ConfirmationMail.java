package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.time.Moments;
import org.jspecify.annotations.Nullable;

/** The e-mails that keep entries right. A secret stands in the fragment, which no browser sends and no server logs. */
@Singleton
class ConfirmationMail {
    private final Outbox outbox;
    private final String alliance;
    private final String publicUrl;

    ConfirmationMail(
            Outbox outbox,
            @ConfigProperty(name = "firstmile.alliance-name") String alliance,
            @ConfigProperty(name = "firstmile.public-url") String publicUrl) {
        this.outbox = outbox;
        this.alliance = alliance;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    void question(ConfirmationRequest request, String organisation, String secret) {
        String name = oneLine(organisation);
        outbox.mail(request.recipient, "Is the entry of %s still right?".formatted(shortened(name)), """
                Hello,

                %s is in the directory of %s, where people look for help and for partners. \
                Is its entry still right?

                This link shows the entry as everybody sees it. Press “It is all still right”, or tell us there what has \
                changed:

                %s/still-right#%s

                It works until %s, London time. Opening it changes nothing. \
                If somebody else in your organisation knows better, forward it to them.

                Do you have an account that acts for %s? Then sign in and edit the entry yourself:

                %s/organisations/%s/edit

                We ask at this address because it stands in the entry. If it is the wrong one, tell us by the first link.
                """.formatted(
                        name,
                        oneLine(alliance),
                        publicUrl,
                        secret,
                        Moments.moment(request.expiresAt),
                        name,
                        publicUrl,
                        request.organisationId));
    }

    /** To staff, of how many proposals: the letter says nothing that is in them. */
    void waiting(String to, int proposals) {
        boolean one = proposals == 1;
        outbox.mail(
                to,
                one ? "A proposed change waits for review" : "%d proposed changes wait for review".formatted(proposals),
                """
                Hello,

                %s to the directory of %s. Look at %s here:

                %s/freshness

                Others who look after the same chapters get this letter too: whoever looks first decides.

                You get it once a day at most, and only when something new has come. On that page you can turn it off.
                """.formatted(
                                one ? "Somebody proposes a change" : "%d proposed changes wait".formatted(proposals),
                                oneLine(alliance),
                                one ? "it" : "them",
                                publicUrl));
    }

    void declined(String to, String organisation, String note) {
        outbox.mail(to, "Your changes to the entry of %s".formatted(shortened(oneLine(organisation))), """
                Hello,

                Thank you for proposing changes to the entry of %s. We have looked at them and have not taken them over. \
                Here is why:

                %s

                Nobody reads replies to this email.
                """.formatted(
                        oneLine(organisation), note));
    }

    /** @param some of the proposed fields only */
    void accepted(String to, UUID organisation, String name, boolean some, @Nullable String note) {
        outbox.mail(to, "Your changes to the entry of %s".formatted(shortened(oneLine(name))), """
                Hello,

                Thank you for proposing changes to the entry of %s. We have taken %s over. This is how it looks now:

                %s/organisations/%s
                %s
                Nobody reads replies to this email.
                """.formatted(
                        oneLine(name),
                        some ? "some of them" : "them",
                        publicUrl,
                        organisation,
                        note == null ? "" : "\n" + note + "\n"));
    }

    void invitation(Representative to, String organisation, String by, String secret) {
        String name = oneLine(organisation);
        outbox.mail(to.email, "Will you look after the entry of %s?".formatted(shortened(name)), """
                Hello %s,

                %s asks you to act for %s in the directory of %s.

                You can then keep its entry and its services right, and invite colleagues to do the same.

                Open this link and sign in with your account:

                %s/representative-invitation#%s

                It works until %s, London time, for one account. Keep it to yourself. \
                If you have no account yet, ask %s for one first. If you do not want to, you need do nothing.
                """.formatted(
                        oneLine(to.name),
                        oneLine(by),
                        name,
                        oneLine(alliance),
                        publicUrl,
                        secret,
                        Moments.moment(to.expiresAt),
                        oneLine(by)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String shortened(String name) {
        return name.length() <= 80
                ? name
                : name.substring(0, name.offsetByCodePoints(0, Math.min(79, name.codePointCount(0, name.length()))))
                        + "…";
    }
}
