package org.firstmile.applications.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.time.Calendar;
import org.firstmile.vacancies.DbsLevel;

/**
 * That somebody saw the certificate of a person who was appointed (DBS code of practice: no scan, no content, number and
 * date of issue for six months after the decision at most).
 */
@Entity
@Table(name = "dbs_check")
class DbsCheck extends PanacheEntityBase {
    @Id
    @Column(name = "application_id")
    UUID applicationId;

    @Version
    long version;

    @Column(name = "vacancy_id", updatable = false)
    UUID vacancyId;

    @Enumerated(EnumType.STRING)
    DbsLevel level;

    @Column(name = "certificate_number")
    String certificateNumber;

    @Column(name = "issued_on")
    LocalDate issuedOn;

    @Column(name = "seen_by")
    String seenBy;

    @Column(name = "seen_on")
    LocalDate seenOn;

    @Column(name = "update_service_consent")
    boolean updateServiceConsent;

    @Enumerated(EnumType.STRING)
    DbsOutcome outcome;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "forgotten_at")
    Instant forgottenAt;

    static Optional<DbsCheck> of(UUID application) {
        return findByIdOptional(application);
    }

    /**
     * @param today by the wall clock
     * @param mayKeep whether number and date may be kept still
     */
    void become(NewDbsCheck wanted, LocalDate today, boolean mayKeep) {
        requireDates(wanted, today);
        if (!mayKeep && wanted.certificateNumber() != null) {
            throw ProblemException.field(
                    "#/certificateNumber",
                    "Six months after the decision it may not be kept: leave it and its date out");
        }
        level = wanted.level();
        certificateNumber = wanted.certificateNumber() == null
                ? null
                : wanted.certificateNumber().replaceAll("\\s", "");
        issuedOn = wanted.issuedOn();
        if (certificateNumber != null) {
            forgottenAt = null;
        }
        seenBy = wanted.seenBy();
        seenOn = wanted.seenOn();
        updateServiceConsent = wanted.updateServiceConsent();
        outcome = wanted.outcome();
    }

    private static void requireDates(NewDbsCheck wanted, LocalDate today) {
        if ((wanted.certificateNumber() == null) != (wanted.issuedOn() == null)) {
            throw ProblemException.field(
                    wanted.issuedOn() == null ? "#/issuedOn" : "#/certificateNumber",
                    "Enter both the certificate number and its date of issue, or neither");
        }
        if (!Calendar.isPlausible(wanted.seenOn()) || wanted.seenOn().isAfter(today)) {
            throw ProblemException.field("#/seenOn", "Enter the day on which it was seen: today or before");
        }
        if (!Calendar.isPlausible(wanted.issuedOn())
                || (wanted.issuedOn() != null && wanted.issuedOn().isAfter(wanted.seenOn()))) {
            throw ProblemException.field("#/issuedOn", "Enter the date on the certificate: no later than it was seen");
        }
    }
}
