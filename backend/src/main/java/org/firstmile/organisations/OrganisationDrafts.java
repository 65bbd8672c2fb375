package org.firstmile.organisations;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Asks the rules of organisations what they would say, without storing anything: for what is tried before it is done. */
@Singleton
public class OrganisationDrafts {
    private final Organisations organisations;
    private final Validator validator;
    private final Clock clock;

    OrganisationDrafts(Organisations organisations, Validator validator, Clock clock) {
        this.organisations = organisations;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * An organisation as a change begins from it.
     *
     * @param refusal why the caller cannot change it, or null
     */
    public record Standing(
            String name, NewOrganisation body, @Nullable String refusal) {}

    /** Empty where the caller does not see it. */
    public Optional<Standing> standing(Caller caller, UUID id) {
        return Organisation.byId(id).filter(found -> found.isVisibleTo(caller)).map(found -> {
            String refusal = found.archivedAt != null
                    ? "It is archived: restore it first."
                    : caller.may(Permission.CHANGE_ORGANISATION_STATUS, found.target())
                            ? null
                            : "Your role does not allow changes to it: ask its chapter's staff";
            return new Standing(found.name, found.facts(), refusal);
        });
    }

    /** What is wrong with it, whoever sends it and whatever else is there. */
    public List<FieldError> faults(@Nullable UUID present, NewOrganisation body) {
        List<FieldError> faults = new ArrayList<>(
                validator.validate(body).stream().map(FieldError::of).toList());
        if (faults.isEmpty()) {
            Organisation tried = new Organisation();
            Optional.ofNullable(present)
                    .flatMap(Organisation::byId)
                    .ifPresent(stored -> tried.identifiers.addAll(stored.identifiers));
            refused(() -> tried.become(body, clock.instant()), faults);
        }
        return faults;
    }

    /** What stands against it: a chapter that is not the caller's, a parent below it, a number that is taken. */
    public List<FieldError> clashes(Caller caller, @Nullable UUID present, NewOrganisation body) {
        List<FieldError> clashes = new ArrayList<>();
        Organisation stored =
                Optional.ofNullable(present).flatMap(Organisation::byId).orElse(null);
        refused(() -> organisations.requirePlace(caller, stored, body), clashes);
        return clashes;
    }

    private static void refused(Runnable rule, List<FieldError> into) {
        try {
            rule.run();
        } catch (ProblemException refusal) {
            into.addAll(
                    refusal.errors().isEmpty() ? List.of(new FieldError("#", refusal.getMessage())) : refusal.errors());
        }
    }
}
