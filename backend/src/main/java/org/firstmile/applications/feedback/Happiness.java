package org.firstmile.applications.feedback;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.firstmile.applications.ApplicationKey;
import org.firstmile.applications.MyApplications;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** How candidates found the process. The advert shows the mean; nobody on the staff side sees who gave what. */
@Singleton
class Happiness {
    private final MyApplications applications;
    private final Sql sql;

    Happiness(MyApplications applications, Sql sql) {
        this.applications = applications;
        this.sql = sql;
    }

    /** Without a trail: an entry with a time would lead from a figure that has just changed to who changed it. */
    @Transactional
    void rate(ApplicationKey key, int score) {
        int rated = sql.run("""
                insert into application_happiness (application_id, score)
                select id, ? from application where id = ? and submitted_at is not null
                on conflict (application_id) do update set score = excluded.score""", score, applications.opened(key));
        if (rated == 0) {
            throw ProblemException.wrongState("You can rate how it was once you have submitted.");
        }
    }
}
