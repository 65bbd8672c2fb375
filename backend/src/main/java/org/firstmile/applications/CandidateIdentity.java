package org.firstmile.applications;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.firstmile.vacancies.ApplicantKind;

/**
 * Who the candidate of an application is. Read by the candidate's own operations and the mailer only; a row of its own,
 * so that it can be deleted whole and the application stays a number.
 */
@Entity
@Table(name = "candidate_identity")
class CandidateIdentity extends PanacheEntityBase {
    @Id
    @Column(name = "application_id")
    UUID applicationId;

    @Enumerated(EnumType.STRING)
    ApplicantKind kind;

    String name;
    String email;
    String phone;
    String adjustments;

    static CandidateIdentity of(UUID application) {
        return findById(application);
    }

    void become(Candidate wanted) {
        kind = wanted.kind();
        name = wanted.name();
        email = wanted.email();
        phone = wanted.phone();
        adjustments = wanted.adjustments();
    }

    Candidate view() {
        return new Candidate(kind, name, email, phone, adjustments);
    }
}
