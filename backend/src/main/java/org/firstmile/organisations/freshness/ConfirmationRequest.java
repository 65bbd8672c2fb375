package org.firstmile.organisations.freshness;

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
import org.firstmile.shared.Secret;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** An e-mail that asked an organisation whether its entry is still right; who has its link may answer. */
@Entity
@Table(name = "confirmation_request")
class ConfirmationRequest extends PanacheEntityBase {
    private static final Duration VALID = Duration.ofDays(60);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String recipient;

    @Column(name = "secret_hash", updatable = false)
    byte[] secretHash;

    @Column(name = "sent_at", updatable = false)
    Instant sentAt;

    @Column(name = "sent_by", updatable = false)
    String sentBy;

    @Column(name = "expires_at", updatable = false)
    Instant expiresAt;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    /** @param by whoever asked for it; null where it was due */
    static ConfirmationRequest to(
            UUID organisation, String recipient, @Nullable String by, String secret, Instant now) {
        ConfirmationRequest request = new ConfirmationRequest();
        request.organisationId = organisation;
        request.recipient = recipient;
        request.sentBy = by;
        request.secretHash = Secret.hash(secret);
        request.sentAt = now.truncatedTo(ChronoUnit.MICROS);
        request.expiresAt = request.sentAt.plus(VALID);
        return request;
    }

    /** Held until the commit: of two who press at once, one goes after the other. */
    static Optional<ConfirmationRequest> bySecretToChange(String secret) {
        return find("secretHash", Secret.hash(secret))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** How its answer is told to those who see the entry in full. */
    String by() {
        return "email link, " + recipient;
    }

    /** @param present the address that the entry has now: an organisation that has moved on is asked there */
    void requireOpen(@Nullable String present, Instant now) {
        if (!recipient.equalsIgnoreCase(present)) {
            throw ProblemException.wrongState(
                    "The entry has another email address now, and this link went to the former"
                            + " one: ask the alliance to send a new link, or sign in.");
        }
        if (!now.isBefore(expiresAt)) {
            throw ProblemException.wrongState(
                    "This link has run out: ask the alliance to send a new one, or sign in to edit the entry.");
        }
    }

    void open(Instant now) {
        if (openedAt == null) {
            openedAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    void confirm(Instant now) {
        confirmedAt = now.truncatedTo(ChronoUnit.MICROS);
    }
}
