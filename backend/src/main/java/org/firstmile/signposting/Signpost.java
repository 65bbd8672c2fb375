package org.firstmile.signposting;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
class Signpost extends PanacheEntityBase {
    private static final Duration CORRECTED_WITHIN = Duration.ofHours(24);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "from_id")
    UUID fromId;

    @Column(name = "to_id")
    UUID toId;

    @Column(name = "theme_id")
    UUID themeId;

    String town;

    @Column(name = "on_day")
    LocalDate onDay;

    @Enumerated(EnumType.STRING)
    SignpostState state;

    @Enumerated(EnumType.STRING)
    SignpostReason reason;

    @Column(name = "instead_of")
    UUID insteadOf;

    @Column(name = "answered_at")
    Instant answeredAt;

    @Enumerated(EnumType.STRING)
    SignpostOutcome outcome;

    @Column(name = "outcome_on")
    LocalDate outcomeOn;

    @Column(updatable = false)
    boolean sample;

    @Column(name = "logged_by", updatable = false)
    String loggedBy;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static Optional<Signpost> byId(UUID id) {
        return Signpost.<Signpost>findByIdOptional(id);
    }

    void become(NewSignpost wanted, @Nullable String knownTown, LocalDate today, Instant now) {
        LocalDate day = wanted.day() == null ? today : wanted.day();
        if (day.isAfter(today) || day.isBefore(today.minusYears(1))) {
            throw ProblemException.field("#/day", "Choose today or a day of the last year");
        }
        if (wanted.toId() == null && wanted.reason() == null) {
            throw ProblemException.field("#/reason", "Choose why nobody could, or choose an organisation");
        }
        if (wanted.toId() != null && wanted.reason() != null) {
            throw ProblemException.field("#/reason", "Leave it out: an organisation was found");
        }
        if (wanted.toId() == null && wanted.isHandOver()) {
            throw ProblemException.field("#/handOver", "Choose the organisation that it is handed over to");
        }
        if (wanted.fromId().equals(wanted.toId())) {
            throw ProblemException.field("#/toId", "Choose another organisation than the one that points");
        }
        fromId = wanted.fromId();
        toId = wanted.toId();
        themeId = wanted.themeId();
        town = knownTown;
        onDay = day;
        reason = wanted.reason();
        insteadOf = wanted.insteadOf();
        state = toId == null
                ? SignpostState.NOBODY
                : wanted.isHandOver() ? SignpostState.OFFERED : SignpostState.POINTED;
        updatedAt = now;
    }

    void requireCorrectable(Instant now) {
        if (state == SignpostState.ACCEPTED || state == SignpostState.DECLINED || outcome != null) {
            throw ProblemException.wrongState("It was answered already: it stays as it is.");
        }
        if (!isCorrectable(state, outcome, createdAt, now)) {
            throw ProblemException.wrongState("It was logged more than a day ago: it stays as it is.");
        }
    }

    /** Within a day and before anybody else has acted on it. */
    static boolean isCorrectable(
            SignpostState state, @Nullable SignpostOutcome outcome, Instant createdAt, Instant now) {
        return state != SignpostState.ACCEPTED
                && state != SignpostState.DECLINED
                && outcome == null
                && now.isBefore(createdAt.plus(CORRECTED_WITHIN));
    }

    void accept(Instant now) {
        answer(SignpostState.ACCEPTED, null, now);
    }

    void decline(SignpostReason why, Instant now) {
        answer(SignpostState.DECLINED, why, now);
    }

    private void answer(SignpostState answer, @Nullable SignpostReason why, Instant now) {
        if (state != SignpostState.OFFERED) {
            throw ProblemException.wrongState("It does not wait for an answer: read it again.");
        }
        state = answer;
        reason = why;
        answeredAt = now;
        updatedAt = now;
    }

    void recordOutcome(NewSignpostOutcome wanted, LocalDate today, Instant now) {
        if (state != SignpostState.POINTED && state != SignpostState.ACCEPTED) {
            throw ProblemException.wrongState("Nobody has taken this on, so nothing can have come of it.");
        }
        LocalDate day = wanted.day() == null ? today : wanted.day();
        if (day.isAfter(today) || day.isBefore(onDay)) {
            throw ProblemException.field("#/day", "Choose a day from when it was logged to today");
        }
        outcome = wanted.outcome();
        outcomeOn = day;
        updatedAt = now;
    }
}
