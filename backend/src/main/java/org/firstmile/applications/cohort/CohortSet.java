package org.firstmile.applications.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A group that the panel thinks of, under a name. */
@Entity
@Table(name = "cohort_set")
class CohortSet extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "vacancy_id", updatable = false)
    UUID vacancyId;

    String name;
    String note;

    @Column(name = "updated_at")
    Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "cohort_set_member", joinColumns = @JoinColumn(name = "set_id"))
    @Column(name = "application_id")
    Set<UUID> members = new HashSet<>();

    static Optional<CohortSet> of(UUID vacancy, UUID id) {
        return find("id = ?1 and vacancyId = ?2", id, vacancy).firstResultOptional();
    }

    static List<CohortSet> ofAll(UUID vacancy) {
        return list("vacancyId = ?1 order by lower(name), id", vacancy);
    }

    void become(String name, String note, Collection<UUID> members, Instant now) {
        this.name = name;
        this.note = note;
        if (!this.members.equals(Set.copyOf(members))) {
            this.members.clear();
            this.members.addAll(members);
        }
        updatedAt = now;
    }
}
