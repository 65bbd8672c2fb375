package org.firstmile.applications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;

/** Until when one candidate may still write and submit, whatever the vacancy's deadline says. */
@Entity
@Table(name = "application_extension")
class ApplicationExtension extends PanacheEntityBase {
    private static final Duration LONGEST = Duration.ofDays(90);

    @Id
    @Column(name = "application_id")
    UUID applicationId;

    Instant until;
    String reason;

    @Column(name = "given_at")
    Instant givenAt;

    @Column(name = "given_by")
    String givenBy;

    static Optional<ApplicationExtension> of(UUID application) {
        return findByIdOptional(application);
    }

    static boolean runs(UUID application, Instant now) {
        return of(application).filter(given -> now.isBefore(given.until)).isPresent();
    }

    /** The candidate plans by it: it may become later, never sooner. */
    void reach(Instant wanted, Instant deadline, Instant now) {
        Instant at = wanted.truncatedTo(ChronoUnit.SECONDS);
        if (!at.isAfter(now)) {
            throw ProblemException.field("#/until", "This has passed: choose a time to come");
        }
        if (!at.isAfter(deadline)) {
            throw ProblemException.field("#/until", "Everyone has until the deadline: choose a later time");
        }
        if (until != null && at.isBefore(until)) {
            throw ProblemException.field(
                    "#/until", "The candidate plans by the extension they have: choose a later time");
        }
        if (at.isAfter(now.plus(LONGEST))) {
            throw ProblemException.field("#/until", "Choose a time in the next 90 days: the marking waits for it");
        }
        until = at;
    }
}
