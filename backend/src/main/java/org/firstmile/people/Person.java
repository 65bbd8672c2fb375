package org.firstmile.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.time.Calendar;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Person extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "chapter_id")
    UUID chapterId;

    String name;
    String email;
    String phone;

    @Column(updatable = false)
    boolean sample;

    @Column(name = "archived_at")
    Instant archivedAt;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "affiliation", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    List<Affiliation> affiliations = new ArrayList<>();

    static Optional<Person> byId(UUID id) {
        return Person.<Person>findByIdOptional(id);
    }

    /** Its chapter and, unless archived, the organisations that it is affiliated to now. */
    Target target(LocalDate today) {
        return archivedAt != null
                ? Target.chapter(chapterId)
                : Target.of(
                        chapterId,
                        affiliations.stream()
                                .filter(affiliation -> affiliation.isCurrent(today))
                                .map(Affiliation::organisationId)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean isVisibleTo(Caller caller, LocalDate today) {
        return caller.may(Permission.READ_PEOPLE, target(today));
    }

    boolean isAffiliatedTo(UUID organisation) {
        return affiliations.stream()
                .anyMatch(affiliation -> affiliation.organisationId().equals(organisation));
    }

    void become(NewPerson wanted, Instant now) {
        requireCurrent();
        name = wanted.name();
        chapterId = wanted.chapterId();
        email = wanted.email();
        phone = wanted.phone();
        setAffiliations(wanted.affiliations() == null ? List.of() : wanted.affiliations());
        updatedAt = now;
    }

    private void setAffiliations(List<Affiliation> wanted) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Affiliation affiliation = wanted.get(i);
            String pointer = "#/affiliations/" + i;
            if (!Calendar.isPlausible(affiliation.from())) {
                errors.add(new FieldError(pointer + "/from", "Enter a date between 1900 and 2199"));
            }
            if (!Calendar.isPlausible(affiliation.until())) {
                errors.add(new FieldError(pointer + "/until", "Enter a date between 1900 and 2199"));
            } else if (affiliation.from() != null
                    && affiliation.until() != null
                    && affiliation.until().isBefore(affiliation.from())) {
                errors.add(new FieldError(pointer + "/until", "Choose a last day on or after the first"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
        if (!wanted.equals(affiliations)) {
            affiliations.clear();
            affiliations.addAll(wanted);
        }
    }

    void archive(Instant now) {
        requireCurrent();
        archivedAt = now;
        updatedAt = now;
    }

    void restore(Instant now) {
        if (archivedAt == null) {
            throw ProblemException.wrongState("They are not archived.");
        }
        archivedAt = null;
        updatedAt = now;
    }

    private void requireCurrent() {
        if (archivedAt != null) {
            throw ProblemException.wrongState("They are archived: restore them first.");
        }
    }
}
