package org.firstmile.chapters;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Chapter extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    String name;

    @Column(name = "parent_id")
    UUID parentId;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    static Optional<Chapter> byId(UUID id) {
        return Chapter.<Chapter>findByIdOptional(id);
    }
}
