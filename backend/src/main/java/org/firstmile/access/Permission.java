package org.firstmile.access;

import static java.util.Map.entry;
import static org.firstmile.access.Role.ADMIN;
import static org.firstmile.access.Role.FINANCE;
import static org.firstmile.access.Role.HIRING_MANAGER;
import static org.firstmile.access.Role.LEAD;
import static org.firstmile.access.Role.ORGANISER;
import static org.firstmile.access.Role.PARTNER;
import static org.firstmile.access.Role.REVIEWER;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of who may do what. Each operation names one permission ({@code @PermissionsAllowed}); an operation that
 * names none is denied. How far a role's permission goes is the role's reach ({@link Role}).
 */
public final class Permission {
    public static final String SIGNED_IN = "signed-in";

    public static final String MANAGE_CHAPTERS = "manage-chapters";

    public static final String READ_ORGANISATION_IN_FULL = "read-organisation-in-full";
    public static final String CREATE_ORGANISATION = "create-organisation";
    public static final String EDIT_ORGANISATION = "edit-organisation";
    public static final String CONFIRM_ORGANISATION = "confirm-organisation";
    public static final String CHANGE_ORGANISATION_STATUS = "change-organisation-status";
    public static final String ARCHIVE_ORGANISATION = "archive-organisation";

    public static final String READ_VACANCY_IN_FULL = "read-vacancy-in-full";
    public static final String CREATE_VACANCY = "create-vacancy";
    public static final String EDIT_VACANCY = "edit-vacancy";
    public static final String PUBLISH_VACANCY = "publish-vacancy";

    public static final String READ_APPLICATIONS = "read-applications";
    public static final String REVIEW_ANSWERS = "review-answers";

    private static final Map<String, Set<Role>> GRANTED = Map.ofEntries(
            entry(SIGNED_IN, Set.of(Role.values())),
            entry(MANAGE_CHAPTERS, Set.of(ADMIN)),
            entry(READ_ORGANISATION_IN_FULL, Set.of(ORGANISER, LEAD, HIRING_MANAGER, FINANCE, ADMIN, PARTNER)),
            entry(CREATE_ORGANISATION, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(EDIT_ORGANISATION, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(CONFIRM_ORGANISATION, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(CHANGE_ORGANISATION_STATUS, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(ARCHIVE_ORGANISATION, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(READ_VACANCY_IN_FULL, Set.of(ORGANISER, LEAD, HIRING_MANAGER, ADMIN)),
            entry(CREATE_VACANCY, Set.of(LEAD, HIRING_MANAGER, ADMIN)),
            entry(EDIT_VACANCY, Set.of(LEAD, HIRING_MANAGER, ADMIN)),
            entry(PUBLISH_VACANCY, Set.of(LEAD, HIRING_MANAGER, ADMIN)),
            entry(READ_APPLICATIONS, Set.of(HIRING_MANAGER, LEAD, ADMIN)),
            entry(REVIEW_ANSWERS, Set.of(REVIEWER)));

    private Permission() {}

    static boolean isGranted(String permission, Role role) {
        return GRANTED.getOrDefault(permission, Set.of()).contains(role);
    }

    static Set<String> of(Role role) {
        return GRANTED.entrySet().stream()
                .filter(entry -> entry.getValue().contains(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
