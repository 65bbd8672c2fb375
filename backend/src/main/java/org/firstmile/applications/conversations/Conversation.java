package org.firstmile.applications.conversations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

/** The talk with one candidate, from the invitation on. */
@Entity
class Conversation extends PanacheEntityBase {
    private static final List<ConversationState> LIVE = List.of(ConversationState.INVITED, ConversationState.CONFIRMED);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "application_id", updatable = false)
    UUID applicationId;

    @Column(name = "vacancy_id", updatable = false)
    UUID vacancyId;

    @Column(name = "slot_id")
    UUID slotId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ConversationKind kind;

    @Enumerated(EnumType.STRING)
    ConversationState state;

    /** Of the calendar entry. */
    int sequence;

    static Conversation invite(UUID application, ConversationSlot slot) {
        Conversation conversation = new Conversation();
        conversation.applicationId = application;
        conversation.vacancyId = slot.vacancyId;
        conversation.slotId = slot.id;
        conversation.kind = slot.kind;
        conversation.state = ConversationState.INVITED;
        return conversation;
    }

    /** Held until the commit. */
    static Optional<Conversation> toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static List<Conversation> liveOf(UUID application) {
        return find("applicationId = ?1 and state in ?2 order by id", application, LIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    static List<Conversation> liveOf(Collection<UUID> applications) {
        return find("applicationId in ?1 and state in ?2 order by id", applications, LIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    static List<Conversation> liveIn(UUID vacancy) {
        return list("vacancyId = ?1 and state in ?2 order by id", vacancy, LIVE);
    }

    static boolean has(UUID slot) {
        return count("slotId = ?1 and state in ?2", slot, LIVE) > 0;
    }

    boolean isLive() {
        return LIVE.contains(state);
    }

    void requireLive() {
        switch (state) {
            case INVITED, CONFIRMED -> {}
            case DECLINED -> throw ProblemException.wrongState("The candidate has declined it: invite them again.");
            case CANCELLED -> throw ProblemException.wrongState("It was cancelled: invite the candidate again.");
        }
    }

    /** @param agreed whether the candidate chose it */
    void moveTo(ConversationSlot slot, boolean agreed) {
        slotId = slot.id;
        state = agreed ? ConversationState.CONFIRMED : ConversationState.INVITED;
        sequence++;
    }

    void end(ConversationState as) {
        state = as;
        sequence++;
    }
}
