package org.firstmile.organisations.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Role;
import org.firstmile.access.Target;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** One file on its way into the directory. */
@Entity
@Table(name = "organisation_import")
class OrganisationImport extends PanacheEntityBase {
    private static final Set<ImportState> WORKING = EnumSet.of(ImportState.CHECKING, ImportState.IMPORTING);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "chapter_id", updatable = false)
    UUID chapterId;

    @Column(name = "made_by", updatable = false)
    String madeBy;

    @Column(name = "made_by_name", updatable = false)
    String madeByName;

    @Column(name = "runs_as")
    String runsAs;

    @Column(name = "runs_as_name")
    String runsAsName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    List<Role> roles;

    @Column(updatable = false)
    String source;

    @Enumerated(EnumType.STRING)
    ImportFormat format;

    @Column(name = "file_name", updatable = false)
    String fileName;

    @Column(updatable = false)
    long size;

    @Enumerated(EnumType.STRING)
    ImportEncoding encoding;

    @Enumerated(EnumType.STRING)
    ImportDelimiter delimiter;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> columns;

    @JdbcTypeCode(SqlTypes.JSON)
    ImportMapping mapping;

    @Enumerated(EnumType.STRING)
    ImportState state;

    String reason;

    @Column(name = "row_count")
    int rowCount;

    boolean linked;

    @Column(name = "batch_at")
    Instant batchAt;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    static Optional<OrganisationImport> byId(UUID id) {
        return OrganisationImport.<OrganisationImport>findByIdOptional(id);
    }

    Target target() {
        return Target.chapter(chapterId);
    }

    /** Who made it, while they look after the chapter, and the chapter's administrators. */
    boolean isVisibleTo(Caller caller) {
        return (madeBy.equals(caller.subject()) && caller.may(Permission.IMPORT_ORGANISATIONS, target()))
                || caller.may(Permission.READ_ANY_IMPORT, target());
    }

    boolean isWorking() {
        return WORKING.contains(state);
    }

    void map(ImportMapping wanted, boolean begun, Instant now) {
        requireIdle();
        if (begun) {
            throw ProblemException.wrongState(
                    "Rows have been imported by these columns: send the file again to read it otherwise.");
        }
        wanted.requireFitting(columns.size());
        mapping = wanted;
        to(ImportState.UPLOADED, now);
    }

    void check(Caller by, Instant now) {
        requireIdle();
        mapping.requireFitting(columns.size());
        linked = false;
        runAs(by);
        to(ImportState.CHECKING, now);
    }

    void run(Caller by, Instant now) {
        requireIdle();
        runAs(by);
        to(ImportState.IMPORTING, now);
    }

    void cancel(Instant now) {
        if (state == ImportState.DONE || state == ImportState.CANCELLED) {
            throw ProblemException.wrongState("It has ended already.");
        }
        to(ImportState.CANCELLED, now);
    }

    void failed(String why, Instant now) {
        to(ImportState.FAILED, now);
        reason = why;
    }

    void to(ImportState next, Instant now) {
        state = next;
        reason = null;
        updatedAt = now;
        batchAt = now;
    }

    void requireIdle() {
        if (isWorking()) {
            throw ProblemException.wrongState("It is being worked on: wait for the end, or cancel it first.");
        }
    }

    void runAs(Caller by) {
        runsAs = by.subject();
        runsAsName = by.name();
        roles = List.copyOf(by.roles());
    }
}
