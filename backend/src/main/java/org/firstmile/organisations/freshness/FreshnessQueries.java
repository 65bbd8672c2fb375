package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.chapters.Chapters;
import org.firstmile.organisations.OrganisationView.Confirmation;
import org.firstmile.organisations.freshness.FreshnessItem.Asked;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Which entries are fresh, in the chapters that somebody looks after. */
@Singleton
class FreshnessQueries {
    private static final String ENTRY_CONFIRMED = "coalesce(o.last_confirmed_at, '-infinity')";
    private static final String SERVICE_CONFIRMED = "coalesce(s.last_confirmed_at, '-infinity')";
    private static final String SERVICE_SHOWN = "s.listed and s.status <> 'ENDED'";

    private static final String ITEM = """
            select o.id, o.version, o.name, o.chapter_id, c.name as chapter, o.email, o.phone, o.listed, o.last_confirmed_at,
                   o.last_confirmed_by, r.sent_at, r.opened_at, r.confirmed_at,
                   (select count(*) from service s where s.organisation_id = o.id and s.listed and s.status <> 'ENDED'
                        and coalesce(s.last_confirmed_at, '-infinity') < ?) as stale_services,
                   (select max(p.sent_at) from organisation_proposal p where p.request_id = r.id) as proposed_at,
                   (select count(*) from organisation_proposal p where p.organisation_id = o.id and p.status = 'WAITING') as proposals
            from organisation o join chapter c on c.id = o.chapter_id
                 left join lateral (select * from confirmation_request r where r.organisation_id = o.id
                                    order by r.sent_at desc, r.id desc limit 1) r on true""";

    private static final String SERVICE = """
            select s.id, s.version, s.name, s.last_confirmed_at, s.last_confirmed_by, o.id as organisation_id,
                   o.name as organisation, o.chapter_id, c.name as chapter, coalesce(s.email, o.email) as email,
                   coalesce(s.phone, o.phone) as phone
            from service s join organisation o on o.id = s.organisation_id join chapter c on c.id = o.chapter_id""";

    private static final String COUNTS = """
            select count(*) filter (where confirmed >= fading) as fresh,
                   count(*) filter (where confirmed >= stale and confirmed < fading) as going_stale,
                   count(*) filter (where confirmed < stale) as stale,
                   count(*) filter (where confirmed = '-infinity') as never_confirmed,
                   count(*) filter (where confirmed < stale and email is null) as unreachable,
                   coalesce(sum(proposals), 0) as proposals, coalesce(sum(stale_services), 0) as stale_services
            from (select coalesce(o.last_confirmed_at, '-infinity') as confirmed, o.email, w.proposals, s.stale_services,
                         ?::timestamptz as stale, ?::timestamptz as fading
                  from organisation o
                       left join (select organisation_id, count(*) as proposals from organisation_proposal where status = 'WAITING'
                                  group by organisation_id) w on w.organisation_id = o.id
                       left join (select organisation_id, count(*) as stale_services from service
                                  where listed and status <> 'ENDED' and coalesce(last_confirmed_at, '-infinity') < ?
                                  group by organisation_id) s on s.organisation_id = o.id
                  where o.archived_at is null and (%s)) o""";

    private final Sql sql;
    private final Clock clock;

    FreshnessQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Limits(Instant stale, Instant fading) {}

    @Transactional
    FreshnessPage list(Caller caller, FreshnessFilter filter, Paging paging) {
        Limits limits = limits();
        ListQuery<FreshnessItem> query =
                new ListQuery<>(sql, ITEM, row -> item(caller, row, limits, clock.instant()), limits.stale());
        return narrowed(query, caller, filter, ENTRY_CONFIRMED, limits)
                .page(paging, Sort.ascending(ENTRY_CONFIRMED, "timestamptz", "o.id"))
                .as(FreshnessPage::new);
    }

    /** Those that the directory shows. */
    @Transactional
    ServiceFreshnessPage services(Caller caller, FreshnessFilter filter, Paging paging) {
        Limits limits = limits();
        ListQuery<ServiceFreshnessItem> query =
                new ListQuery<>(sql, SERVICE, row -> service(caller, row, limits)).where(SERVICE_SHOWN);
        return narrowed(query, caller, filter, SERVICE_CONFIRMED, limits)
                .page(paging, Sort.ascending(SERVICE_CONFIRMED, "timestamptz", "s.id"))
                .as(ServiceFreshnessPage::new);
    }

