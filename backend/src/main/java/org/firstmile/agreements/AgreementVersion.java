package org.firstmile.agreements;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A text as it was proposed. Never altered: a trigger in the database refuses it. */
@Entity
@Immutable
@Table(name = "agreement_version")
class AgreementVersion extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    int number;

    @Embedded
    AgreementText text;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "proposed_by")
    String proposedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agreement_version_party", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    @Immutable
    List<KeptParty> parties;

    /** A party with the name that it had then. */
    @Embeddable
    record KeptParty(@Column(name = "organisation_id") UUID organisationId, String name) {}

    /** The text that the agreement proposes now, or proposed last; empty while it never was. */
    static Optional<AgreementVersion> lastOf(Agreement agreement) {
        return agreement.lastProposed == null
                ? Optional.empty()
                : AgreementVersion.<AgreementVersion>find(
                                "agreementId = ?1 and number = ?2", agreement.id, agreement.lastProposed)
                        .singleResultOptional();
    }

    Set<UUID> partyIds() {
        return parties.stream().map(KeptParty::organisationId).collect(Collectors.toUnmodifiableSet());
    }
}
