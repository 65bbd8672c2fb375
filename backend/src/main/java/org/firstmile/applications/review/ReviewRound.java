package org.firstmile.applications.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The marking of one vacancy's answers, from its start to the lock. */
@Entity
@Table(name = "review_round")
class ReviewRound extends PanacheEntityBase {
    /** Fewer marks on an answer are an exception that needs a reason. */
    static final int FAIR = 3;

    @Id
    @Column(name = "vacancy_id")
    UUID vacancyId;

    @Version
    long version;

    /** What chance was drawn from when answers were dealt out. */
    @Column(updatable = false)
    long seed;

    @Column(name = "marks_per_answer", updatable = false)
    int marksPerAnswer;

    /** Why there are fewer marks than there should be. */
    @Column(updatable = false)
    String exception;

    @Column(name = "started_at", updatable = false)
    Instant startedAt;

    @Column(name = "started_by", updatable = false)
    String startedBy;

    @Column(name = "locked_at")
    Instant lockedAt;

    @Column(name = "locked_by")
    String lockedBy;

    @Column(name = "lock_reason")
    String lockReason;

    static Optional<ReviewRound> of(UUID vacancy) {
        return findByIdOptional(vacancy);
    }

    /** Held until the commit: whoever marks, steps back, finishes or locks meanwhile waits. */
    static Optional<ReviewRound> toChange(UUID vacancy) {
        return findByIdOptional(vacancy, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * @param wanted marks for each answer, by the vacancy
     * @param reviewers who there are
     */
    static ReviewRound begin(
            UUID vacancy, long seed, int wanted, int reviewers, @Nullable String exception, String by, Instant now) {
        int marks = Math.min(wanted, reviewers);
        if (exception == null && (marks < wanted || marks < FAIR)) {
            throw ProblemException.field(
                    "#/exception",
                    "Say why each answer gets %d of %d marks, or put more reviewers on the panel"
                            .formatted(marks, Math.max(wanted, FAIR)));
        }
        ReviewRound round = new ReviewRound();
        round.vacancyId = vacancy;
        round.seed = seed;
        round.marksPerAnswer = marks;
        round.exception = exception;
        round.startedAt = now;
        round.startedBy = by;
        return round;
    }

    boolean isOpen() {
        return lockedAt == null;
    }

    ReviewState state() {
        return isOpen() ? ReviewState.OPEN : ReviewState.LOCKED;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw ProblemException.wrongState("Marks are locked: they stay as they are.");
        }
    }

    void requireLocked() {
        if (isOpen()) {
            throw notLocked();
        }
    }

    static ProblemException notLocked() {
        return ProblemException.wrongState("Nobody reads marks before they are locked: lock them first.");
    }

    /** @param missing marks that were not given */
    void lock(int missing, @Nullable String reason, String by, Instant now) {
        requireOpen();
        if (missing > 0 && reason == null) {
            throw ProblemException.field(
                    "#/reason",
                    "Say why it is locked while %s missing"
                            .formatted(missing == 1 ? "1 mark is" : "%,d marks are".formatted(missing)));
        }
        lockedAt = now;
        lockedBy = by;
        lockReason = reason;
    }
}
