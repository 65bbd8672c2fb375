package org.firstmile.access;

import java.util.Arrays;
import java.util.Optional;
import org.firstmile.shared.json.Kebab;

/** The realm roles of Keycloak, each with how far it reaches. */
public enum Role {
    ORGANISER(Reach.CHAPTERS),
    LEAD(Reach.CHAPTERS),
    HIRING_MANAGER(Reach.CHAPTERS),
    FINANCE(Reach.CHAPTERS),
    ADMIN(Reach.CHAPTERS),
    REVIEWER(Reach.PANELS),
    PARTNER(Reach.ORGANISATIONS);

    /** What a role's permissions are tied to; which ones exactly are the person's grants. */
    enum Reach {
        CHAPTERS,
        PANELS,
        ORGANISATIONS
    }

    private final Reach reach;

    Role(Reach reach) {
        this.reach = reach;
    }

    Reach reach() {
        return reach;
    }

    boolean reaches(Scope scope, Target target) {
        return switch (reach) {
            case CHAPTERS -> target.chapter() != null && scope.holdsChapter(target.chapter());
            case PANELS -> target.panel() != null && scope.panels().contains(target.panel());
            case ORGANISATIONS -> target.organisations().stream().anyMatch(scope.organisations()::contains);
        };
    }

    static Optional<Role> of(String realmRole) {
        return Arrays.stream(values())
                .filter(role -> Kebab.of(role).equals(realmRole))
                .findFirst();
    }
}
