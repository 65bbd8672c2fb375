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
    private static final Sort LONGEST_FIRST =
            Sort.ascending("coalesce(o.last_confirmed_at, '-infinity')", "timestamptz", "o.id");

    private static final String ITEM = """
            select o.id, o.version, o.name, o.chapter_id, c.name as chapter, o.email, o.phone, o.listed, o.last_confirmed_at,
                   o.last_confirmed_by, r.sent_at, r.opened_at, r.confirmed_at,
                   (select max(p.sent_at) from organisation_proposal p where p.request_id = r.id) as proposed_at,
                   (select count(*) from organisation_proposal p where p.organisation_id = o.id and p.status = 'WAITING') as proposals
            from organisation o join chapter c on c.id = o.chapter_id
                 left join lateral (select * from confirmation_request r where r.organisation_id = o.id
                                    order by r.sent_at desc, r.id desc limit 1) r on true""";

    private static final String COUNTS = """
            select count(*) filter (where confirmed >= fading) as fresh,
                   count(*) filter (where confirmed >= stale and confirmed < fading) as going_stale,
                   count(*) filter (where confirmed < stale) as stale,
                   count(*) filter (where confirmed = '-infinity') as never_confirmed,
                   count(*) filter (where confirmed < stale and email is null) as unreachable,
                   coalesce(sum(proposals), 0) as proposals
            from (select coalesce(o.last_confirmed_at, '-infinity') as confirmed, o.email, w.proposals, ?::timestamptz as stale,
                         ?::timestamptz as fading
                  from organisation o
                       left join (select organisation_id, count(*) as proposals from organisation_proposal where status = 'WAITING'
                                  group by organisation_id) w on w.organisation_id = o.id
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
        ListQuery<FreshnessItem> query = new ListQuery<>(sql, ITEM, row -> item(caller, row, limits))
                .where("o.archived_at is null")
                .whereGiven(Chapters.isWithin("o.chapter_id"), filter.chapterId);
        if (!caller.seesEveryChapter(Permission.KEEP_FRESH)) {
            query.where("o.chapter_id = any(?::uuid[])", caller.chaptersWith(Permission.KEEP_FRESH));
        }
        if (filter.reachable != null) {
            query.where("o.email is %s null".formatted(filter.reachable ? "not" : ""));
        }
        switch (filter.state) {
            case null -> {}
            case STALE -> query.where(FreshnessPolicies.STALE, limits.stale());
            case GOING_STALE ->
                query.where("o.last_confirmed_at >= ? and o.last_confirmed_at < ?", limits.stale(), limits.fading());
            case FRESH -> query.where("o.last_confirmed_at >= ?", limits.fading());
        }
        return query.page(paging, LONGEST_FIRST).as(FreshnessPage::new);
    }

    @Transactional
    FreshnessCounts counts(Caller caller, @Nullable UUID chapter) {
        Limits limits = limits();
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>(List.of(limits.stale(), limits.fading()));
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
                                row.getInt("proposals")),
                        values)
                .getFirst();
    }

    private Limits limits() {
        FreshnessPolicy policy = FreshnessPolicy.present();
        return new Limits(policy.staleBefore(clock.instant()), policy.fadingBefore(clock.instant()));
    }

    private static FreshnessItem item(Caller caller, ResultSet row, Limits limits) throws SQLException {
        Instant confirmed = Sql.instant(row, "last_confirmed_at");
        Instant asked = Sql.instant(row, "sent_at");
        UUID chapter = Sql.uuid(row, "chapter_id");
        boolean keeps = caller.may(Permission.KEEP_FRESH, Target.chapter(chapter));
        boolean askable = row.getBoolean("listed") && row.getString("email") != null;
        return new FreshnessItem(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                row.getString("name"),
                new Ref(chapter, row.getString("chapter")),
                state(confirmed, limits),
                confirmed == null ? null : new Confirmation(confirmed, row.getString("last_confirmed_by")),
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
                !keeps ? List.of() : askable ? List.of("ask", "confirm") : List.of("confirm"));
    }

    private static FreshnessState state(@Nullable Instant confirmed, Limits limits) {
        if (confirmed == null || confirmed.isBefore(limits.stale())) {
            return FreshnessState.STALE;
        }
        return confirmed.isBefore(limits.fading()) ? FreshnessState.GOING_STALE : FreshnessState.FRESH;
    }
}
