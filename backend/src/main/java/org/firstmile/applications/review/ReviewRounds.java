package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Moments;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** What a hiring manager does: start the marking of a closed vacancy's answers, replace a reviewer, lock the marks. */
@Singleton
public class ReviewRounds {
    private static final SecureRandom SEEDS = new SecureRandom();

    private final Sql sql;
    private final Vacancies vacancies;
    private final RoundQueries queries;
    private final Dealing dealing;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    ReviewRounds(
            Sql sql,
            Vacancies vacancies,
            RoundQueries queries,
            Dealing dealing,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.vacancies = vacancies;
        this.queries = queries;
        this.dealing = dealing;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Start(UUID vacancy, NewReview body) {}

    @Transactional
    ReviewRoundView view(Caller caller, UUID vacancy) {
        return queries.view(run(caller, vacancy), ReviewRound.of(vacancy).orElse(null));
    }

    /** Deals every answer out to as many reviewers as the vacancy wants. */
    @Transactional
    public ReviewRoundView start(Caller caller, UUID vacancy, @Nullable String idempotencyKey, NewReview body) {
        sql.lock("review/" + vacancy);
        VacancyFacts facts = run(caller, vacancy);
        return idempotency.once(
                caller.subject(),
                "startReview",
                idempotencyKey,
                new Start(vacancy, body),
                ReviewRoundView.class,
                () -> begin(caller, facts, body));
    }

    private ReviewRoundView begin(Caller caller, VacancyFacts vacancy, NewReview body) {
        if (vacancy.status() != VacancyStatus.CLOSED) {
            throw ProblemException.wrongState(
                    "Marking starts once the vacancy is closed and before anyone is appointed.");
        }
        if (ReviewRound.of(vacancy.id()).isPresent()) {
            throw ProblemException.wrongState("It has been started already.");
        }
        queries.extendedUntil(vacancy.id()).ifPresent(until -> {
            throw ProblemException.wrongState("Somebody has more time, until %s (London): start the marking after that."
                    .formatted(Moments.moment(until)));
        });
        List<String> panel = dealing.panel(vacancy.id(), caller.subject());
        if (panel.isEmpty()) {
            throw ProblemException.wrongState("Nobody is on its panel who could mark: put reviewers on it first.");
        }
        ReviewRound round = ReviewRound.begin(
                vacancy.id(),
                SEEDS.nextLong(),
                vacancy.review().marksPerAnswer(),
                panel.size(),
                body.exception(),
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        round.persistAndFlush();
        panel.forEach(reviewer -> join(vacancy.id(), reviewer));
        int tasks = dealing.deal(round, null);
        audit.record(caller, "review.started", vacancy.id(), trail(round, tasks, panel.size()));
        outbox.add(new ReviewStarted(vacancy.id()));
        return queries.view(vacancy, round);
    }

    private static Map<String, Object> trail(ReviewRound round, int tasks, int reviewers) {
        Map<String, Object> trail = new LinkedHashMap<>();
        trail.put("seed", String.valueOf(round.seed));
        trail.put("marksPerAnswer", round.marksPerAnswer);
        trail.put("reviewers", reviewers);
        trail.put("tasks", tasks);
        if (round.exception != null) {
            trail.put("exception", round.exception);
        }
        return trail;
    }

    private void join(UUID vacancy, String reviewer) {
        sql.run(
                "insert into review_panellist (vacancy_id, reviewer) values (?, ?)"
                        + " on conflict on constraint review_panellist_once do nothing",
                vacancy,
                reviewer);
    }

    /** What somebody has not marked goes to somebody else; their marks stay, and their part is finished. */
    @Transactional
    ReviewRoundView replace(Caller caller, UUID vacancy, IfMatch ifMatch, ReviewReplacement body) {
        VacancyFacts facts = run(caller, vacancy);
        ReviewRound round = toChange(vacancy, ifMatch);
        round.requireOpen();
        if (body.from().equals(body.to())
                || !dealing.panel(vacancy, round.startedBy).contains(body.to())) {
            throw ProblemException.field("#/to", "Choose somebody else on the panel");
        }
        join(vacancy, body.to());
        if (isFinished(vacancy, body.to())) {
            throw ProblemException.field("#/to", "Choose somebody who has not finished their part");
        }
        int freed = sql.run(
                "delete from review_task where vacancy_id = ? and reviewer = ? and mark is null", vacancy, body.from());
        if (freed == 0) {
            throw ProblemException.field("#/from", "Choose a reviewer on the panel who has answers left to mark");
        }
        sql.run(
                "update review_panellist set finished_at = ? where vacancy_id = ? and reviewer = ?",
                clock.instant(),
                vacancy,
                body.from());
        int dealt = dealing.deal(round, body.to());
        ReviewRound.getEntityManager().lock(round, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        audit.record(
                caller,
                "review.replaced",
                vacancy,
                Map.of("from", body.from(), "to", body.to(), "freed", freed, "dealt", dealt));
        return queries.view(facts, round);
    }

    private boolean isFinished(UUID vacancy, String reviewer) {
        return sql.one(
                        "select 1 from review_panellist where vacancy_id = ? and reviewer = ? and finished_at is not null",
                        row -> true,
                        vacancy,
                        reviewer)
                .isPresent();
    }

    @Transactional
    public ReviewRoundView lock(Caller caller, UUID vacancy, IfMatch ifMatch, ReviewLock body) {
        VacancyFacts facts = run(caller, vacancy);
        dealing.dealLate(vacancy);
        ReviewRound round = toChange(vacancy, ifMatch);
        int missing = queries.missing(round);
        round.lock(missing, body.reason(), caller.subject(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        round.flush();
        Map<String, Object> trail = new LinkedHashMap<>(Map.of("missing", missing));
        if (body.reason() != null) {
            trail.put("reason", body.reason());
        }
        audit.record(caller, "review.locked", vacancy, trail);
        outbox.add(new ReviewLocked(vacancy));
        return queries.view(facts, round);
    }

    /** The vacancy, if its review is the caller's to run; to everyone else there is nothing here. */
    VacancyFacts run(Caller caller, UUID vacancy) {
        return vacancies
                .find(vacancy)
                .filter(found -> caller.may(Permission.RUN_REVIEW, Target.chapter(found.chapterId())))
                .orElseThrow(ProblemException::notFound);
    }

    private static ReviewRound toChange(UUID vacancy, IfMatch ifMatch) {
        ReviewRound round = ReviewRound.toChange(vacancy).orElse(null);
        ifMatch.check(round == null ? 0 : round.version);
        if (round == null) {
            throw ProblemException.wrongState("Marking has not started: start it once the vacancy is closed.");
        }
        return round;
    }
}
