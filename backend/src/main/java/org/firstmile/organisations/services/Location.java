package org.firstmile.organisations.services;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.organisations.Address;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Location extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    String name;

    @Embedded
    Address address;

    String accessibility;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static Optional<Location> byId(UUID id) {
        return Location.<Location>findByIdOptional(id);
    }

    void become(NewLocation wanted, Instant now) {
        name = wanted.name();
        address = Address.kept(wanted.address());
        accessibility = wanted.accessibility();
        updatedAt = now;
    }
}