    /**
     * A small chapter's are found by their organisations, everybody's along the index: no one plan does both.
     *
     * @param confirmed when, as the list's index has it
     */
    private static <T> ListQuery<T> narrowed(
            ListQuery<T> query, Caller caller, FreshnessFilter filter, String confirmed, Limits limits) {
        query.plannedAnew()
                .where("o.archived_at is null")
                .whereGiven(Chapters.isWithin("o.chapter_id"), filter.chapterId);
        if (!caller.seesEveryChapter(Permission.KEEP_FRESH)) {
            query.where("o.chapter_id = any(?::uuid[])", caller.chaptersWith(Permission.KEEP_FRESH));
        }
        if (filter.reachable != null) {
            query.where("o.email is %s null".formatted(filter.reachable ? "not" : ""));
        }
        return switch (filter.state) {
            case null -> query;
            case STALE -> query.where(confirmed + " < ?", limits.stale());
            case GOING_STALE ->
                query.where("%1$s >= ? and %1$s < ?".formatted(confirmed), limits.stale(), limits.fading());
            case FRESH -> query.where(confirmed + " >= ?", limits.fading());
        };
    }

    @Transactional
    FreshnessCounts counts(Caller caller, @Nullable UUID chapter) {
        Limits limits = limits();
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>(List.of(limits.stale(), limits.fading(), limits.stale()));
        if (chapter != null) {
            conditions.add(Chapters.isWithin("o.chapter_id"));
            values.add(chapter);
        }
        if (!caller.seesEveryChapter(Permission.KEEP_FRESH)) {
            conditions.add("o.chapter_id = any(?::uuid[])");
            values.add(caller.chaptersWith(Permission.KEEP_FRESH));
        }
        return sql.listWith(
                        COUNTS.formatted(String.join(" and ", conditions)),
                        row -> new FreshnessCounts(
                                row.getInt("fresh"),
                                row.getInt("going_stale"),
                                row.getInt("stale"),
                                row.getInt("never_confirmed"),
                                row.getInt("unreachable"),
                                row.getInt("proposals"),
                                row.getInt("stale_services")),
                        values)
                .getFirst();
    }

    private Limits limits() {
        FreshnessPolicy policy = FreshnessPolicy.present();
        return new Limits(policy.staleBefore(clock.instant()), policy.fadingBefore(clock.instant()));
    }

    private static FreshnessItem item(Caller caller, ResultSet row, Limits limits, Instant now) throws SQLException {
        Instant confirmed = Sql.instant(row, "last_confirmed_at");
        Instant asked = Sql.instant(row, "sent_at");
        UUID chapter = Sql.uuid(row, "chapter_id");
        boolean askable = row.getBoolean("listed")
                && row.getString("email") != null
                && (asked == null || asked.isBefore(now.minus(ConfirmationRequests.REST)));
        return new FreshnessItem(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                new Ref(chapter, row.getString("chapter")),
                state(confirmed, limits),
                confirmed == null ? null : new Confirmation(confirmed, row.getString("last_confirmed_by")),
                row.getInt("stale_services"),
                row.getString("email"),
                row.getString("phone"),
                row.getBoolean("listed"),
                asked == null
                        ? null
                        : new Asked(
                                asked,
                                Sql.instant(row, "opened_at"),
                                Sql.instant(row, "confirmed_at"),
                                Sql.instant(row, "proposed_at")),
                row.getInt("proposals"),
                !caller.may(Permission.KEEP_FRESH, Target.chapter(chapter))
                        ? List.of()
                        : askable ? List.of("ask", "confirm") : List.of("confirm"));
    }

    private static ServiceFreshnessItem service(Caller caller, ResultSet row, Limits limits) throws SQLException {
        Instant confirmed = Sql.instant(row, "last_confirmed_at");
        UUID chapter = Sql.uuid(row, "chapter_id");
        return new ServiceFreshnessItem(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                new Ref(Sql.uuid(row, "organisation_id"), row.getString("organisation")),
                new Ref(chapter, row.getString("chapter")),
                state(confirmed, limits),
                confirmed == null ? null : new Confirmation(confirmed, row.getString("last_confirmed_by")),
                row.getString("email"),
                row.getString("phone"),
                caller.may(Permission.CONFIRM_ORGANISATION, Target.chapter(chapter)) ? List.of("confirm") : List.of());
    }

    private static FreshnessState state(@Nullable Instant confirmed, Limits limits) {
        if (confirmed == null || confirmed.isBefore(limits.stale())) {
            return FreshnessState.STALE;
        }
        return confirmed.isBefore(limits.fading()) ? FreshnessState.GOING_STALE : FreshnessState.FRESH;
    }
}
