package org.firstmile.organisations.exchange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.organisations.WeekDay;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.organisations.themes.Themes;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.jspecify.annotations.Nullable;

/** What organisations can give to each other and want from each other; for those who are signed in. */
@Singleton
public class OffersAndNeeds {
    private static final Sort NEWEST = Sort.descending("x.id", "uuid", "x.id");

    private static final String SELECT = """
            select x.id, x.version, x.kind, x.what, x.title, x.description, x.days, x.until, x.sample, x.closed_at,
                   x.created_at, x.updated_at, l.id as location_id, l.name as location
            from offer_or_need x left join location l on l.id = x.location_id""";

    private final Sql sql;
    private final Organisations organisations;
    private final Themes themes;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    OffersAndNeeds(
            Sql sql,
            Organisations organisations,
            Themes themes,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.themes = themes;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Page<OfferOrNeedView> list(Caller caller, UUID organisation, OfferOrNeedFilter filter, Paging paging) {
        Owner owner = organisations.owner(caller, organisation);
        Page<OfferOrNeedView> page = new ListQuery<>(sql, SELECT, row -> view(caller, owner, row))
                .where("x.organisation_id = ?", organisation)
                .where(
                        Boolean.FALSE.equals(filter.open)
                                ? "x.closed_at is not null or x.until < ?"
                                : "x.closed_at is null and coalesce(x.until >= ?, true)",
                        today())
                .whereGiven("x.kind = ?", filter.kind)
                .page(paging, NEWEST);
        return new Page<>(withThemes(page.items()), page.next());
    }

    OfferOrNeedView view(Caller caller, UUID id) {
        OfferOrNeed found = OfferOrNeed.byId(id).orElseThrow(ProblemException::notFound);
        return view(caller, found, organisations.owner(caller, found.organisationId));
    }

    @Transactional
    OfferOrNeedView create(Caller caller, UUID organisation, @Nullable String key, NewOfferOrNeed body) {
        return create(caller, organisation, key, body, false);
    }

    /** An invented one of the demonstration, marked as such for good. */
    @Transactional
    public OfferOrNeedView createSample(Caller caller, UUID organisation, NewOfferOrNeed body) {
        return create(caller, organisation, null, body, true);
    }

    private OfferOrNeedView create(
            Caller caller, UUID organisation, @Nullable String key, NewOfferOrNeed body, boolean sample) {
        Owner owner = organisations.owner(caller, organisation);
        caller.require(Permission.EDIT_ORGANISATION, owner.target(), true);
        return idempotency.once(
                caller.subject(), "createOfferOrNeed", key, List.of(organisation, body), OfferOrNeedView.class, () -> {
                    owner.requireCurrent();
                    OfferOrNeed made = new OfferOrNeed();
                    made.organisationId = organisation;
                    made.sample = sample;
                    made.createdAt = now();
                    become(made, body);
                    return changed(caller, made, owner, "created");
                });
    }

    @Transactional
    OfferOrNeedView change(Caller caller, UUID id, IfMatch ifMatch, NewOfferOrNeed body) {
        OfferOrNeed found = OfferOrNeed.byId(id).orElseThrow(ProblemException::notFound);
        Owner owner = toChange(caller, found, ifMatch);
        become(found, body);
        return changed(caller, found, owner, "changed");
    }

    @Transactional
    OfferOrNeedView close(Caller caller, UUID id, IfMatch ifMatch) {
        OfferOrNeed found = OfferOrNeed.byId(id).orElseThrow(ProblemException::notFound);
        Owner owner = toChange(caller, found, ifMatch);
        found.close(now());
        return changed(caller, found, owner, "closed");
    }

    private void become(OfferOrNeed one, NewOfferOrNeed body) {
        themes.requireUsable(body.themeIds() == null ? List.of() : body.themeIds(), one.themeIds);
        if (body.locationId() != null
                && sql.one(
                                "select 1 from location where id = ? and organisation_id = ?",
                                row -> true,
                                body.locationId(),
                                one.organisationId)
                        .isEmpty()) {
            throw ProblemException.field("#/locationId", "Choose a place of this organisation");
        }
        one.become(body, today(), now());
    }

    private Owner toChange(Caller caller, OfferOrNeed found, IfMatch ifMatch) {
        Owner owner = organisations.owner(caller, found.organisationId);
        caller.require(Permission.EDIT_ORGANISATION, owner.target(), true);
        ifMatch.check(found.version);
        owner.requireCurrent();
        return owner;
    }

    private OfferOrNeedView changed(Caller caller, OfferOrNeed one, Owner owner, String what) {
        one.persistAndFlush();
        audit.record(
                caller,
                "offer-or-need." + what,
                one.id,
                Map.of("kind", one.kind, "title", one.title, "organisation", one.organisationId));
        outbox.add(new OfferOrNeedChanged(one.id, what));
        return view(caller, one, owner);
    }

    private OfferOrNeedView view(Caller caller, OfferOrNeed one, Owner owner) {
        return withThemes(sql.list(SELECT + " where x.id = ?", row -> view(caller, owner, row), one.id))
                .getFirst();
    }

    private OfferOrNeedView view(Caller caller, Owner owner, ResultSet row) throws SQLException {
        LocalDate until = row.getObject("until", LocalDate.class);
        boolean closed = row.getTimestamp("closed_at") != null;
        UUID location = Sql.uuid(row, "location_id");
        return new OfferOrNeedView(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                owner.ref(),
                Sql.constant(row, "kind", ExchangeKind.class),
                Sql.constant(row, "what", ExchangeGood.class),
                row.getString("title"),
                row.getString("description"),
                Sql.constants(row, "days", WeekDay.class),
                List.of(),
                location == null ? null : new Ref(location, row.getString("location")),
                until,
                !closed && (until == null || !until.isBefore(today())),
                Sql.instant(row, "closed_at"),
                row.getBoolean("sample"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                !closed && !owner.archived() && caller.may(Permission.EDIT_ORGANISATION, owner.target())
                        ? List.of("edit", "close")
                        : List.of());
    }

    private record Of(UUID id, ThemeRef theme) {}

    private List<OfferOrNeedView> withThemes(List<OfferOrNeedView> views) {
        Collection<UUID> ids = views.stream().map(OfferOrNeedView::id).toList();
        Map<UUID, List<ThemeRef>> themesOf =
                sql.list("""
                        select x.offer_or_need_id, t.id, t.name, t.kind
                        from offer_or_need_theme x join theme t on t.id = x.theme_id
                        where x.offer_or_need_id = any(?::uuid[]) order by t.kind desc, t.name""", row -> new Of(Sql.uuid(row, "offer_or_need_id"), Themes.ref(row)), ids).stream()
                        .collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::theme, Collectors.toList())));
        return views.stream()
                .map(view -> view.with(themesOf.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private LocalDate today() {
        return Calendar.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
