package org.firstmile.applications.review;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.shared.Secret;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

/** Somebody who was invited to one vacancy's panel; on it once their account has taken the invitation up. */
@Entity
@Table(name = "panel_member")
class PanelMember extends PanacheEntityBase {
    private static final Duration VALID = Duration.ofDays(14);
    private static final int LONGEST_NAME = 200;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "vacancy_id", updatable = false)
    UUID vacancyId;

    String name;
    String email;

    @Column(name = "secret_hash", updatable = false)
    byte[] secretHash;

    @Column(name = "invited_at", updatable = false)
    Instant invitedAt;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    /** The account's id. */
    String subject;

    @Column(name = "joined_at")
    Instant joinedAt;

    /** Off the panel since then; what they marked stays. */
    @Column(name = "left_at")
    Instant leftAt;

    /** The account could run reviews somewhere when it joined. */
    boolean hires;

    static PanelMember invite(UUID vacancy, NewPanelMember body, String secret, Instant now) {
        PanelMember member = new PanelMember();
        member.vacancyId = vacancy;
        member.name = body.name();
        member.email = body.email();
        member.secretHash = Secret.hash(secret);
        member.invitedAt = now.truncatedTo(ChronoUnit.MICROS);
        member.expiresAt = member.invitedAt.plus(VALID);
        return member;
    }

    /** Held until the commit: of two who open one link, one goes after the other. */
    static Optional<PanelMember> bySecretToChange(String secret) {
        return find("secretHash", Secret.hash(secret))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<PanelMember> byEmail(UUID vacancy, String email) {
        return find("vacancyId = ?1 and lower(email) = lower(?2)", vacancy, email)
                .firstResultOptional();
    }

    boolean hasJoined() {
        return subject != null;
    }

    boolean hasLeft() {
        return leftAt != null;
    }

    /** It stands in nobody's way: it ran out, or whose it was has left. */
    boolean isOver(Instant now) {
        return hasLeft() || (!hasJoined() && !now.isBefore(expiresAt));
    }

    void leave(Instant now) {
        leftAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void join(Caller caller, Instant now) {
        if (hasJoined()) {
            throw ProblemException.wrongState(
                    "This invitation has been taken up by another account: sign in with that one, or ask who invited"
                            + " you for a new invitation.");
        }
        if (isOver(now)) {
            throw ProblemException.wrongState(
                    "This invitation has run out: ask who invited you to send you a new one.");
        }
        subject = caller.subject();
        name = caller.name().isBlank()
                ? name
                : caller.name()
                        .substring(0, Math.min(LONGEST_NAME, caller.name().length()));
        hires = caller.may(Permission.RUN_REVIEW);
        joinedAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
