package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** Writes to candidates by application: whoever has news for them need not know who they are. */
@Singleton
public class CandidateNews {
    private final Outbox outbox;

    CandidateNews(Outbox outbox) {
        this.outbox = outbox;
    }

    /** An e-mail's words; the application's reference stands in them, so that its erasure finds what has not gone yet. */
    public record News(String subject, String text) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Map<UUID, News> byApplication) {
        CandidateIdentity.<CandidateIdentity>list("applicationId in ?1", byApplication.keySet())
                .forEach(candidate -> {
                    News news = byApplication.get(candidate.applicationId);
                    outbox.mail(candidate.email, news.subject(), news.text());
                });
    }
}
