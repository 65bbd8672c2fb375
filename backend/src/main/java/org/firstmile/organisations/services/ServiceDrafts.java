package org.firstmile.organisations.services;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** Asks the rules of services what they would say, without storing anything: for what is tried before it is done. */
@Singleton
public class ServiceDrafts {
    private final Validator validator;
    private final ServiceQueries queries;
    private final Sql sql;

    ServiceDrafts(Validator validator, ServiceQueries queries, Sql sql) {
        this.validator = validator;
        this.queries = queries;
        this.sql = sql;
    }

    /** The services of an organisation as changes begin from them, for who sees them in full. */
    public Map<UUID, NewService> standing(Caller caller, UUID organisation) {
        List<UUID> ids = sql.list(
                "select id from service where organisation_id = ? order by id",
                row -> Sql.uuid(row, "id"),
                organisation);
        return ids.isEmpty()
                ? Map.of()
                : queries.views(caller, ids).stream().collect(Collectors.toMap(ServiceView::id, ServiceDrafts::body));
    }

    public static NewService body(ServiceView of) {
        return new NewService(
                of.name(),
                of.description(),
                of.website(),
                of.email(),
                of.phone(),
                of.status(),
                of.themes().stream().map(ThemeRef::id).toList(),
                of.eligibility(),
                of.minimumAge(),
                of.maximumAge(),
                of.cost(),
                of.costNote(),
                of.languages(),
                of.accessibility(),
                of.attendance(),
                of.areas(),
                of.alert(),
                of.places().stream().anyMatch(place -> place.locationId() == null),
                of.places().stream()
                        .map(ServicePlace::locationId)
                        .filter(Objects::nonNull)
                        .toList(),
                of.schedules(),
                Boolean.TRUE.equals(of.listed()));
    }

    /** What is wrong with it, wherever it belongs to. */
    public List<FieldError> faults(NewService body) {
        return faults(body, () -> ServiceRules.check(body));
    }

    /** What is wrong with a place, wherever it belongs to. */
    public List<FieldError> faults(NewLocation body) {
        return faults(body, () -> Address.kept(body.address()));
    }

    private List<FieldError> faults(Object body, Runnable rule) {
        List<FieldError> faults =
                validator.validate(body).stream().map(FieldError::of).toList();
        if (!faults.isEmpty()) {
            return faults;
        }
        try {
            rule.run();
            return List.of();
        } catch (ProblemException refusal) {
            return refusal.errors();
        }
    }
}
