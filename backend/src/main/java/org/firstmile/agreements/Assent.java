package org.firstmile.agreements;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** One party's yes to one version. */
@Entity
@Immutable
@Table(name = "agreement_assent")
class Assent extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "version_id")
    UUID versionId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "given_at")
    Instant givenAt;

    @Column(name = "given_by")
    String givenBy;

    /** How it was given; only where staff recorded it for the party. */
    String note;

    static List<Assent> to(AgreementVersion version) {
        return list("versionId", version.id);
    }
}
