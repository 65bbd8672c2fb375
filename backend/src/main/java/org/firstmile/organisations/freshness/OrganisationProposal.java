package org.firstmile.organisations.freshness;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OrganisationField;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody of an organisation wants its entry to be; the alliance's staff take it over, whole or in part, or not. */
@Entity
@Table(name = "organisation_proposal")
class OrganisationProposal extends PanacheEntityBase {
    private static final int LONGEST_REMARK = 2000;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "organisation_id", updatable = false)
    UUID organisationId;

    @Column(name = "request_id", updatable = false)
    UUID requestId;

    @Column(name = "proposer_subject", updatable = false)
    String proposerSubject;

    @Column(updatable = false)
    String proposer;

    @Column(name = "base_version")
    long baseVersion;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    List<OrganisationField> fields = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    ProposedEntry was;

    @JdbcTypeCode(SqlTypes.JSON)
    ProposedEntry proposed;

    String remark;

    @Column(name = "sent_at")
    Instant sentAt;

    @Enumerated(EnumType.STRING)
    ProposalStatus status;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    String decidedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    List<OrganisationField> taken = List.of();

    String note;

    static OrganisationProposal by(Proposals.Sender sender) {
        OrganisationProposal proposal = new OrganisationProposal();
        proposal.organisationId = sender.organisation();
        proposal.requestId = sender.request();
        proposal.proposerSubject = sender.subject();
        proposal.proposer = sender.name();
        proposal.status = ProposalStatus.WAITING;
        return proposal;
    }

    /** What the same link or account proposed and nobody has decided about. */
    static Optional<OrganisationProposal> waiting(Proposals.Sender sender) {
        return sender.request() != null
                ? find("requestId = ?1 and status = ?2", sender.request(), ProposalStatus.WAITING)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional()
                : find(
                                "organisationId = ?1 and proposerSubject = ?2 and status = ?3",
                                sender.organisation(),
                                sender.subject(),
                                ProposalStatus.WAITING)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
    }

    /** Changes that join those which still wait; what is as it stands already is no change. */
    void propose(
            NewOrganisation present,
            long presentVersion,
            NewOrganisation wanted,
            List<OrganisationField> changed,
            @Nullable String said,
            Instant now) {
        NewOrganisation before = proposed == null ? present : proposed.into(present, fields);
        NewOrganisation after = OrganisationField.taking(changed, wanted, before);
        fields = OrganisationField.changed(present, after);
        was = ProposedEntry.of(present, fields);
        proposed = ProposedEntry.of(after, fields);
        remark = joined(remark, said);
        baseVersion = presentVersion;
        sentAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable String joined(@Nullable String before, @Nullable String said) {
        if (before == null || said == null || before.contains(said)) {
            return said == null || (before != null && before.contains(said)) ? before : said;
        }
        String both = before + "\n\n" + said;
        if (both.length() > LONGEST_REMARK) {
            throw ProblemException.field(
                    "#/remark",
                    "Together with what you wrote before this is too long: write at most "
                            + Math.max(0, LONGEST_REMARK - before.length() - 2) + " characters");
        }
        return both;
    }

    boolean saysNothing() {
        return fields.isEmpty() && remark == null;
    }

    /** @param read the version that the reviewer has seen */
    void accept(List<OrganisationField> chosen, long read, String by, @Nullable String why, Instant now) {
        requireWaiting();
        if (read != version) {
            throw new ProblemException(
                    ProblemCode.STALE,
                    "More has been proposed meanwhile: read the proposal again.",
                    List.of(new FieldError("#/version", "The present version is %d".formatted(version))));
        }
        if (!fields.containsAll(chosen)) {
            throw ProblemException.field("#/fields", "Take fields that this proposal changes");
        }
        taken = Stream.of(OrganisationField.values()).filter(chosen::contains).toList();
        decide(ProposalStatus.ACCEPTED, by, why, now);
    }

    void decline(String by, String why, Instant now) {
        requireWaiting();
        decide(ProposalStatus.DECLINED, by, why, now);
    }

    void withdraw(String by, Instant now) {
        requireWaiting();
        decide(ProposalStatus.WITHDRAWN, by, null, now);
    }

    private void decide(ProposalStatus next, String by, @Nullable String why, Instant now) {
        status = next;
        decidedBy = by;
        decidedAt = now.truncatedTo(ChronoUnit.MICROS);
        note = why;
    }

    private void requireWaiting() {
        if (status != ProposalStatus.WAITING) {
            throw ProblemException.wrongState("Somebody has decided about this proposal already: read it again.");
        }
    }
}
