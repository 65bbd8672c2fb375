package org.firstmile.agreements;

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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.UuidGenerator;

/**
 * The working text and where it stands. While {@code number} is {@code lastProposed} it is that kept version; a change
 * makes it a draft, one number ahead.
 */
@Entity
class Agreement extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "chapter_id")
    UUID chapterId;

    @Enumerated(EnumType.STRING)
    AgreementState state = AgreementState.DRAFT;

    int number = 1;

    @Column(name = "last_proposed")
    Integer lastProposed;

    @Embedded
    AgreementText text;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    @Column(name = "organisation_id")
    List<UUID> parties = new ArrayList<>();

    @Column(name = "agreed_at")
    Instant agreedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "ended_by")
    String endedBy;

    @Column(name = "ended_reason")
    String endedReason;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static Optional<Agreement> byId(UUID id) {
        return Agreement.<Agreement>findByIdOptional(id);
    }

    /** Another text or other parties than those proposed are a new draft, to which nobody has assented yet. */
    void become(AgreementText wanted, List<UUID> wantedParties, UUID chapter, Instant now) {
        requireNotEnded();
        if (wantedParties.stream().distinct().count() < wantedParties.size()) {
            throw ProblemException.field("#/parties", "Choose each organisation once");
        }
        if (wantedParties.size() < wanted.kind().fewestParties()) {
            throw ProblemException.field("#/parties", "Choose at least two organisations");
        }
        boolean same = text != null && text.says(wanted) && parties.equals(wantedParties);
        if (!same) {
            text = wanted;
            if (!parties.equals(wantedParties)) {
                parties.clear();
                parties.addAll(wantedParties);
            }
            if (isKept()) {
                number++;
                state = AgreementState.DRAFT;
                agreedAt = null;
            }
        }
        chapterId = chapter;
        updatedAt = now;
    }

    /** Whether the working text is a kept version. */
    boolean isKept() {
        return lastProposed != null && lastProposed == number;
    }

    void propose(Instant now) {
        requireNotEnded();
        if (state != AgreementState.DRAFT) {
            throw ProblemException.wrongState("It is proposed already: change it first to propose a new version.");
        }
        List<FieldError> open = text.clauses().missing().stream()
                .map(path -> new FieldError(
                        "#/foundations/" + path.replace('.', '/'), "Fill this clause before you propose the agreement"))
                .toList();
        if (!open.isEmpty()) {
            throw ProblemException.fields(open);
        }
        state = AgreementState.PROPOSED;
        lastProposed = number;
        updatedAt = now;
    }

    void assent(boolean everyParty, Instant now) {
        if (everyParty) {
            state = AgreementState.AGREED;
            agreedAt = now;
        }
        updatedAt = now;
    }

    void end(String reason, String by, Instant now) {
        requireNotEnded();
        state = AgreementState.ENDED;
        endedAt = now;
        endedBy = by;
        endedReason = reason;
        updatedAt = now;
    }

    void requireNotEnded() {
        if (state == AgreementState.ENDED) {
            throw ProblemException.wrongState("It has ended: it can be read but not changed.");
        }
    }
}
