package org.firstmile.learning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "learning_note")
class LearningNote extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Column(name = "chapter_id", updatable = false)
    UUID chapterId;

    String title;
    String worked;

    @Column(name = "did_not_work")
    String didNotWork;

    String helped;

    @JdbcTypeCode(SqlTypes.JSON)
    List<LearningResourceLink> resources;

    String town;

    @Enumerated(EnumType.STRING)
    LearningVisibility visibility;

    @Column(name = "author_name")
    String authorName;

    @Column(name = "taken_back_at")
    Instant takenBackAt;

    @Column(name = "archived_at")
    Instant archivedAt;

    @Column(updatable = false)
    boolean sample;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "learning_note_theme", joinColumns = @JoinColumn(name = "learning_note_id"))
    @Column(name = "theme_id")
    Set<UUID> themeIds = new HashSet<>();

    static Optional<LearningNote> byId(UUID id) {
        return LearningNote.<LearningNote>findByIdOptional(id);
    }

    /** @param moderates whether who writes may make public again what was taken back */
    void become(NewLearningNote wanted, boolean moderates, Instant now) {
        requireCurrent();
        if (wanted.worked() == null && wanted.didNotWork() == null && wanted.helped() == null) {
            throw ProblemException.field("#/worked", "Say what worked, what did not or what helped: one is enough");
        }
        if (wanted.visibility() == LearningVisibility.PUBLIC && takenBackAt != null) {
            if (!moderates) {
                throw ProblemException.field(
                        "#/visibility", "The alliance's staff have taken it back from the public: ask them first");
            }
            takenBackAt = null;
        }
        title = wanted.title();
        worked = wanted.worked();
        didNotWork = wanted.didNotWork();
        helped = wanted.helped();
        resources = wanted.resources() == null ? List.of() : wanted.resources();
        town = wanted.town();
        visibility = wanted.visibility();
        authorName = wanted.authorName();
        updatedAt = now;
        themeIds.retainAll(wanted.themeIds());
        themeIds.addAll(wanted.themeIds());
    }

    void takeBack(Instant now) {
        requireCurrent();
        if (visibility != LearningVisibility.PUBLIC) {
            throw ProblemException.wrongState("It is not public.");
        }
        visibility = LearningVisibility.ALLIANCE;
        takenBackAt = now;
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
        archivedAt = null;
        updatedAt = now;
    }

    private void requireCurrent() {
        if (archivedAt != null) {
            throw ProblemException.wrongState("It is archived: restore it first.");
        }
    }
}
