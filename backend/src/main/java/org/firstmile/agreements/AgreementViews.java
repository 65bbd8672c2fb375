package org.firstmile.agreements;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.agreements.AgreementView.Ending;
import org.firstmile.agreements.AgreementView.Moment;
import org.firstmile.chapters.Chapters;
import org.firstmile.shared.Ref;

/** Makes the view of an agreement that a caller may have. */
@Singleton
class AgreementViews {
    private final AgreementQueries queries;
    private final Chapters chapters;

    AgreementViews(AgreementQueries queries, Chapters chapters) {
        this.queries = queries;
        this.chapters = chapters;
    }

    AgreementView of(Caller caller, Standing standing) {
        Agreement agreement = standing.agreement();
        boolean working = standing.isOwnOf(caller) && !agreement.isKept();
        AgreementVersion kept = working ? null : standing.last();
        AgreementText text = working ? agreement.text : kept.text;
        List<AgreementParty> parties = parties(caller, standing, kept);
        return new AgreementView(
                agreement.id,
                agreement.version,
                working ? agreement.number : kept.number,
                text.title(),
                text.kind(),
                chapters.find(agreement.chapterId).orElseThrow(),
                agreement.state,
                agreement.state == AgreementState.DRAFT && !working,
                parties,
                text.startsOn(),
                text.endsOn(),
                text.reviewOn(),
                AgreementQueries.isReviewDue(agreement.state, text.reviewOn(), queries.today()),
                text.clauses(),
                text.clauses().missing(),
                working ? null : new Moment(kept.proposedAt, kept.proposedBy),
                working ? null : AgreementParty.agreedAt(parties),
                agreement.endedAt == null
                        ? null
                        : new Ending(agreement.endedAt, agreement.endedBy, agreement.endedReason),
                agreement.createdAt,
                agreement.updatedAt,
                steps(caller, standing, parties));
    }

    private List<AgreementParty> parties(Caller caller, Standing standing, AgreementVersion kept) {
        Agreement agreement = standing.agreement();
        if (kept == null) {
            return queries.named(agreement.parties).stream()
                    .map(party -> new AgreementParty(party, null, List.of()))
                    .toList();
        }
        List<AgreementParty> parties = queries.keptParties(kept.id);
        return agreement.state != AgreementState.PROPOSED
                ? parties
                : parties.stream()
                        .map(party -> party.assent() == null
                                ? party.allowing(stepsFor(caller, standing, party.organisation()))
                                : party)
                        .toList();
    }

    private static List<String> stepsFor(Caller caller, Standing standing, Ref party) {
        Target own = Target.of(standing.agreement().chapterId, Set.of(party.id()));
        List<String> steps = new ArrayList<>();
        if (caller.may(Permission.ASSENT_TO_AGREEMENT, own)) {
            steps.add("assent");
        }
        if (caller.may(Permission.RECORD_ASSENT, own)) {
            steps.add("record-assent");
        }
        return steps;
    }

    private static List<String> steps(Caller caller, Standing standing, List<AgreementParty> parties) {
        Agreement agreement = standing.agreement();
        if (agreement.state == AgreementState.ENDED) {
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        if (caller.may(Permission.EDIT_AGREEMENT, standing.target())) {
            steps.add("edit");
        }
        if (agreement.state == AgreementState.DRAFT
                && agreement.text.clauses().missing().isEmpty()
                && caller.may(Permission.PROPOSE_AGREEMENT, standing.target())) {
            steps.add("propose");
        }
        parties.stream().flatMap(party -> party.can().stream()).distinct().forEach(steps::add);
        if (standing.last() != null && caller.may(Permission.REMARK_ON_AGREEMENT, standing.target())) {
            steps.add("remark");
        }
        if (caller.may(Permission.END_AGREEMENT, standing.target())) {
            steps.add("end");
        }
        return List.copyOf(steps);
    }
}
