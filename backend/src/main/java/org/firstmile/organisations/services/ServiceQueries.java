package org.firstmile.organisations.services;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.OrganisationView.Confirmation;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.organisations.themes.Themes;
import org.firstmile.shared.Ref;
import org.firstmile.shared.money.Money;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.sql.Sql;

/** What is read of services: whole, several at once, in a few statements. */
@Singleton
class ServiceQueries {
    private static final Sort BY_NAME = Sort.ascending("lower(s.name)", "text", "s.id");

    private final Sql sql;

    ServiceQueries(Sql sql) {
        this.sql = sql;
    }

    Page<ServiceView> list(Caller caller, Owner owner, ServiceFilter filter, Paging paging) {
        ListQuery<UUID> query = new ListQuery<>(sql, "select s.id from service s", row -> Sql.uuid(row, "id"))
                .where("s.organisation_id = ?", owner.id())
                .where(Boolean.TRUE.equals(filter.ended) ? "s.status = 'ENDED'" : "s.status <> 'ENDED'")
                .whereGiven("s.id in (select x.service_id from service_theme x where x.theme_id = ?)", filter.themeId);
        if (!owner.full()) {
            query.where("s.listed");
        }
        Page<UUID> page = query.page(paging, BY_NAME);
        Map<UUID, ServiceView> views =
                views(caller, page.items()).stream().collect(Collectors.toMap(ServiceView::id, Function.identity()));
        return new Page<>(
                page.items().stream().map(views::get).filter(Objects::nonNull).toList(), page.next());
    }

    private record Of<T>(UUID service, T item) {}

    /** In no order. */
    List<ServiceView> views(Caller caller, Collection<UUID> ids) {
        Map<UUID, List<ThemeRef>> themes = by("""
                select x.service_id, t.id, t.name, t.kind from service_theme x join theme t on t.id = x.theme_id
                where x.service_id = any(?::uuid[]) order by t.kind desc, t.name""", Themes::ref, ids);
        Map<UUID, List<ServicePlace>> places = by("""
                select x.service_id, l.id, coalesce(l.name, o.name) as name,
                       case when l.id is null then o.address_lines else l.address_lines end as address_lines,
                       case when l.id is null then o.town else l.town end as town,
                       case when l.id is null then o.county else l.county end as county,
                       case when l.id is null then o.postcode else l.postcode end as postcode,
                       case when l.id is null then o.latitude else l.latitude end as latitude,
                       case when l.id is null then o.longitude else l.longitude end as longitude,
                       l.accessibility
                from service_at_location x join service s on s.id = x.service_id
                     join organisation o on o.id = s.organisation_id left join location l on l.id = x.location_id
                where x.service_id = any(?::uuid[]) order by l.id is not null, l.name""", ServiceQueries::place, ids);
        Map<UUID, List<ServiceSchedule>> schedules = by("""
                select x.service_id, x.freq, x.every, x.days, x.opens_at, x.closes_at, x.valid_from, x.valid_to, x.note
                from service_schedule x where x.service_id = any(?::uuid[]) order by x.position""", Opening::schedule, ids);
        return sql.list(
                """
                select s.*, o.name as organisation, o.chapter_id, o.archived_at
                from service s join organisation o on o.id = s.organisation_id where s.id = any(?::uuid[])""",
                row -> {
                    UUID id = Sql.uuid(row, "id");
                    return view(
                            caller,
                            row,
                            themes.getOrDefault(id, List.of()),
                            places.getOrDefault(id, List.of()),
                            schedules.getOrDefault(id, List.of()));
                },
                ids);
    }

    private <T> Map<UUID, List<T>> by(String select, Sql.Row<T> row, Collection<UUID> ids) {
        return sql.list(select, of -> new Of<>(Sql.uuid(of, "service_id"), row.read(of)), ids).stream()
                .collect(Collectors.groupingBy(Of::service, Collectors.mapping(Of::item, Collectors.toList())));
    }

    private static ServicePlace place(ResultSet row) throws SQLException {
        return new ServicePlace(
                Sql.uuid(row, "id"),
                row.getString("name"),
                new Address(
                        Sql.texts(row, "address_lines"),
                        row.getString("town"),
                        row.getString("county"),
                        row.getString("postcode"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                row.getString("accessibility"));
    }

    private static ServiceView view(
            Caller caller,
            ResultSet row,
            List<ThemeRef> themes,
            List<ServicePlace> places,
            List<ServiceSchedule> schedules)
            throws SQLException {
        UUID organisation = Sql.uuid(row, "organisation_id");
        Target target = Target.of(Sql.uuid(row, "chapter_id"), Set.of(organisation));
        boolean full = caller.may(Permission.READ_ORGANISATION_IN_FULL, target);
        BigDecimal cost = row.getBigDecimal("cost");
        ServiceStatus status = Sql.constant(row, "status", ServiceStatus.class);
        return new ServiceView(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                new Ref(organisation, row.getString("organisation")),
                row.getString("name"),
                row.getString("description"),
                row.getString("website"),
                row.getString("email"),
                row.getString("phone"),
                status,
                themes,
                row.getString("eligibility"),
                row.getObject("minimum_age", Integer.class),
                row.getObject("maximum_age", Integer.class),
                cost == null ? null : new Money(cost, "GBP"),
                row.getString("cost_note"),
                Sql.texts(row, "languages"),
                row.getString("accessibility"),
                Sql.constants(row, "attendance", ServiceAttendance.class),
                Sql.texts(row, "areas"),
                row.getString("alert"),
                places,
                schedules,
                full ? row.getBoolean("listed") : null,
                row.getBoolean("sample"),
                confirmation(row, full),
                Sql.instant(row, "ended_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                row.getTimestamp("archived_at") == null
                        ? caller.can(status == ServiceStatus.ENDED ? Services.STEPS_WHEN_ENDED : Services.STEPS, target)
                        : List.of());
    }

    private static Confirmation confirmation(ResultSet row, boolean full) throws SQLException {
        return row.getTimestamp("last_confirmed_at") == null
                ? null
                : new Confirmation(
                        Sql.instant(row, "last_confirmed_at"), full ? row.getString("last_confirmed_by") : null);
    }
}
