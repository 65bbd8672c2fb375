package org.firstmile.organisations.services;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Where an organisation works besides its main address: seen with the organisation, kept by who keeps it. */
@Singleton
public class Locations {
    private static final Sort BY_NAME = Sort.ascending("lower(l.name)", "text", "l.id");

    /** A place is public by the services that are: one that only a hidden service uses may be a refuge, or a home. */
    private static final String GIVEN_AT = """
            exists (select 1 from service_at_location a join service s on s.id = a.service_id
                    where a.location_id = l.id and s.listed and s.status <> 'ENDED')""";

    private final Sql sql;
    private final Organisations organisations;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Locations(Sql sql, Organisations organisations, Audit audit, Idempotency idempotency, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Page<LocationView> list(Caller caller, UUID organisation, Paging paging) {
        Owner owner = organisations.owner(caller, organisation);
        ListQuery<LocationView> query = new ListQuery<>(
                        sql,
                        "select l.id, l.version, l.name, l.address_lines, l.town, l.county, l.postcode, l.latitude,"
                                + " l.longitude, l.accessibility, l.updated_at from location l",
                        row -> new LocationView(
                                Sql.uuid(row, "id"),
                                row.getLong("version"),
                                owner.ref(),
                                row.getString("name"),
                                new Address(
                                        Sql.texts(row, "address_lines"),
                                        row.getString("town"),
                                        row.getString("county"),
                                        row.getString("postcode"),
                                        row.getObject("latitude", Double.class),
                                        row.getObject("longitude", Double.class)),
                                row.getString("accessibility"),
                                Sql.instant(row, "updated_at"),
                                steps(caller, owner)))
                .where("l.organisation_id = ?", organisation);
        return (owner.full() ? query : query.where(GIVEN_AT)).page(paging, BY_NAME);
    }

    LocationView view(Caller caller, UUID id) {
        Location location = Location.byId(id).orElseThrow(ProblemException::notFound);
        return view(caller, location, visible(caller, location));
    }

    private Owner visible(Caller caller, Location location) {
        Owner owner = organisations.owner(caller, location.organisationId);
        if (!owner.full()
                && sql.one("select 1 from location l where l.id = ? and " + GIVEN_AT, row -> true, location.id)
                        .isEmpty()) {
            throw ProblemException.notFound();
        }
        return owner;
    }

    @Transactional
    public UUID create(Caller caller, UUID organisation, NewLocation body) {
        return create(caller, organisation, null, body).id();
    }

    @Transactional
    LocationView create(Caller caller, UUID organisation, @Nullable String idempotencyKey, NewLocation body) {
        Owner owner = organisations.owner(caller, organisation);
        caller.require(Permission.EDIT_ORGANISATION, owner.target(), true);
        return idempotency.once(
                caller.subject(),
                "createLocation",
                idempotencyKey,
                List.of(organisation, body),
                LocationView.class,
                () -> {
                    owner.requireCurrent();
                    requireFreeName(organisation, null, body.name());
                    Location location = new Location();
                    location.organisationId = organisation;
                    location.createdAt = now();
                    location.become(body, now());
                    location.persistAndFlush();
                    record(caller, location, "created");
                    return view(caller, location, owner);
                });
    }

    @Transactional
    LocationView change(Caller caller, UUID id, IfMatch ifMatch, NewLocation body) {
        Location location = Location.byId(id).orElseThrow(ProblemException::notFound);
        Owner owner = toChange(caller, location, ifMatch);
        requireFreeName(owner.id(), id, body.name());
        location.become(body, now());
        location.persistAndFlush();
        record(caller, location, "changed");
        return view(caller, location, owner);
    }

    /** Not while something is given there: it would be nowhere. */
    @Transactional
    void delete(Caller caller, UUID id, IfMatch ifMatch) {
        Location location = Location.byId(id).orElseThrow(ProblemException::notFound);
        toChange(caller, location, ifMatch);
        List<String> users = sql.list("""
                select s.name from service_at_location sl join service s on s.id = sl.service_id where sl.location_id = ?
                union all select x.title from offer_or_need x where x.location_id = ? order by 1 limit 3""", row -> row.getString(1), id, id);
        if (!users.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "It is still used by: " + String.join(", ", users) + ". Move them to another place first.");
        }
        location.delete();
        location.flush();
        record(caller, location, "deleted");
    }

    /** Each of these is a place of the organisation. */
    void requireOf(UUID organisation, List<UUID> wanted) {
        Set<UUID> own = new HashSet<>(sql.list(
                "select id from location where organisation_id = ? and id = any(?::uuid[])",
                row -> Sql.uuid(row, "id"),
                organisation,
                wanted));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!own.contains(wanted.get(i))) {
                errors.add(new FieldError("#/locationIds/" + i, "Choose a place of this organisation"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
    }

    private Owner toChange(Caller caller, Location location, IfMatch ifMatch) {
        Owner owner = visible(caller, location);
        caller.require(Permission.EDIT_ORGANISATION, owner.target(), true);
        ifMatch.check(location.version);
        owner.requireCurrent();
        return owner;
    }

    private void requireFreeName(UUID organisation, @Nullable UUID id, String name) {
        if (sql.one(
                        "select 1 from location where organisation_id = ? and lower(name) = lower(?)"
                                + " and id is distinct from ?::uuid",
                        row -> true,
                        organisation,
                        name,
                        id)
                .isPresent()) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "Another place of this organisation has this name.",
                    List.of(new FieldError("#/name", "Choose a name that no other place here has")));
        }
    }

    private void record(Caller caller, Location location, String what) {
        audit.record(
                caller,
                "location." + what,
                location.id,
                Map.of("name", location.name, "organisation", location.organisationId));
    }

    private static LocationView view(Caller caller, Location of, Owner owner) {
        return new LocationView(
                of.id,
                of.version,
                owner.ref(),
                of.name,
                of.address,
                of.accessibility,
                of.updatedAt,
                steps(caller, owner));
    }

    private static List<String> steps(Caller caller, Owner owner) {
        return !owner.archived() && caller.may(Permission.EDIT_ORGANISATION, owner.target())
                ? List.of("edit", "delete")
                : List.of();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
