package org.firstmile.organisations.freshness;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.shared.Secret;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

/** Somebody who was invited to act for an organisation; their account does once it has taken the invitation up. */
@Entity
class Representative extends PanacheEntityBase {
    private static final Duration VALID = Duration.ofDays(14);
    private static final int LONGEST_NAME = 200;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

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

    static Representative invite(UUID organisation, NewRepresentative body, String secret, Instant now) {
        Representative invited = new Representative();
        invited.organisationId = organisation;
        invited.name = body.name();
        invited.email = body.email();
        invited.secretHash = Secret.hash(secret);
        invited.invitedAt = now.truncatedTo(ChronoUnit.MICROS);
        invited.expiresAt = invited.invitedAt.plus(VALID);
        return invited;
    }

    /** Held until the commit: of two who open one link, one goes after the other. */
    static Optional<Representative> bySecretToChange(String secret) {
        return find("secretHash", Secret.hash(secret))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Held until the commit: whoever takes it up meanwhile goes before or finds it gone. */
    static Optional<Representative> byIdToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<Representative> byEmail(UUID organisation, String email) {
        return find("organisationId = ?1 and lower(email) = lower(?2)", organisation, email)
                .firstResultOptional();
    }

    boolean acts() {
        return subject != null;
    }

    boolean isOver(Instant now) {
        return !acts() && !now.isBefore(expiresAt);
    }

    void join(Caller caller, Instant now) {
        if (acts()) {
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
        joinedAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
