package org.firstmile.organisations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

@Entity
class Organisation extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "chapter_id")
    UUID chapterId;

    @Column(name = "parent_id")
    UUID parentId;

    String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    List<OrganisationKind> kinds;

    String description;
    String website;
    String email;
    String phone;

    @Embedded
    Address address;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> tags;

    @Enumerated(EnumType.STRING)
    OrganisationStatus status;

    boolean listed;

    @Column(name = "last_confirmed_at")
    Instant lastConfirmedAt;

    @Column(name = "last_confirmed_by")
    String lastConfirmedBy;

    @Column(name = "archived_at")
    Instant archivedAt;

    /** The one that this turned out to be. */
    @Column(name = "merged_into")
    UUID mergedInto;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "organisation_identifier", joinColumns = @JoinColumn(name = "organisation_id"))
    @OrderColumn(name = "position")
    List<Identifier> identifiers = new ArrayList<>();

    @Transient
    private final List<Identifier> released = new ArrayList<>();

    static Optional<Organisation> byId(UUID id) {
        return Organisation.<Organisation>findByIdOptional(id);
    }

    Target target() {
        return target(chapterId, id);
    }

    static Target target(UUID chapter, UUID id) {
        return Target.of(chapter, Set.of(id));
    }

    /** Staff of its chapter and its own people see all of it, others what the directory shows. */
    boolean isFullFor(Caller caller) {
        return caller.may(Permission.READ_ORGANISATION_IN_FULL, target());
    }

    boolean isVisibleTo(Caller caller) {
        return (listed && archivedAt == null) || isFullFor(caller);
    }

    void become(NewOrganisation wanted, Instant now) {
        name = wanted.name();
        kinds = wanted.kinds().stream().distinct().toList();
        chapterId = wanted.chapterId();
        parentId = wanted.parentId();
        description = wanted.description();
        website = wanted.website();
        email = wanted.email();
        phone = wanted.phone();
        address = Address.kept(wanted.address());
        tags = OrganisationField.tags(wanted.tags());
        status = wanted.status();
        listed = wanted.listed();
        setIdentifiers(wanted.identifiers() == null ? List.of() : wanted.identifiers());
        updatedAt = now;
    }

    /** Gives up numbers that change: two that change places would otherwise both be held twice for a moment. */
    boolean releaseIdentifiers(NewOrganisation wanted) {
        boolean moved = wanted.identifiers() != null
                && !identifiers.isEmpty()
                && !wanted.identifiers().equals(identifiers);
        if (moved) {
            released.addAll(identifiers);
            identifiers.clear();
        }
        return moved;
    }

    private void setIdentifiers(List<Identifier> wanted) {
        requireIdentifiers(wanted);
        if (!wanted.equals(identifiers)) {
            identifiers.clear();
            identifiers.addAll(wanted);
        }
    }

    /** What has stood there before is taken as it is. */
    void requireIdentifiers(List<Identifier> wanted) {
        if (wanted.stream().filter(Identifier::preferred).count() > 1) {
            throw ProblemException.field("#/identifiers", "Prefer one identifier at most");
        }
        if (wanted.stream().map(i -> i.scheme() + i.identifier()).distinct().count() < wanted.size()) {
            throw ProblemException.field("#/identifiers", "Give each identifier once");
        }
        List<FieldError> faults = IntStream.range(0, wanted.size())
                .filter(i -> !identifiers.contains(wanted.get(i)) && !released.contains(wanted.get(i)))
                .mapToObj(i -> Registers.fault(wanted.get(i), "#/identifiers/" + i))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.fields(faults);
        }
    }

    void confirm(String by, Instant now) {
        requireCurrent();
        lastConfirmedAt = now;
        lastConfirmedBy = by;
        updatedAt = now;
    }

    void changeStatus(OrganisationStatus next, Instant now) {
        requireCurrent();
        status = next;
        updatedAt = now;
    }

    void archive(Instant now) {
        requireCurrent();
        archivedAt = now;
        updatedAt = now;
    }

    void restore(Instant now) {
        if (archivedAt == null) {
            throw ProblemException.wrongState("It is not archived.");
        }
        if (mergedInto != null) {
            throw ProblemException.wrongState("It was merged into another organisation: undo the merge instead.");
        }
        archivedAt = null;
        updatedAt = now;
    }

    /** All that can be changed of it, as it stands. */
    NewOrganisation facts() {
        return new NewOrganisation(
                name,
                kinds,
                chapterId,
                parentId,
                description,
                website,
                email,
                phone,
                List.copyOf(identifiers),
                address,
                tags,
                status,
                listed);
    }

    /** It turned out to be another one, which has its numbers from now on. */
    void goInto(UUID kept, Instant now) {
        archive(now);
        mergedInto = kept;
        parentId = null;
        identifiers.clear();
    }

    /** Becomes what two were together: numbers of the other one are taken as they are. */
    void absorb(List<Identifier> numbersOfTheOther, NewOrganisation wanted, Instant now) {
        released.addAll(numbersOfTheOther);
        become(wanted, now);
    }

    /** It turned out to be an organisation of its own after all. */
    void standAgain(NewOrganisation facts, Instant now) {
        released.addAll(facts.identifiers());
        archivedAt = null;
        mergedInto = null;
        become(facts, now);
    }

    /** What only this one says of itself: the directory has it, so its own people can say whether it is right. */
    void requireShown() {
        if (archivedAt != null || !listed) {
            throw ProblemException.wrongState("The directory does not show this organisation at present.");
        }
    }

    void requireCurrent() {
        if (mergedInto != null) {
            throw ProblemException.wrongState("It was merged into another organisation: change that one.");
        }
        if (archivedAt != null) {
            throw ProblemException.wrongState("It is archived: restore it first.");
        }
    }
}
