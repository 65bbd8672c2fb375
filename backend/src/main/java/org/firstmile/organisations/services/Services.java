package org.firstmile.organisations.services;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.organisations.themes.Themes;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What organisations offer to people: adding services, keeping them right, ending them. */
@Singleton
public class Services {
    static final Map<String, String> STEPS = new LinkedHashMap<>();
    static final Map<String, String> STEPS_WHEN_ENDED = Map.of("edit", Permission.EDIT_ORGANISATION);

    static {
        STEPS.put("edit", Permission.EDIT_ORGANISATION);
        STEPS.put("confirm", Permission.CONFIRM_ORGANISATION);
    }

    private final ServiceQueries queries;
    private final Organisations organisations;
    private final Locations locations;
    private final Themes themes;
    private final Sql sql;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    Services(
            ServiceQueries queries,
            Organisations organisations,
            Locations locations,
            Themes themes,
            Sql sql,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.locations = locations;
        this.themes = themes;
        this.sql = sql;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Page<ServiceView> list(Caller caller, UUID organisation, ServiceFilter filter, Paging paging) {
        return queries.list(caller, organisations.owner(caller, organisation), filter, paging);
    }

    ServiceView view(Caller caller, UUID id) {
        return view(caller, visible(caller, id));
    }

    @Transactional
    public ServiceView create(Caller caller, UUID organisation, @Nullable String idempotencyKey, NewService body) {
        return create(caller, organisation, idempotencyKey, body, false);
    }

    /** An invented service of the demonstration, marked as such for good. */
    @Transactional
    public ServiceView createSample(Caller caller, UUID organisation, NewService body) {
        return create(caller, organisation, null, body, true);
    }

    private ServiceView create(
            Caller caller, UUID organisation, @Nullable String idempotencyKey, NewService body, boolean sample) {
        Owner owner = organisations.owner(caller, organisation);
        caller.require(Permission.EDIT_ORGANISATION, owner.target(), true);
        return idempotency.once(
                caller.subject(),
                "createService",
                idempotencyKey,
                List.of(organisation, body),
                ServiceView.class,
                () -> {
                    owner.requireCurrent();
                    Service service = new Service();
                    service.organisationId = organisation;
                    service.sample = sample;
                    service.createdAt = now();
                    become(service, body);
                    return changed(caller, service, "created");
                });
    }

    @Transactional
    public ServiceView change(Caller caller, UUID id, IfMatch ifMatch, NewService body) {
        Service service = toChange(caller, id, ifMatch, Permission.EDIT_ORGANISATION);
        become(service, body);
        return changed(caller, service, "changed");
    }

    @Transactional
    public ServiceView confirm(Caller caller, UUID id, IfMatch ifMatch) {
        Service service = toChange(caller, id, ifMatch, Permission.CONFIRM_ORGANISATION);
        service.confirm(caller.name(), now());
        service.persistAndFlush();
        return changed(caller, service, "confirmed");
    }

    /** What the directory shows of an organisation, the first hundred by name. */
    public List<ServiceView> shown(UUID organisation) {
        return list(Caller.PUBLIC, organisation, new ServiceFilter(), Paging.first(100))
                .items();
    }

    /**
     * Asked before an organisation is changed together with its services: who changes a service holds it first and what
     * the directory's search reads after, and so do we.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID organisation) {
        sql.list("select 1 from organisation where id = ? for no key update", row -> true, organisation);
        sql.list(
                "select 1 from service where organisation_id = ? order by id for no key update",
                row -> true,
                organisation);
    }

    /**
     * A confirmation of all that the directory shows of an organisation, with the organisation's own; whether the caller may
     * is decided there.
     *
     * @param by how it is told to those who see the services in full
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void confirmShown(Caller caller, UUID organisation, String by) {
        // in one statement, as the directory follows each
        sql.list(
                        """
                        update service set last_confirmed_at = ?, last_confirmed_by = ?, updated_at = ?, version = version + 1
                        where organisation_id = ? and listed and status <> 'ENDED' returning id, name, status""",
                        row -> new Confirmed(
                                Sql.uuid(row, "id"),
                                row.getString("name"),
                                Sql.constant(row, "status", ServiceStatus.class)),
                        now(),
                        by,
                        now(),
                        organisation)
                .forEach(one -> record(caller, one.id(), one.name(), one.status(), organisation, "confirmed"));
    }

    private record Confirmed(UUID id, String name, ServiceStatus status) {}

    private void become(Service service, NewService body) {
        List<UUID> places = body.locationIds() == null ? List.of() : body.locationIds();
        requireFreeName(service, body);
        themes.requireUsable(body.themeIds() == null ? List.of() : body.themeIds(), service.themeIds);
        locations.requireOf(service.organisationId, places);
        service.become(body, now());
        service.persistAndFlush();
        sql.run(
                "delete from service_at_location where service_id = ? and not (case when location_id is null then ?"
                        + " else location_id = any(?::uuid[]) end)",
                service.id,
                body.atMainAddress(),
                places);
        sql.run(
                "insert into service_at_location (service_id, location_id) select ?, p.id from (select null::uuid as id"
                        + " where ? union select unnest(?::uuid[])) p on conflict do nothing",
                service.id,
                body.atMainAddress(),
                places);
    }

    private void requireFreeName(Service service, NewService body) {
        boolean taken = body.status() != ServiceStatus.ENDED
                && sql.one(
                                "select 1 from service where organisation_id = ? and lower(name) = lower(?)"
                                        + " and status <> 'ENDED' and id is distinct from ?::uuid",
                                row -> true,
                                service.organisationId,
                                body.name(),
                                service.id)
                        .isPresent();
        if (taken) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "Another service of this organisation has this name.",
                    List.of(new FieldError("#/name", "Choose a name that no other service here has")));
        }
    }

    /** What the directory does not show is there for those who see the organisation in full. */
    private Service visible(Caller caller, UUID id) {
        Service service = Service.byId(id).orElseThrow(ProblemException::notFound);
        Owner owner = organisations.owner(caller, service.organisationId);
        if (!service.listed && !owner.full()) {
            throw ProblemException.notFound();
        }
        return service;
    }

    private Service toChange(Caller caller, UUID id, IfMatch ifMatch, String permission) {
        Service service = visible(caller, id);
        Owner owner = organisations.owner(caller, service.organisationId);
        caller.require(permission, owner.target(), true);
        ifMatch.check(service.version);
        owner.requireCurrent();
        return service;
    }

    private ServiceView changed(Caller caller, Service service, String what) {
        record(caller, service, what);
        return view(caller, service);
    }

    private void record(Caller caller, Service service, String what) {
        record(caller, service.id, service.name, service.status, service.organisationId, what);
    }

    private void record(Caller caller, UUID id, String name, ServiceStatus status, UUID organisation, String what) {
        audit.record(
                caller, "service." + what, id, Map.of("name", name, "status", status, "organisation", organisation));
        outbox.add(new ServiceChanged(id, what));
    }

    private ServiceView view(Caller caller, Service service) {
        return queries.views(caller, List.of(service.id)).getFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
