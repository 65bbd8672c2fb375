package org.firstmile.applications.feedback;

import io.quarkus.arc.Arc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;

/** Recruitments with their end: who is appointed, and that nobody else is. */
public final class Decided {
    private Decided() {}

    /** Locked, with every answer marked 3 by one reviewer. */
    public static Rounds locked(String title, int applications) {
        return Rounds.started(title, applications, "reviewer")
                .markAll("reviewer", 3)
                .locked();
    }

    public static Rounds appointing(Rounds rounds, Applicant... appointed) {
        return appointingAt(Instant.now(), rounds, appointed);
    }

    public static Rounds appointingAt(Instant at, Rounds rounds, Applicant... appointed) {
        UUID vacancy = UUID.fromString(rounds.vacancy().id());
        Sql sql = Arc.container().instance(Sql.class).get();
        sql.run(
                "insert into vacancy_decision (vacancy_id, at, decided_by, name, reason) values (?, ?, 'hiring', 'Hiring', 'Sample')",
                vacancy,
                Timestamp.from(at));
        sql.run("""
                insert into application_stage (application_id, vacancy_id, stage, since)
                select id, vacancy_id, 'NOT_APPOINTED', ? from application where vacancy_id = ? and status = 'SUBMITTED'""", Timestamp.from(at), vacancy);
        for (Applicant one : appointed) {
            sql.run("update application_stage set stage = 'APPOINTED' where application_id = ?::uuid", one.id());
        }
        return rounds;
    }
}
