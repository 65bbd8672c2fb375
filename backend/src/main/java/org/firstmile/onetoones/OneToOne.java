package org.firstmile.onetoones;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.time.Calendar;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "one_to_one")
class OneToOne extends PanacheEntityBase {
    /** A phone's clock may run ahead of ours. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private static final Period FORGIVEN_WHEN_PLANNING = Period.ofDays(1);
    private static final Period FARTHEST_PLAN = Period.ofYears(3);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "chapter_id")
    UUID chapterId;

    /** The subject of the account that recorded it. */
    @Column(updatable = false)
    String author;

    @Column(name = "author_name", updatable = false)
    String authorName;

    @Enumerated(EnumType.STRING)
    OneToOneState state;

    Instant at;
    int minutes;
    String place;
    String interests;
    String story;
    String concerns;
    String reflection;

    @Column(name = "next_step")
    String nextStep;

    @Column(name = "next_step_by")
    LocalDate nextStepBy;

    @Column(name = "next_step_done_at")
    Instant nextStepDoneAt;

    String reason;

    @Enumerated(EnumType.STRING)
    OneToOneVisibility visibility;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "one_to_one_person", joinColumns = @JoinColumn(name = "one_to_one_id"))
    @OrderColumn(name = "position")
    List<Participant> people = new ArrayList<>();

    static Optional<OneToOne> byId(UUID id) {
        return OneToOne.<OneToOne>findByIdOptional(id);
    }

    static OneToOne begin(Caller author, NewOneToOne wanted, Instant now) {
        if (wanted.state() != OneToOneState.PLANNED && wanted.state() != OneToOneState.HELD) {
            throw ProblemException.field(
                    "#/state", "Plan it or log it as held; the rest is the outcome of a planned one");
        }
        OneToOne begun = new OneToOne();
        begun.author = author.subject();
        begun.authorName = author.name();
        begun.state = wanted.state();
        begun.createdAt = now;
        begun.become(wanted.content(), now);
        return begun;
    }

    boolean isBy(Caller caller) {
        return author.equals(caller.subject());
    }

    boolean isWith(UUID person) {
        return people.stream().anyMatch(one -> one.personId().equals(person));
    }

    boolean isFor(UUID organisation) {
        return people.stream().anyMatch(one -> organisation.equals(one.organisationId()));
    }

    boolean isPlanned() {
        return state == OneToOneState.PLANNED;
    }

    boolean hasOpenNextStep() {
        return nextStep != null && nextStepDoneAt == null;
    }

    void become(OneToOneChange wanted, Instant now) {
        setPeople(wanted.people());
        setTime(wanted.at().truncatedTo(ChronoUnit.MINUTES), now);
        chapterId = wanted.chapterId();
        minutes = wanted.minutes();
        place = wanted.place();
        setNotes(wanted.notes());
        setNextStep(wanted.nextStep());
        visibility = wanted.visibility() == null ? OneToOneVisibility.AUTHOR : wanted.visibility();
        updatedAt = now;
    }

    private void setPeople(List<Participant> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            UUID person = wanted.get(i).personId();
            if (wanted.subList(0, i).stream()
                    .anyMatch(before -> before.personId().equals(person))) {
                throw ProblemException.field("#/people/%d/personId".formatted(i), "Name each person once");
            }
        }
        if (!wanted.equals(people)) {
            people.clear();
            people.addAll(wanted);
        }
    }

    /** A time that stays is not asked again: a planned one may be mended after its day has come. */
    private void setTime(Instant wanted, Instant now) {
        if (wanted.equals(at)) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(clamped(wanted), Calendar.ZONE);
        LocalDate today = LocalDate.ofInstant(now, Calendar.ZONE);
        if (isPlanned()) {
            if (day.isBefore(today.minus(FORGIVEN_WHEN_PLANNING))) {
                throw ProblemException.field("#/at", "Plan it for today or later, or log it as held");
            }
        } else {
            requireNotAhead(wanted, now);
        }
        if (!Calendar.isPlausible(day) || day.isAfter(today.plus(FARTHEST_PLAN))) {
            throw ProblemException.field("#/at", "Choose a time within the next three years");
        }
        at = wanted;
    }

    private static void requireNotAhead(Instant at, Instant now) {
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw ProblemException.field("#/at", "It has not been yet: plan it, or say when it really was");
        }
    }

    /** Within what a calendar can hold. */
    private static Instant clamped(Instant given) {
        Instant first = Instant.EPOCH.minus(Duration.ofDays(365_000));
        Instant last = Instant.EPOCH.plus(Duration.ofDays(365_000));
        return given.isBefore(first) ? first : given.isAfter(last) ? last : given;
    }

    private void setNotes(Notes notes) {
        interests = notes.interests();
        story = notes.story();
        concerns = notes.concerns();
        reflection = notes.reflection();
    }

    /** Another step is open again; the same one stays done when only its date moves. */
    private void setNextStep(@Nullable NextStep wanted) {
        if (wanted != null && !Calendar.isPlausible(wanted.by())) {
            throw ProblemException.field("#/nextStep/by", "Enter a date between 1900 and 2199");
        }
        if (wanted == null || !wanted.what().equals(nextStep)) {
            nextStepDoneAt = null;
        }
        nextStep = wanted == null ? null : wanted.what();
        nextStepBy = wanted == null ? null : wanted.by();
    }

    void record(Outcome outcome, Instant now) {
        if (!isPlanned()) {
            throw ProblemException.wrongState("Its outcome is recorded already: change the one-to-one instead.");
        }
        Instant when = outcome.at() == null ? at : outcome.at().truncatedTo(ChronoUnit.MINUTES);
        switch (outcome.state()) {
            case PLANNED -> throw ProblemException.field("#/state", "Say whether it was held, cancelled or a no-show");
            case CANCELLED -> {
                if (outcome.reason() == null) {
                    throw ProblemException.field("#/reason", "Say why it was cancelled");
                }
            }
            case HELD -> {
                if (outcome.reason() != null) {
                    throw ProblemException.field("#/reason", "Leave the reason out: it was held");
                }
                requireNotAhead(when, now);
            }
            case NO_SHOW -> requireNotAhead(when, now);
        }
        state = outcome.state();
        setTime(when, now);
        reason = outcome.reason();
        minutes = outcome.minutes() == null ? minutes : outcome.minutes();
        setNotes(outcome.notes().over(new Notes(interests, story, concerns, reflection)));
        if (outcome.nextStep() != null) {
            setNextStep(outcome.nextStep());
        }
        updatedAt = now;
    }

    void completeNextStep(Instant now) {
        if (!hasOpenNextStep()) {
            throw ProblemException.wrongState("It has no next step that is still open.");
        }
        nextStepDoneAt = now;
        updatedAt = now;
    }
}
