package org.firstmile.agreements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.chapters.Chapters;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.paging.Sorts;
import org.firstmile.shared.sql.Sql;

/** What is read of agreements without loading one. */
@Singleton
class AgreementQueries {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final TypeReference<List<Ref>> REFS = new TypeReference<>() {};
    private static final TypeReference<List<AgreementParty>> PARTIES = new TypeReference<>() {};

    /** The working text, for staff. */
    private static final Shown WORKING = new Shown("a", "", """
            (select p.organisation_id, p.position, o.name from agreement_party p
             join organisation o on o.id = p.organisation_id where p.agreement_id = a.id)""", """
            a.id in (select p.agreement_id from agreement_party p where p.organisation_id = any(?::uuid[]))""", """
            a.id in (select t.id from agreement t where plain(t.title) like plain(?)
                     union all
                     select p.agreement_id from agreement_party p join organisation o on o.id = p.organisation_id
                     where plain(o.name) like plain(?))""");

    /** The text that was proposed last, for parties: a draft is the alliance's own. */
    private static final Shown PROPOSED = new Shown(
            "v", " join agreement_version v on v.agreement_id = a.id and v.number = a.last_proposed", """
            (select p.organisation_id, p.position, p.name from agreement_version_party p where p.version_id = v.id)""", """
            v.id in (select p.version_id from agreement_version_party p where p.organisation_id = any(?::uuid[]))""", """
            plain(v.title) like plain(?) or exists (
                select 1 from agreement_version_party p where p.version_id = v.id and plain(p.name) like plain(?))""");

    private static final String KEPT_PARTIES = """
            (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                 'organisation', jsonb_build_object('id', p.organisation_id, 'name', p.name),
                 'can', '[]'::jsonb,
                 'assent', case when s.id is not null then jsonb_build_object('at', s.given_at, 'by', s.given_by,
                     'note', s.note, 'recorded', s.note is not null) end)) order by p.position)
             from agreement_version_party p left join agreement_assent s using (version_id, organisation_id)
             where p.version_id = v.id)""";

    private static final String VERSIONS =
            "select v.id, v.number, v.title, v.kind, v.starts_on, v.ends_on, v.review_on, v.shared_purpose,"
                    + " v.communication, v.relationship, v.funding, v.collaboration, v.difference,"
                    + " v.processes_decision_making, v.processes_evaluation, v.processes_payments,"
                    + " v.processes_conflict_resolution, v.proposed_at, v.proposed_by, " + KEPT_PARTIES
                    + " as parties from agreement_version v";

    private static final String REMARKS = """
            select r.id, v.number, r.clause, r.body, r.written_at, r.written_by, r.organisation_id, o.name
            from agreement_remark r join agreement_version v on v.id = r.version_id
            left join organisation o on o.id = r.organisation_id""";

