package org.firstmile.applications;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.time.Moments;

/** The e-mails to a candidate. They say what they must and no name: an inbox may be shared. */
@Singleton
class CandidateMail {
    private final Outbox outbox;
    private final StartQuota quota;
    private final String publicUrl;

    CandidateMail(Outbox outbox, StartQuota quota, @ConfigProperty(name = "firstmile.public-url") String publicUrl) {
        this.outbox = outbox;
        this.quota = quota;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** The private link; its secret stands in the fragment, which no browser sends and no server logs. */
    void link(String to, String reference, String vacancy, ApplicationKey key) {
        // who corrects the address again and again writes to strangers
        if (!quota.takeLink(reference) || !quota.takeLink(to)) {
            return;
        }
        send(to, "Your application %s: your private link".formatted(reference), """
                Hello,

                You have begun an application for: %s
                Its reference is %s.

                This private link opens it, on this device or another:

                %s/my-application#%s

                Keep it to yourself: whoever has it can read and change your application. \
                If you have two emails like this one for the same reference, only the link in the latest works.

                Did you not ask for this? Then someone has typed your address by mistake. You need do nothing.
                """.formatted(
                        oneLine(vacancy), reference, publicUrl, key.secret()));
    }

    void submitted(String to, String reference, String vacancy) {
        send(to, "We have your application %s".formatted(reference), """
                Hello,

                Thank you. We have your application for: %s
                Your reference is %s.

                What happens next: reviewers read your answers one by one, without your name or how to reach you. \
                We write to you at this address when there is news.

                You can read your application, or withdraw it, with the private link that we sent you when you began.
                """.formatted(oneLine(vacancy), reference));
    }

    void withdrawn(String to, String reference, String vacancy) {
        send(to, "You have withdrawn your application %s".formatted(reference), """
                Hello,

                You have withdrawn your application for: %s
                Its reference was %s.

                Nobody reviews it any more. While the vacancy is open you can begin a new application.
                """.formatted(
                        oneLine(vacancy), reference));
    }

    /** What somebody who hires writes, without learning to whom. */
    void letter(UUID application, String reference, String vacancy, String subject, String text) {
        send(
                CandidateIdentity.of(application).email,
                "Your application %s: %s".formatted(reference, subject),
                """
                Hello,

                You applied for: %s
                Your reference is %s.

                The people who run this vacancy write to you:

                %s

                Nobody reads replies to this email. You find this letter, and all others, with the private link that we sent \
                you when you began.
                """.formatted(oneLine(vacancy), reference, text));
    }

    /** More time, for this one alone. */
    void extended(UUID application, String reference, String vacancy, Instant until) {
        send(
                CandidateIdentity.of(application).email,
                "You have more time for your application %s".formatted(reference),
                """
                Hello,

                You have begun an application for: %s
                Its reference is %s.

                You can write it and submit it until %s, London time. Use the private link that we sent you when you began.
                """.formatted(oneLine(vacancy), reference, Moments.moment(until)));
    }

    private void send(String to, String subject, String text) {
        outbox.mail(to, subject, text);
    }

    static String oneLine(String title) {
        return title.replaceAll("\\s+", " ");
    }
}
