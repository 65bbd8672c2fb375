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

    /** To look after organisations of one's chapters, and to see who looks after which. */
    public static final String KEEP_CLUSTER = "keep-cluster";

    /** To release organisations from other organisers' clusters. */
    public static final String SUPERVISE_CLUSTERS = "supervise-clusters";
    /** Two that are one: asked of both. */
    public static final String MERGE_ORGANISATIONS = "merge-organisations";
    /** From a file, into a chapter; the organisations themselves by the permissions on each. */
    public static final String IMPORT_ORGANISATIONS = "import-organisations";

    /** What others import: its rows are raw data. */
    public static final String READ_ANY_IMPORT = "read-any-import";
    /** To see which entries have gone stale, to ask about them and to review what is proposed. */
    public static final String KEEP_FRESH = "keep-fresh";

    /** How long a confirmation holds: one rule for all of the alliance. */
    public static final String SET_FRESHNESS = "set-freshness";

    public static final String INVITE_REPRESENTATIVE = "invite-representative";
    public static final String ACT_FOR_ORGANISATION = "act-for-organisation";

    /** The alliance's subjects and the people served: one list for all of it. */
    public static final String MANAGE_THEMES = "manage-themes";

    /** Whom an alliance knows at each level of an organisation, and when they last met. */
    public static final String READ_CONTACT_DEPTH = "read-contact-depth";

    /** For the organisation that sends or receives: to log, to answer, to say what came of it. */
    public static final String LOG_SIGNPOSTS = "log-signposts";

    public static final String READ_SIGNPOSTS = "read-signposts";

    /** Those for the alliance; public ones anybody reads. */
    public static final String READ_LEARNING_NOTES = "read-learning-notes";

    public static final String WRITE_LEARNING_NOTES = "write-learning-notes";
    /** To take a note back from the public. */
    public static final String MODERATE_LEARNING_NOTES = "moderate-learning-notes";

    /** The alliance's one list of words. */
    public static final String MANAGE_GLOSSARY = "manage-glossary";
    /** To say how one's own organisation uses a word. */
    public static final String ADD_GLOSSARY_USAGE = "add-glossary-usage";

    public static final String READ_PEOPLE = "read-people";
    public static final String CREATE_PERSON = "create-person";
    public static final String EDIT_PERSON = "edit-person";
    public static final String ARCHIVE_PERSON = "archive-person";

    /** Those shared with the chapter; who reads the team's, and who only their own, is decided for each record. */
    public static final String READ_ONE_TO_ONES = "read-one-to-ones";

    public static final String READ_TEAM_ONE_TO_ONES = "read-team-one-to-ones";
    public static final String RECORD_ONE_TO_ONE = "record-one-to-one";

    public static final String READ_AGREEMENT = "read-agreement";
    public static final String CREATE_AGREEMENT = "create-agreement";
    public static final String EDIT_AGREEMENT = "edit-agreement";
    public static final String PROPOSE_AGREEMENT = "propose-agreement";
    public static final String ASSENT_TO_AGREEMENT = "assent-to-agreement";
    public static final String RECORD_ASSENT = "record-assent";
    public static final String REMARK_ON_AGREEMENT = "remark-on-agreement";
    public static final String END_AGREEMENT = "end-agreement";

    public static final String READ_VACANCY_IN_FULL = "read-vacancy-in-full";
    public static final String CREATE_VACANCY = "create-vacancy";
    public static final String EDIT_VACANCY = "edit-vacancy";
    public static final String PUBLISH_VACANCY = "publish-vacancy";

    public static final String READ_APPLICATIONS = "read-applications";
    /** Who decides about candidates must not have it. */
    public static final String READ_MONITORING = "read-monitoring";

    public static final String REVIEW_ANSWERS = "review-answers";
    public static final String RUN_REVIEW = "run-review";
    /** To meet candidates once they are revealed, and to score what was said. */
    public static final String INTERVIEW = "interview";

    /** When a vacancy's applications are erased, without reading any. */
    public static final String MANAGE_RETENTION = "manage-retention";

    private static final Map<String, Set<Role>> GRANTED = Map.ofEntries(
            entry(SIGNED_IN, Set.of(Role.values())),
            entry(MANAGE_CHAPTERS, Set.of(ADMIN)),
            entry(READ_ORGANISATION_IN_FULL, Set.of(ORGANISER, LEAD, HIRING_MANAGER, FINANCE, ADMIN, PARTNER)),
            entry(CREATE_ORGANISATION, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(EDIT_ORGANISATION, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(CONFIRM_ORGANISATION, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(CHANGE_ORGANISATION_STATUS, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(ARCHIVE_ORGANISATION, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(KEEP_CLUSTER, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(SUPERVISE_CLUSTERS, Set.of(LEAD, ADMIN)),
            entry(MERGE_ORGANISATIONS, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(IMPORT_ORGANISATIONS, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(READ_ANY_IMPORT, Set.of(ADMIN)),
            entry(KEEP_FRESH, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(SET_FRESHNESS, Set.of(ADMIN)),
            entry(INVITE_REPRESENTATIVE, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(ACT_FOR_ORGANISATION, Set.of(PARTNER)),
            entry(MANAGE_THEMES, Set.of(ADMIN)),
            entry(READ_CONTACT_DEPTH, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(LOG_SIGNPOSTS, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(READ_SIGNPOSTS, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(READ_LEARNING_NOTES, Set.of(ORGANISER, LEAD, HIRING_MANAGER, FINANCE, ADMIN, PARTNER)),
            entry(WRITE_LEARNING_NOTES, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(MODERATE_LEARNING_NOTES, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(MANAGE_GLOSSARY, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(ADD_GLOSSARY_USAGE, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(READ_PEOPLE, Set.of(ORGANISER, LEAD, ADMIN, PARTNER)),
            entry(CREATE_PERSON, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(EDIT_PERSON, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(ARCHIVE_PERSON, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(READ_ONE_TO_ONES, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(READ_TEAM_ONE_TO_ONES, Set.of(ORGANISER, LEAD)),
            entry(RECORD_ONE_TO_ONE, Set.of(ORGANISER, LEAD, ADMIN)),
            entry(READ_AGREEMENT, Set.of(ORGANISER, LEAD, FINANCE, ADMIN, PARTNER)),
            entry(CREATE_AGREEMENT, Set.of(ORGANISER, LEAD)),
            entry(EDIT_AGREEMENT, Set.of(ORGANISER, LEAD)),
            entry(PROPOSE_AGREEMENT, Set.of(ORGANISER, LEAD)),
            entry(ASSENT_TO_AGREEMENT, Set.of(PARTNER)),
            entry(RECORD_ASSENT, Set.of(ORGANISER, LEAD)),
            entry(REMARK_ON_AGREEMENT, Set.of(ORGANISER, LEAD, PARTNER)),
            entry(END_AGREEMENT, Set.of(ORGANISER, LEAD)),
            entry(READ_VACANCY_IN_FULL, Set.of(ORGANISER, LEAD, HIRING_MANAGER, ADMIN)),
            entry(CREATE_VACANCY, Set.of(LEAD, HIRING_MANAGER, ADMIN)),
            entry(EDIT_VACANCY, Set.of(LEAD, HIRING_MANAGER, ADMIN)),
            entry(PUBLISH_VACANCY, Set.of(LEAD, HIRING_MANAGER, ADMIN)),
            entry(READ_APPLICATIONS, Set.of(HIRING_MANAGER, LEAD, ADMIN)),
            entry(READ_MONITORING, Set.of(ADMIN)),
            entry(REVIEW_ANSWERS, Set.of(REVIEWER)),
            entry(RUN_REVIEW, Set.of(HIRING_MANAGER)),
            entry(INTERVIEW, Set.of(HIRING_MANAGER, REVIEWER)),
            entry(MANAGE_RETENTION, Set.of(HIRING_MANAGER, ADMIN)));

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