    private static final Sort NEWEST_VERSION = Sort.descending("v.number", "integer", "v.id");
    private static final Sort NEWEST_REMARK = Sort.descending("r.written_at", "timestamptz", "r.id");

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    AgreementQueries(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Which text a reader is shown, as SQL.
     *
     * @param text the alias of its columns
     * @param join what brings it
     * @param parties its parties
     * @param ofParty whether one of these organisations is a party; begins with the organisation, which has an index
     * @param matching whether title or a party's name hold a word
     */
    private record Shown(String text, String join, String parties, String ofParty, String matching) {
        String select() {
            return """
                    select a.id, %1$s.title, %1$s.kind, a.state, %1$s.number, a.chapter_id, c.name as chapter,
                           %1$s.review_on, a.updated_at,
                           (select jsonb_agg(jsonb_build_object('id', s.organisation_id, 'name', s.name) order by s.position)
                            from %3$s s) as parties,
                           (select jsonb_agg(jsonb_build_object('id', p.organisation_id, 'name', p.name) order by p.position)
                            from agreement_version k join agreement_version_party p on p.version_id = k.id
                            where k.agreement_id = a.id and k.number = a.number and a.state = 'PROPOSED'
                              and not exists (select 1 from agreement_assent s where s.version_id = k.id
                                              and s.organisation_id = p.organisation_id)) as waiting
                    from agreement a join chapter c on c.id = a.chapter_id%2$s""".formatted(text, join, parties);
        }

        Sorts sorts() {
            return new Sorts(
                    "-updatedAt",
                    Map.of(
                            "-updatedAt", Sort.descending("a.updated_at", "timestamptz", "a.id"),
                            "reviewOn",
                                    Sort.ascending(
                                            "coalesce(%s.review_on, 'infinity')".formatted(text), "date", "a.id"),
                            "title", Sort.ascending("lower(%s.title)".formatted(text), "text", "a.id")));
        }
    }

    /** The day in the alliance's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    Page<AgreementListItem> list(Caller caller, AgreementFilter filter, Paging paging) {
        Set<UUID> chapters = caller.chaptersWith(Permission.READ_AGREEMENT);
        boolean everyChapter = caller.seesEveryChapter(Permission.READ_AGREEMENT);
        Shown shown = everyChapter || !chapters.isEmpty() ? WORKING : PROPOSED;
        Sort sort = shown.sorts().named(filter.sort);
        LocalDate today = today();
        ListQuery<AgreementListItem> query = new ListQuery<>(sql, shown.select(), row -> item(row, today))
                .whereGiven(Chapters.isWithin("a.chapter_id"), filter.chapterId)
                .whereGiven(shown.ofParty(), filter.organisationId == null ? null : Set.of(filter.organisationId));
        if (!everyChapter) {
            Set<UUID> organisations = caller.organisationsWith(Permission.READ_AGREEMENT);
            if (shown == WORKING) {
                query.where(
                        "a.chapter_id = any(?::uuid[]) or a.number = a.last_proposed and " + shown.ofParty(),
                        chapters,
                        organisations);
            } else {
                query.where(shown.ofParty(), organisations);
            }
        }
        narrow(query, filter, shown, today);
        return query.page(paging, sort);
    }

    private static void narrow(ListQuery<?> query, AgreementFilter filter, Shown shown, LocalDate today) {
        if (filter.q != null) {
            query.where(shown.matching(), Sql.containing(filter.q), Sql.containing(filter.q));
        }
        if (filter.kind != null && !filter.kind.isEmpty()) {
            query.where("%s.kind = any(?)".formatted(shown.text()), filter.kind);
        }
        if (filter.state != null && !filter.state.isEmpty()) {
            query.where("a.state = any(?)", filter.state);
        }
        if (filter.reviewDue != null) {
            String due = "a.state = 'AGREED' and coalesce(a.review_on, 'infinity') <= ?";
            query.where(filter.reviewDue ? due : "not (" + due + ")", today);
        }
    }

    private AgreementListItem item(ResultSet row, LocalDate today) throws SQLException {
        AgreementState state = Sql.constant(row, "state", AgreementState.class);
        LocalDate reviewOn = row.getObject("review_on", LocalDate.class);
        return new AgreementListItem(
                Sql.uuid(row, "id"),
                row.getString("title"),
                Sql.constant(row, "kind", AgreementKind.class),
                state,
                row.getInt("number"),
                new Ref(Sql.uuid(row, "chapter_id"), row.getString("chapter")),
                read(row.getString("parties"), REFS),
                read(row.getString("waiting"), REFS),
                reviewOn,
                isReviewDue(state, reviewOn, today),
                Sql.instant(row, "updated_at"));
    }

    static boolean isReviewDue(AgreementState state, LocalDate reviewOn, LocalDate today) {
        return state == AgreementState.AGREED && reviewOn != null && !reviewOn.isAfter(today);
    }

    /** All kept versions for staff; for a party's people those that named it. */
    Page<AgreementVersionView> versions(UUID agreement, boolean staff, Set<UUID> organisations, Paging paging) {
        ListQuery<AgreementVersionView> query =
                new ListQuery<>(sql, VERSIONS, this::version).where("v.agreement_id = ?", agreement);
        return named(query, staff, organisations).page(paging, NEWEST_VERSION);
    }

    /** What was asked and said about those versions that the reader may see. */
    Page<AgreementRemarkView> remarks(UUID agreement, boolean staff, Set<UUID> organisations, Paging paging) {
        ListQuery<AgreementRemarkView> query =
                new ListQuery<>(sql, REMARKS, AgreementQueries::remark).where("v.agreement_id = ?", agreement);
        return named(query, staff, organisations).page(paging, NEWEST_REMARK);
    }

    private static <T> ListQuery<T> named(ListQuery<T> query, boolean staff, Set<UUID> organisations) {
        return staff
                ? query
                : query.where(
                        "exists (select 1 from agreement_version_party p where p.version_id = v.id"
                                + " and p.organisation_id = any(?::uuid[]))",
                        organisations);
    }

    private AgreementVersionView version(ResultSet row) throws SQLException {
        List<AgreementParty> parties = read(row.getString("parties"), PARTIES);
        return new AgreementVersionView(
                row.getInt("number"),
                row.getString("title"),
                Sql.constant(row, "kind", AgreementKind.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                parties,
                foundations(row),
                Sql.instant(row, "proposed_at"),
                row.getString("proposed_by"),
                AgreementParty.agreedAt(parties));
    }

    private static Foundations foundations(ResultSet row) throws SQLException {
        return new Foundations(
                row.getString("shared_purpose"),
                row.getString("communication"),
                row.getString("relationship"),
                row.getString("funding"),
                row.getString("collaboration"),
                row.getString("difference"),
                new Processes(
                        row.getString("processes_decision_making"),
                        row.getString("processes_evaluation"),
                        row.getString("processes_payments"),
                        row.getString("processes_conflict_resolution")));
    }

    static AgreementRemarkView remark(ResultSet row) throws SQLException {
        UUID organisation = Sql.uuid(row, "organisation_id");
        return new AgreementRemarkView(
                Sql.uuid(row, "id"),
                row.getInt("number"),
                row.getString("clause"),
                row.getString("body"),
                Sql.instant(row, "written_at"),
                row.getString("written_by"),
                organisation == null ? null : new Ref(organisation, row.getString("name")));
    }

    AgreementRemarkView remark(UUID id) {
        return sql.one(REMARKS + " where r.id = ?", AgreementQueries::remark, id)
                .orElseThrow();
    }

    /** The parties of a kept version with the names they had then, and their assents. */
    List<AgreementParty> keptParties(UUID version) {
        return sql.one(
                        "select %s as parties from agreement_version v where v.id = ?".formatted(KEPT_PARTIES),
                        row -> read(row.getString("parties"), PARTIES),
                        version)
                .orElseThrow();
    }

    /** These organisations with their present names, in the same order; those that do not exist are left out. */
    List<Ref> named(Collection<UUID> organisations) {
        List<Ref> found = sql.list(
                "select id, name from organisation where id = any(?::uuid[])",
                row -> new Ref(Sql.uuid(row, "id"), row.getString("name")),
                (Object) organisations);
        return organisations.stream()
                .flatMap(id -> found.stream().filter(ref -> ref.id().equals(id)))
                .toList();
    }

    private <T> List<T> read(String array, TypeReference<List<T>> type) {
        if (array == null) {
            return List.of();
        }
        try {
            return json.readValue(array, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
