package org.firstmile.applications;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What a candidate can do once they have applied: rate the process, read their feedback, have everything erased. */
@Singleton
class MyLaterSteps {
    private final Sql sql;

    MyLaterSteps(Sql sql) {
        this.sql = sql;
    }

    /** @param happiness the candidate's rating, null while there is none */
    record Standing(@Nullable Integer happiness, boolean rates, boolean hasFeedback, boolean held) {

        List<String> after(List<String> steps) {
            List<String> all = new ArrayList<>(steps);
            if (held) {
                all.remove("change-candidate");
            }
            if (rates) {
                all.add("rate");
            }
            if (hasFeedback) {
                all.add("read-feedback");
            }
            if (!held) {
                all.add("erase");
            }
            return List.copyOf(all);
        }
    }

    /** Whether nothing of a vacancy's applications may be deleted for now, by their candidates neither. */
    boolean isHeld(UUID vacancy) {
        return sql.one(
                        "select 1 from vacancy_retention where vacancy_id = ? and hold_reason is not null",
                        row -> true,
                        vacancy)
                .isPresent();
    }

    /** A hold that is placed at the same moment comes before or after, as a whole. */
    void awaitHold(ApplicationKey key) {
        sql.one("select vacancy_id from application where key_hash = ?", row -> Sql.uuid(row, "vacancy_id"), (Object)
                        key.hash())
                .ifPresent(vacancy -> sql.lock("retention/" + vacancy));
    }

    /** What may be evidence stays as it is. */
    void requireNotHeld(UUID vacancy) {
        if (isHeld(vacancy)) {
            throw ProblemException.wrongState(
                    "Your details have to be kept as they are for now, because a legal question about this vacancy is"
                            + " open. Tell whoever advertised it what has changed.");
        }
    }

    Standing of(UUID application) {
        return sql.one(
                        """
                        select h.score, p.submitted_at is not null as rates, f.application_id is not null as has_feedback,
                               exists (select 1 from vacancy_retention r
                                       where r.vacancy_id = p.vacancy_id and r.hold_reason is not null) as held
                        from application p
                            left join application_happiness h on h.application_id = p.id
                            left join application_feedback f on f.application_id = p.id
                        where p.id = ?""",
                        row -> new Standing(
                                row.getObject("score", Integer.class),
                                row.getBoolean("rates"),
                                row.getBoolean("has_feedback"),
                                row.getBoolean("held")),
                        application)
                .orElse(new Standing(null, false, false, false));
    }
}
