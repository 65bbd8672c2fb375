package org.firstmile.demo;

import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.applications.review.NewReview;
import org.firstmile.applications.review.ReviewRounds;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.vacancies.Vacancies;

/** A vacancy whose applications are in and await marks. */
record DemoReview(UUID vacancyId, String reason) {
    void load(Vacancies vacancies, ReviewRounds rounds) {
        vacancies.close(Caller.SYSTEM, vacancyId, IfMatch.ANY, reason);
        rounds.start(Caller.SYSTEM, vacancyId, null, new NewReview(null));
    }
}
