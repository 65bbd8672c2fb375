package org.firstmile.directory.openreferral;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firstmile.directory.openreferral.FeedPageFilter.Slice;
import org.firstmile.places.Place;
import org.firstmile.places.Places;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** What the feed tells: of listed organisations the listed services that are not over. Nobody's name stands in it. */
@Singleton
class Feed {
    private static final String SERVICES = " from service s join organisation o on o.id = s.organisation_id where ";

    /** A place that is only an organisation without any address is none. */
    private static final String AT_LOCATIONS = " from service_at_location x join service s on s.id = x.service_id"
            + " join organisation o on o.id = s.organisation_id left join location l on l.id = x.location_id"
            + " where (l.id is not null or o.town is not null or o.postcode is not null"
            + " or o.latitude is not null) and ";

    private final Sql sql;
    private final Places places;

    Feed(Sql sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    Slice<HsdsService> services(FeedFilter filter, FeedPageFilter paging) {
        Conditions conditions = Conditions.of(filter);
        Slice<UUID> ids = slice(SERVICES, "s.id", "lower(s.name), s.id", conditions, paging);
        Map<UUID, HsdsService> found = rows(ids.items(), Map.of());
        return ids.map(found::get);
    }

    HsdsService service(UUID id) {
        requireService(id);
        Map<UUID, HsdsServiceAtLocation> places = places("s.id = ?", id);
        return rows(List.of(id), Map.of(id, List.copyOf(places.values()))).get(id);
    }

    /** All public services of these organisations, with all that belongs to each. */
    List<HsdsService> servicesOf(List<UUID> organisations) {
        List<UUID> ids = sql.list(
                "select s.id" + SERVICES + Conditions.PUBLIC
                        + " and o.id = any(?::uuid[]) order by array_position(?::uuid[], o.id), lower(s.name), s.id",
                row -> Sql.uuid(row, "id"),
                organisations,
                organisations);
        Map<UUID, List<HsdsServiceAtLocation>> at = places("s.id = any(?::uuid[])", ids).values().stream()
                .collect(Collectors.groupingBy(HsdsServiceAtLocation::serviceId));
        Map<UUID, HsdsService> found = rows(
                ids,
                ids.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), id -> at.getOrDefault(id, List.<HsdsServiceAtLocation>of()))));
        return ids.stream().map(found::get).toList();
    }

    Slice<HsdsServiceAtLocation> serviceAtLocations(FeedFilter filter, NearFilter near, FeedPageFilter paging) {
        Conditions conditions = Conditions.of(filter);
        String postcode = Conditions.postcode(near);
        if (postcode != null && near.proximity == null) {
            conditions.in(postcode);
        } else if (postcode != null) {
            Optional<Place> middle = places.postcode(postcode);
            if (middle.isEmpty()) {
                return paging.of(0, List.of());
            }
            conditions.within(near.proximity, middle.get());
        }
        Slice<UUID> ids = slice(AT_LOCATIONS, "x.id", "x.id", conditions, paging);
        Map<UUID, HsdsServiceAtLocation> found = places("x.id = any(?::uuid[])", ids.items());
        return ids.map(found::get);
    }

    HsdsServiceAtLocation serviceAtLocation(UUID id) {
        HsdsServiceAtLocation found =
                Optional.ofNullable(places("x.id = ?", id).get(id)).orElseThrow(ProblemException::notFound);
        HsdsService service = rows(List.of(found.serviceId()), Map.of(found.serviceId(), List.of()))
                .get(found.serviceId());
        return new HsdsServiceAtLocation(found.id(), found.serviceId(), found.locationId(), found.location(), service);
    }

    Slice<HsdsTaxonomy> taxonomies(FeedPageFilter paging) {
        List<HsdsTaxonomy> all =
                Arrays.stream(Taxonomy.values()).map(Taxonomy::view).toList();
        return paging.of(
                all.size(),
                all.stream().skip(paging.offset()).limit(paging.size()).toList());
    }

    Slice<HsdsTaxonomyTerm> terms(FeedPageFilter paging) {
        int total = sql.one("select count(*) from theme where retired_at is null", row -> row.getInt(1))
                .orElseThrow();
        return paging.of(
                total,
                sql.list(
                        "select id, name, description, kind from theme where retired_at is null"
                                + " order by kind desc, lower(name) limit ? offset ?",
                        HsdsRows::term,
                        paging.size(),
                        paging.offset()));
    }

    /** A retired one as well: services that have it still name it. */
    HsdsTaxonomyTerm term(UUID id) {
        return sql.one("select id, name, description, kind from theme where id = ?", HsdsRows::term, id)
                .orElseThrow(ProblemException::notFound);
    }

    private Slice<UUID> slice(String from, String id, String order, Conditions conditions, FeedPageFilter paging) {
        int total = sql.listWith(
                        "select count(*)" + from + conditions.text(), row -> row.getInt(1), conditions.values())
                .getFirst();
        List<Object> values = new ArrayList<>(conditions.values());
        values.addAll(List.of(paging.size(), paging.offset()));
        return paging.of(
                total,
                sql.listWith(
                        "select %s as id%s%s order by %s limit ? offset ?"
                                .formatted(id, from, conditions.text(), order),
                        row -> Sql.uuid(row, "id"),
                        values));
    }

    private void requireService(UUID id) {
        if (sql.one("select 1" + SERVICES + Conditions.PUBLIC + " and s.id = ?", row -> 1, id)
                .isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private Map<UUID, HsdsServiceAtLocation> places(String condition, Object value) {
        return sql
                .list(
                        """
                        select x.id, s.id as service_id, s.organisation_id, l.id as location_id, coalesce(l.name, o.name) as name,
                               case when l.id is null then o.address_lines else l.address_lines end as address_lines,
                               case when l.id is null then o.town else l.town end as town,
                               case when l.id is null then o.county else l.county end as county,
                               case when l.id is null then o.postcode else l.postcode end as postcode,
                               case when l.id is null then o.latitude else l.latitude end as latitude,
                               case when l.id is null then o.longitude else l.longitude end as longitude,
                               l.accessibility""" + AT_LOCATIONS + Conditions.PUBLIC + " and " + condition + " order by x.id",
                        HsdsRows::place,
                        value)
                .stream()
                .collect(Collectors.toMap(
                        HsdsServiceAtLocation::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    /** @param places of those that are wanted with all that hangs on them */
    private Map<UUID, HsdsService> rows(Collection<UUID> ids, Map<UUID, List<HsdsServiceAtLocation>> places) {
        Map<UUID, List<HsdsOrganizationIdentifier>> identifiers = by("""
                select organisation_id as owner, scheme, identifier from organisation_identifier
                where organisation_id in (select organisation_id from service where id = any(?::uuid[]))
                order by preferred desc, position""", HsdsRows::identifier, places.keySet());
        Map<UUID, List<HsdsSchedule>> schedules = by(
                "select service_id as owner, z.* from service_schedule z where service_id = any(?::uuid[])"
                        + " order by position",
                HsdsRows::schedule,
                places.keySet());
        Map<UUID, List<HsdsAttribute>> attributes = by("""
                select y.service_id as owner, t.id, t.name, t.description, t.kind
                from service_theme y join theme t on t.id = y.theme_id where y.service_id = any(?::uuid[])
                order by t.kind desc, t.name""", HsdsRows::attribute, places.keySet());
        return sql
                .list(
                        """
                        select s.*, o.name as organisation, o.description as organisation_description,
                               o.website as organisation_website
                        from service s join organisation o on o.id = s.organisation_id where s.id = any(?::uuid[])""",
                        row -> {
                            UUID id = Sql.uuid(row, "id");
                            boolean full = places.containsKey(id);
                            UUID organisation = Sql.uuid(row, "organisation_id");
                            return HsdsRows.service(
                                    row,
                                    full,
                                    HsdsRows.organization(row, identifiers.getOrDefault(organisation, List.of())),
                                    schedules.getOrDefault(id, List.of()),
                                    places.getOrDefault(id, List.of()),
                                    attributes.getOrDefault(id, List.of()));
                        },
                        ids)
                .stream()
                .collect(Collectors.toMap(HsdsService::id, Function.identity()));
    }

    private record Of<T>(UUID owner, T item) {}

    private <T> Map<UUID, List<T>> by(String select, Sql.Row<T> row, Collection<UUID> services) {
        if (services.isEmpty()) {
            return Map.of();
        }
        return sql.list(select, of -> new Of<>(Sql.uuid(of, "owner"), row.read(of)), services).stream()
                .collect(Collectors.groupingBy(Of::owner, Collectors.mapping(Of::item, Collectors.toList())));
    }
}
