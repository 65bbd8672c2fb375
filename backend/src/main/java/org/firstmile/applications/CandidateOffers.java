package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.sql.Sql;

/** The e-mail to whoever is appointed; others ask for it by the application and never learn the address. */
@Singleton
public class CandidateOffers {
    private final Sql sql;
    private final Outbox outbox;

    CandidateOffers(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** @param vacancy its title */
    @Transactional(Transactional.TxType.MANDATORY)
    public void offer(UUID application, String vacancy) {
        String reference = sql.one(
                        "select reference from application where id = ?",
                        row -> row.getString("reference"),
                        application)
                .orElseThrow();
        outbox.mail(
                CandidateIdentity.of(application).email,
                "Your application %s: we would like to offer you a place".formatted(reference),
                """
                Hello,

                You applied for: %s
                Your reference is %s.

                We would like to offer you a place. Someone will be in touch with you soon to talk about it and about \
                what happens next. Until then there is nothing you need to do.

                Have you changed your mind? You can withdraw your application with the private link that we sent you \
                when you began.
                """.formatted(vacancy.replaceAll("\\s+", " "), reference));
    }
}
