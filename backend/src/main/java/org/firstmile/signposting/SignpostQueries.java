package org.firstmile.signposting;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.organisations.themes.ThemeKind;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What is read of single signposts: for staff of the chapters and the people of the two organisations. */
@Singleton
class SignpostQueries {
    private static final Sort LATEST = Sort.descending("s.on_day", "date", "s.id");

    private static final String SELECT = """
            select s.id, s.version, s.from_id, f.name as from_name, f.chapter_id as from_chapter,
                   s.to_id, t.name as to_name, t.chapter_id as to_chapter,
                   s.theme_id, h.name as theme, h.kind as theme_kind, s.town, s.on_day, s.state, s.reason, s.answered_at,
                   s.outcome, s.outcome_on, s.instead_of, s.sample, s.logged_by, s.created_at,
                   s.state = 'DECLINED' and not exists (select 1 from signpost n where n.instead_of = s.id) as open
            from signpost s join organisation f on f.id = s.from_id join theme h on h.id = s.theme_id
                 left join organisation t on t.id = s.to_id""";

    /** The organisations that the caller acts for, by two parameters. */
    private static final String MINE =
            "select o.id from organisation o where o.chapter_id = any(?::uuid[]) or o.id = any(?::uuid[])";

    private final Sql sql;
    private final Clock clock;

    SignpostQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Page<SignpostView> list(Caller caller, SignpostFilter filter, Paging paging) {
        ListQuery<SignpostView> query = new ListQuery<>(sql, SELECT, row -> view(caller, row));
        narrowToMine(query, caller, filter.organisationId == null ? filter.direction : null);
        if (filter.organisationId != null) {
            UUID organisation = filter.organisationId;
            switch (filter.direction) {
                case SENT -> query.where("s.from_id = ?", organisation);
                case RECEIVED -> query.where("s.to_id = ?", organisation);
                case null -> query.where("s.from_id = ? or s.to_id = ?", organisation, organisation);
            }
        }
        if (filter.state != null && !filter.state.isEmpty()) {
            // of one state alone the index has the order
            query.where(
                    filter.state.size() == 1 ? "s.state = ?" : "s.state = any(?)",
                    filter.state.size() == 1 ? filter.state.getFirst() : filter.state);
        }
        if (Boolean.TRUE.equals(filter.withoutOutcome)) {
            query.where("s.outcome is null and s.state in ('POINTED', 'ACCEPTED')");
        }
        return query.plannedAnew().page(paging, LATEST);
    }

    private static void narrowToMine(
            ListQuery<SignpostView> query, Caller caller, @Nullable SignpostDirection direction) {
        if (caller.seesEveryChapter(Permission.READ_SIGNPOSTS)) {
            if (direction == SignpostDirection.RECEIVED) {
                query.where("s.to_id is not null");
            }
            return;
        }
        List<Object> mine = List.of(
                caller.chaptersWith(Permission.READ_SIGNPOSTS), caller.organisationsWith(Permission.READ_SIGNPOSTS));
        switch (direction) {
            case SENT -> query.where("s.from_id in (" + MINE + ")", mine.toArray());
            case RECEIVED -> query.where("s.to_id in (" + MINE + ")", mine.toArray());
            case null ->
                query.where(
                        "s.from_id in (" + MINE + ") or s.to_id in (" + MINE + ")",
                        Stream.concat(mine.stream(), mine.stream()).toArray());
        }
    }

    /** 404 where the caller has to do with neither organisation. */
    SignpostView view(Caller caller, UUID id) {
        return sql
                .list(
                        SELECT + " where s.id = ?",
                        row -> isVisible(caller, row) ? List.of(view(caller, row)) : List.<SignpostView>of(),
                        id)
                .stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private static boolean isVisible(Caller caller, ResultSet row) throws SQLException {
        return caller.may(Permission.READ_SIGNPOSTS, target(row, "from"))
                || row.getObject("to_id") != null && caller.may(Permission.READ_SIGNPOSTS, target(row, "to"));
    }

    private static Target target(ResultSet row, String side) throws SQLException {
        return Target.of(Sql.uuid(row, side + "_chapter"), Set.of(Sql.uuid(row, side + "_id")));
    }

    private SignpostView view(Caller caller, ResultSet row) throws SQLException {
        UUID to = Sql.uuid(row, "to_id");
        return new SignpostView(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                new Ref(Sql.uuid(row, "from_id"), row.getString("from_name")),
                to == null ? null : new Ref(to, row.getString("to_name")),
                new ThemeRef(
                        Sql.uuid(row, "theme_id"),
                        row.getString("theme"),
                        Sql.constant(row, "theme_kind", ThemeKind.class)),
                row.getString("town"),
                row.getObject("on_day", LocalDate.class),
                Sql.constant(row, "state", SignpostState.class),
                Sql.constant(row, "reason", SignpostReason.class),
                Sql.instant(row, "answered_at"),
                Sql.constant(row, "outcome", SignpostOutcome.class),
                row.getObject("outcome_on", LocalDate.class),
                Sql.uuid(row, "instead_of"),
                row.getBoolean("sample"),
                Sql.instant(row, "created_at"),
                steps(caller, row));
    }

    private List<String> steps(Caller caller, ResultSet row) throws SQLException {
        SignpostState state = Sql.constant(row, "state", SignpostState.class);
        boolean sends = caller.may(Permission.LOG_SIGNPOSTS, target(row, "from"));
        boolean receives = row.getObject("to_id") != null && caller.may(Permission.LOG_SIGNPOSTS, target(row, "to"));
        List<String> steps = new ArrayList<>();
        if (state == SignpostState.OFFERED && receives) {
            steps.addAll(List.of("accept", "decline"));
        }
        if (state == SignpostState.ACCEPTED && receives || state == SignpostState.POINTED && (sends || receives)) {
            steps.add("record-outcome");
        }
        if (sends && row.getBoolean("open")) {
            steps.add("ask-another");
        }
        if (sends
                && caller.subject().equals(row.getString("logged_by"))
                && Signpost.isCorrectable(
                        state,
                        Sql.constant(row, "outcome", SignpostOutcome.class),
                        Sql.instant(row, "created_at"),
                        clock.instant())) {
            steps.addAll(List.of("correct", "delete"));
        }
        return List.copyOf(steps);
    }
}
