package org.firstmile.organisations.freshness;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.chapters.Chapters;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.Identifier;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OrganisationField;
import org.firstmile.organisations.OrganisationKind;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.sql.JsonColumns;
import org.firstmile.shared.sql.Sql;

/** What is read of proposals: each beside what stands there now. */
@Singleton
class ProposalQueries {
    private static final Sort LONGEST_WAITING_FIRST = Sort.ascending("p.sent_at", "timestamptz", "p.id");
    private static final Sort LATEST_FIRST = Sort.descending("p.sent_at", "timestamptz", "p.id");

    private static final String PROPOSALS = """
            select p.id, p.version, p.organisation_id, p.request_id, p.proposer, p.fields, p.was, p.proposed, p.remark, p.sent_at,
                   p.status as proposal_status, p.decided_at, p.decided_by, p.taken, p.note,
                   o.version as organisation_version, o.archived_at, o.chapter_id, o.name, o.kinds, o.description, o.website, o.email, o.phone,
                   o.address_lines, o.town, o.county, o.postcode, o.latitude, o.longitude, o.tags, o.status, o.listed,
                   (select coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'identifier', i.identifier, 'preferred', i.preferred)
                           order by i.position), '[]') from organisation_identifier i where i.organisation_id = o.id) as identifiers
            from organisation_proposal p join organisation o on o.id = p.organisation_id""";

    private final Sql sql;
    private final JsonColumns json;

    ProposalQueries(Sql sql, @Any JsonColumns json) {
        this.sql = sql;
        this.json = json;
    }

    OrganisationProposalPage list(Caller caller, ProposalFilter filter, Paging paging) {
        ListQuery<OrganisationProposalView> query = visible(caller)
                .where("p.status = ?", filter.status)
                .whereGiven("p.organisation_id = ?", filter.organisationId)
                .whereGiven(Chapters.isWithin("o.chapter_id"), filter.chapterId);
        return query.page(paging, filter.status == ProposalStatus.WAITING ? LONGEST_WAITING_FIRST : LATEST_FIRST)
                .as(OrganisationProposalPage::new);
    }

    Optional<OrganisationProposalView> view(Caller caller, UUID id) {
        return visible(caller).where("p.id = ?", id).page(Paging.first(1), LATEST_FIRST).items().stream()
                .findFirst();
    }

    /** Those of organisations that the caller may edit. */
    private ListQuery<OrganisationProposalView> visible(Caller caller) {
        ListQuery<OrganisationProposalView> query = new ListQuery<>(sql, PROPOSALS, row -> view(caller, row));
        return caller.seesEveryChapter(Permission.EDIT_ORGANISATION)
                ? query
                : query.where(
                        "o.chapter_id = any(?::uuid[]) or o.id = any(?::uuid[])",
                        caller.chaptersWith(Permission.EDIT_ORGANISATION),
                        caller.organisationsWith(Permission.EDIT_ORGANISATION));
    }

    /** Where to tell whoever proposed it: the address that the link went to, or that their account was invited at. */
    Optional<String> addressOf(OrganisationProposal proposal) {
        return sql.one(
                """
                select recipient from confirmation_request where id = ?::uuid
                union all
                select email from representative where organisation_id = ? and subject = ?""", row -> row.getString(1), proposal.requestId, proposal.organisationId, proposal.proposerSubject);
    }

    private OrganisationProposalView view(Caller caller, ResultSet row) throws SQLException {
        UUID organisation = Sql.uuid(row, "organisation_id");
        List<OrganisationField> fields = Sql.constants(row, "fields", OrganisationField.class);
        ProposedEntry was = json.read(row, "was", ProposedEntry.class);
        NewOrganisation present = present(row);
        ProposalStatus status = Sql.constant(row, "proposal_status", ProposalStatus.class);
        boolean waiting = status == ProposalStatus.WAITING;
        Target target = Target.of(Sql.uuid(row, "chapter_id"), Set.of(organisation));
        return new OrganisationProposalView(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                new Ref(organisation, row.getString("name")),
                row.getLong("organisation_version"),
                row.getString("proposer"),
                row.getString("request_id") != null,
                Sql.instant(row, "sent_at"),
                fields,
                was,
                json.read(row, "proposed", ProposedEntry.class),
                ProposedEntry.of(present, fields),
                waiting ? OrganisationField.changed(was.into(present, fields), present) : List.of(),
                row.getString("remark"),
                status,
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"),
                Sql.constants(row, "taken", OrganisationField.class),
                row.getString("note"),
                waiting ? steps(caller, target, row.getTimestamp("archived_at") != null) : List.of());
    }

    private static List<String> steps(Caller caller, Target target, boolean archived) {
        List<String> steps = new ArrayList<>();
        if (caller.may(Permission.KEEP_FRESH, target)) {
            steps.addAll(archived ? List.of("decline") : List.of("accept", "decline"));
        }
        if (caller.organisationsWith(Permission.EDIT_ORGANISATION).containsAll(target.organisations())) {
            steps.add("withdraw");
        }
        return steps;
    }

    private NewOrganisation present(ResultSet row) throws SQLException {
        return new NewOrganisation(
                row.getString("name"),
                Sql.constants(row, "kinds", OrganisationKind.class),
                Sql.uuid(row, "chapter_id"),
                null,
                row.getString("description"),
                row.getString("website"),
                row.getString("email"),
                row.getString("phone"),
                List.of(json.read(row, "identifiers", Identifier[].class)),
                new Address(
                        Sql.texts(row, "address_lines"),
                        row.getString("town"),
                        row.getString("county"),
                        row.getString("postcode"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                Sql.texts(row, "tags"),
                Sql.constant(row, "status", OrganisationStatus.class),
                row.getBoolean("listed"));
    }
}
