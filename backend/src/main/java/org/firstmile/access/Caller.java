package org.firstmile.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;

/**
 * Who is asking, and the one place where is decided what they may do: a role grants a permission (see
 * {@link Permission}), and the same role must reach the thing.
 *
 * @param subject the token's {@code sub}; {@code public} without a token
 * @param name as the account has it, for the trail
 */
public record Caller(String subject, String name, Set<Role> roles, Scope scope) {
    private static final String NOBODY = "public";

    public static final Caller PUBLIC = new Caller(NOBODY, "The public", Set.of(), Scope.NOTHING);

    /** The program itself: scheduled work and the demo's loading. */
    public static final Caller SYSTEM =
            new Caller("system", "Firstmile", Set.of(Role.ADMIN, Role.LEAD, Role.HIRING_MANAGER), Scope.ALLIANCE);

    public boolean isSignedIn() {
        return !subject.equals(NOBODY);
    }

    public boolean may(String permission, Target target) {
        return roles.stream().anyMatch(role -> Permission.isGranted(permission, role) && role.reaches(scope, target));
    }

    /** Whether any role grants the permission, on whatever it reaches. */
    public boolean may(String permission) {
        return roles.stream().anyMatch(role -> Permission.isGranted(permission, role));
    }

    /** Whether the permission reaches the whole alliance: a list then needs no condition. */
    public boolean seesEveryChapter(String permission) {
        return scope.everyChapter() && has(permission, Role.Reach.CHAPTERS);
    }

    /** The chapters that the permission reaches, for a list's condition. */
    public Set<UUID> chaptersWith(String permission) {
        return has(permission, Role.Reach.CHAPTERS) ? scope.chapters() : Set.of();
    }

    /** The organisations that the permission reaches, for a list's condition. */
    public Set<UUID> organisationsWith(String permission) {
        return has(permission, Role.Reach.ORGANISATIONS) ? scope.organisations() : Set.of();
    }

    private boolean has(String permission, Role.Reach reach) {
        return roles.stream().anyMatch(role -> role.reach() == reach && Permission.isGranted(permission, role));
    }

    /** 404 for what the caller cannot see, 403 for what they see but may not do. */
    public void require(String permission, Target target, boolean visible) {
        if (!visible) {
            throw ProblemException.notFound();
        }
        if (!may(permission, target)) {
            throw ProblemException.forbidden();
        }
    }

    /** The steps of a view's {@code can}, in the given order: those whose permission the caller has on the target. */
    public List<String> can(Map<String, String> permissionOfStep, Target target) {
        Set<String> steps = new LinkedHashSet<>();
        permissionOfStep.forEach((step, permission) -> {
            if (may(permission, target)) {
                steps.add(step);
            }
        });
        return List.copyOf(steps);
    }
}
