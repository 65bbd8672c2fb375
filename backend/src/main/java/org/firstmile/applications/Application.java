package org.firstmile.applications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

/** One candidate's answers to one vacancy, without the candidate. Its id is random (v4): a UUIDv7 would tell when. */
@Entity
class Application extends PanacheEntityBase {
    @Id
    @UuidGenerator
    UUID id;

    @Version
    long version;

    @Column(updatable = false)
    String reference;

    @Column(name = "vacancy_id", updatable = false)
    UUID vacancyId;

    @Enumerated(EnumType.STRING)
    ApplicationStatus status;

    @Column(name = "key_hash")
    byte[] keyHash;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "submitted_at")
    Instant submittedAt;

    boolean monitored;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    /** @param key the one that opens it */
    static Application begin(UUID vacancy, ApplicationKey key, Instant now) {
        Application application = new Application();
        application.reference = Reference.random();
        application.vacancyId = vacancy;
        application.status = ApplicationStatus.DRAFT;
        application.keyHash = key.hash();
        application.createdAt = now;
        return application;
    }

    static Optional<Application> byKey(ApplicationKey key) {
        return find("keyHash", key.hash()).firstResultOptional();
    }

    /** Without loading it, so that what is read afterwards to be changed is not what it was. */
    static boolean isOpenedBy(ApplicationKey key) {
        return count("keyHash", key.hash()) > 0;
    }

    /** Held until the commit: of two devices one goes after the other and sees what it did. */
    static Optional<Application> byKeyToChange(ApplicationKey key) {
        return find("keyHash", key.hash())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean is(ApplicationStatus wanted) {
        return status == wanted;
    }

    void requireDraft() {
        switch (status) {
            case DRAFT -> {}
            case SUBMITTED -> throw ProblemException.wrongState("It was submitted, so its answers stay as they are.");
            case WITHDRAWN -> throw withdrawn();
        }
    }

    void requireNotWithdrawn() {
        if (is(ApplicationStatus.WITHDRAWN)) {
            throw withdrawn();
        }
    }

    void submit(Instant now) {
        requireDraft();
        status = ApplicationStatus.SUBMITTED;
        submittedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void withdraw(Instant now) {
        requireNotWithdrawn();
        status = ApplicationStatus.WITHDRAWN;
        withdrawnAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException withdrawn() {
        return ProblemException.wrongState("It was withdrawn. While the vacancy is open you can begin a new one.");
    }
}
