package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who has stepped back from which candidate, so that nothing of theirs comes back to them. */
@Singleton
public class Recusals {
    private final Sql sql;

    Recusals(Sql sql) {
        this.sql = sql;
    }

    /** For good. Somebody who joined late may have had no part in the marking. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String reviewer, UUID vacancy, UUID application, @Nullable String reason) {
        sql.run(
                "insert into review_panellist (vacancy_id, reviewer) values (?, ?)"
                        + " on conflict on constraint review_panellist_once do nothing",
                vacancy,
                reviewer);
        sql.run(
                "insert into review_recusal (vacancy_id, reviewer, application_id, reason) values (?, ?, ?, ?)",
                vacancy,
                reviewer,
                application,
                reason);
    }
}
