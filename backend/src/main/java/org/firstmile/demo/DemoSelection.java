package org.firstmile.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.applications.NewReveal;
import org.firstmile.applications.cohort.CohortTraits;
import org.firstmile.applications.cohort.NewCohortSet;
import org.firstmile.applications.conversations.NewConversationSlot;
import org.firstmile.applications.conversations.NewScorecard;
import org.firstmile.applications.selection.NewStageMove;

/**
 * What has happened to a vacancy after the sift.
 *
 * @param brought what each of the shortlist would bring to a group
 * @param set a group that somebody has thought of
 * @param free times that nobody has taken
 */
record DemoSelection(
        UUID vacancyId,
        List<Reviewer> panel,
        NewStageMove shortlist,
        NewReveal reveal,
        List<Brought> brought,
        NewCohortSet set,
        List<Meeting> conversations,
        List<NewConversationSlot> free) {

    /** @param marks of each application, in the order of the questions */
    record Reviewer(String subject, String name, Map<UUID, List<Integer>> marks) {}

    record Brought(UUID applicationId, CohortTraits traits) {}

    record Meeting(UUID applicationId, NewConversationSlot slot, List<Card> scorecards) {}

    /** @param subject whose card it is */
    record Card(String subject, String name, NewScorecard card) {}
}
