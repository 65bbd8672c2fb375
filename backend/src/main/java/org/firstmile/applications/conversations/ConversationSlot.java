package org.firstmile.applications.conversations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

/** A time at which one candidate can be met. */
@Entity
@Table(name = "conversation_slot")
class ConversationSlot extends PanacheEntityBase {
    private static final Period HORIZON = Period.ofYears(2);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "vacancy_id", updatable = false)
    UUID vacancyId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ConversationKind kind;

    @Column(name = "starts_at", updatable = false)
    Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    Instant endsAt;

    @Column(updatable = false)
    String place;

    @Column(name = "removed_at")
    Instant removedAt;

    static ConversationSlot offer(UUID vacancy, NewConversationSlot wanted, Instant now) {
        if (!wanted.startsAt().isAfter(now)) {
            throw ProblemException.field("#/startsAt", "Choose a time in the future");
        }
        if (wanted.startsAt().isAfter(now.atZone(ZoneOffset.UTC).plus(HORIZON).toInstant())) {
            throw ProblemException.field("#/startsAt", "Choose a time within the next two years");
        }
        ConversationSlot slot = new ConversationSlot();
        slot.vacancyId = vacancy;
        slot.kind = wanted.kind();
        slot.startsAt = wanted.startsAt().truncatedTo(ChronoUnit.SECONDS);
        slot.endsAt = slot.startsAt.plus(Duration.ofMinutes(wanted.minutes()));
        slot.place = wanted.place();
        return slot;
    }

    /** Held until the commit: of two who want it one goes after the other. */
    static Optional<ConversationSlot> toTake(UUID id, UUID vacancy) {
        return find("id = ?1 and vacancyId = ?2 and removedAt is null", id, vacancy)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean hasBegun(Instant now) {
        return !startsAt.isAfter(now);
    }
}
