package org.firstmile.agreements;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** What someone asked or said about a proposed text. */
@Entity
@Immutable
@Table(name = "agreement_remark")
class AgreementRemark extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "version_id")
    UUID versionId;

    String clause;
    String body;

    @Column(name = "written_at")
    Instant writtenAt;

    @Column(name = "written_by")
    String writtenBy;

    @Column(name = "organisation_id")
    UUID organisationId;
}
