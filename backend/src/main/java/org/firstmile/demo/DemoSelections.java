package org.firstmile.demo;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Role;
import org.firstmile.access.Scope;
import org.firstmile.applications.Reveals;
import org.firstmile.applications.cohort.Cohort;
import org.firstmile.applications.cohort.CohortSets;
import org.firstmile.applications.conversations.LoadedConversations;
import org.firstmile.applications.review.ReviewLock;
import org.firstmile.applications.review.ReviewRounds;
import org.firstmile.applications.review.Reviews;
import org.firstmile.applications.selection.Moves;
import org.firstmile.shared.http.IfMatch;

/** Takes a vacancy that is being marked to the choice: marks, lock, shortlist, reveal, conversations, a first group. */
@Singleton
class DemoSelections {
    /** The account "hiring" (deploy/realm/README.md). */
    private static final Caller HIRING = new Caller(
            "f1a57000-0000-4000-8000-000000000004",
            "Sample Hiring Manager",
            EnumSet.of(Role.HIRING_MANAGER),
            Scope.ALLIANCE);

    private final Reviews reviews;
    private final ReviewRounds rounds;
    private final Moves moves;
    private final Reveals reveals;
    private final LoadedConversations conversations;
    private final Cohort cohort;
    private final CohortSets sets;

    DemoSelections(
            Reviews reviews,
            ReviewRounds rounds,
            Moves moves,
            Reveals reveals,
            LoadedConversations conversations,
            Cohort cohort,
            CohortSets sets) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.moves = moves;
        this.reveals = reveals;
        this.conversations = conversations;
        this.cohort = cohort;
        this.sets = sets;
    }

    void load(DemoSelection selection) {
        UUID vacancy = selection.vacancyId();
        selection
                .panel()
                .forEach(one -> reviews.load(interviewer(one.subject(), one.name(), vacancy), vacancy, one.marks()));
        rounds.lock(HIRING, vacancy, IfMatch.ANY, new ReviewLock(null));
        moves.move(HIRING, vacancy, null, selection.shortlist());
        reveals.reveal(HIRING, vacancy, null, selection.reveal());
        selection.brought().forEach(one -> cohort.note(HIRING, one.applicationId(), IfMatch.ANY, one.traits()));
        selection.conversations().forEach(meeting -> meet(vacancy, meeting));
        selection.free().forEach(slot -> conversations.offer(HIRING, vacancy, slot));
        sets.create(HIRING, vacancy, null, selection.set());
    }

    private void meet(UUID vacancy, DemoSelection.Meeting meeting) {
        UUID conversation = conversations.meet(HIRING, vacancy, meeting.applicationId(), meeting.slot());
        meeting.scorecards()
                .forEach(one ->
                        conversations.file(interviewer(one.subject(), one.name(), vacancy), conversation, one.card()));
    }

    /** Whoever runs the review scores a conversation too, and marks nothing. */
    private static Caller interviewer(String subject, String name, UUID vacancy) {
        return subject.equals(HIRING.subject())
                ? HIRING
                : new Caller(
                        subject,
                        name,
                        EnumSet.of(Role.REVIEWER),
                        new Scope(false, Set.of(), Set.of(), Set.of(vacancy)));
    }
}
