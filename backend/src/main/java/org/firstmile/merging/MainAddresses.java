package org.firstmile.merging;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.firstmile.organisations.Address;
import org.firstmile.shared.sql.Sql;

/**
 * What is given at an organisation's main address says so by naming no location. Where a merge takes that address away,
 * it becomes a location of its own, so that nothing moves house by being merged.
 */
@Singleton
class MainAddresses {
    private static final String PLACE = "location.main-address";

    /** What a location says, without what merging itself changes. */
    private static final String SAYS = "to_jsonb(l) - array['version', 'organisation_id', 'created_at', 'updated_at']";

    private static final String AS_LEFT =
            "exists (select 1 from location l where l.id = (m.key->>'id')::uuid and " + SAYS + " = m.key->'was')";

    private final Sql sql;
    private final Clock clock;

    MainAddresses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void pin(UUID merge, UUID owner, Address before, Address after) {
        if (before.equals(after) || isNowhere(before) || !isUsed(owner)) {
            return;
        }
        UUID location =
                sql.one("select uuidv7() as id", row -> Sql.uuid(row, "id")).orElseThrow();
        sql.run(
                """
                insert into location (id, version, organisation_id, name, address_lines, town, county, postcode, latitude, longitude, created_at, updated_at)
                select ?, 0, ?, n.name, ?::text[], ?, ?, ?, ?::float8, ?::float8, ?, ?
                from (select 'Main address' || case i when 1 then '' else ' ' || i end as name from generate_series(1, 1000) i) n
                where not exists (select 1 from location l where l.organisation_id = ? and lower(l.name) = lower(n.name))
                order by length(n.name), n.name limit 1""",
                location,
                owner,
                before.lines(),
                before.town(),
                before.county(),
                before.postcode(),
                before.latitude(),
                before.longitude(),
                clock.instant(),
                clock.instant(),
                owner);
        sql.run("""
                update service_at_location a set location_id = ? from service s
                where s.id = a.service_id and s.organisation_id = ? and a.location_id is null""", location, owner);
        sql.run("""
                update offer_or_need set location_id = ?, version = version + 1
                where organisation_id = ? and location_id is null and what in ('ROOM', 'EQUIPMENT', 'FOOD', 'TRANSPORT', 'TRAINING')""", location, owner);
        sql.run("""
                insert into organisation_merge_move (merge_id, place, key)
                select ?, ?, jsonb_build_object('id', l.id, 'owner', l.organisation_id, 'was', %s) from location l where l.id = ?""".formatted(SAYS), merge, PLACE, location);
    }

    /** Asked when everything is back with its owner; tells in words which stays, as somebody has changed it since. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> unpin(UUID merge) {
        String pinned = """
                from organisation_merge_move m where m.merge_id = ? and m.place = ?
                  and %1$s.location_id = (m.key->>'id')::uuid and %2$s""";
        sql.run("""
                update service_at_location a set location_id = null %s
                  and exists (select 1 from service s where s.id = a.service_id and s.organisation_id = (m.key->>'owner')::uuid)
                  and not exists (select 1 from service_at_location b where b.service_id = a.service_id and b.location_id is null)""".formatted(pinned.formatted("a", AS_LEFT)), merge, PLACE);
        sql.run(
                "update offer_or_need x set location_id = null, version = x.version + 1 %s and x.organisation_id = (m.key->>'owner')::uuid"
                        .formatted(pinned.formatted("x", AS_LEFT)),
                merge,
                PLACE);
        sql.run("""
                delete from location l using organisation_merge_move m
                where m.merge_id = ? and m.place = ? and l.id = (m.key->>'id')::uuid and %s = m.key->'was'
                  and not exists (select 1 from service_at_location a where a.location_id = l.id)
                  and not exists (select 1 from offer_or_need x where x.location_id = l.id)""".formatted(SAYS), merge, PLACE);
        return sql.list(
                """
                select l.name from organisation_merge_move m join location l on l.id = (m.key->>'id')::uuid
                where m.merge_id = ? and m.place = ? and %s <> m.key->'was' order by l.name""".formatted(SAYS),
                row -> "The location “%s”: changed since the merge, and left as a location."
                        .formatted(row.getString("name")),
                merge,
                PLACE);
    }

    private boolean isUsed(UUID owner) {
        return sql.one("""
                        select 1 from service s join service_at_location a on a.service_id = s.id
                        where s.organisation_id = ? and a.location_id is null
                        union all
                        select 1 from offer_or_need where organisation_id = ? and location_id is null
                          and what in ('ROOM', 'EQUIPMENT', 'FOOD', 'TRANSPORT', 'TRAINING') limit 1""", row -> true, owner, owner).isPresent();
    }

    private static boolean isNowhere(Address address) {
        return address.lines().isEmpty()
                && address.town() == null
                && address.postcode() == null
                && address.latitude() == null;
    }
}
