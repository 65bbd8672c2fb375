package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OrganisationField;
import org.firstmile.organisations.OrganisationView;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.shared.http.IfMatch;
import org.jspecify.annotations.Nullable;

/** Edits of an entry: what the caller may change is changed, the rest of it waits for the staff. Nothing of it is lost. */
@Singleton
class Edits {
    private final Organisations organisations;
    private final Proposals proposals;
    private final ProposalQueries queries;

    Edits(Organisations organisations, Proposals proposals, ProposalQueries queries) {
        this.organisations = organisations;
        this.proposals = proposals;
        this.queries = queries;
    }

    @Transactional
    OrganisationEditing read(Caller caller, UUID id) {
        Target target = organisations.owner(caller, id).target();
        caller.require(Permission.EDIT_ORGANISATION, target, true);
        boolean reviewed = !caller.may(Permission.KEEP_FRESH, target);
        return new OrganisationEditing(
                reviewed ? OrganisationField.reviewed() : List.of(), reviewed ? waiting(caller, id) : null);
    }

    @Transactional
    OrganisationEdit edit(Caller caller, UUID id, IfMatch ifMatch, NewOrganisation wanted) {
        Owner owner = organisations.owner(caller, id);
        caller.require(Permission.EDIT_ORGANISATION, owner.target(), true);
        if (caller.may(Permission.KEEP_FRESH, owner.target())) {
            return new OrganisationEdit(organisations.change(caller, id, ifMatch, wanted), null);
        }
        OrganisationView entry = organisations.view(caller, id);
        ifMatch.check(entry.version());
        owner.requireCurrent();
        NewOrganisation present = NewOrganisation.like(entry);
        List<OrganisationField> changed = OrganisationField.changed(present, wanted);
        List<OrganisationField> reviewed =
                changed.stream().filter(OrganisationField::isReviewed).toList();
        List<OrganisationField> direct = new ArrayList<>(changed);
        direct.removeAll(reviewed);
        if (!direct.isEmpty() || reviewed.isEmpty() || movesPlace(present, wanted)) {
            entry = organisations.change(caller, id, ifMatch, OrganisationField.taking(reviewed, present, wanted));
        }
        if (!reviewed.isEmpty()) {
            proposals.propose(
                    caller,
                    new Proposals.Sender(id, null, caller.subject(), caller.name()),
                    entry.version(),
                    present,
                    wanted,
                    reviewed,
                    null);
        }
        return new OrganisationEdit(entry, waiting(caller, id));
    }

    /** What only staff change: it is refused where the entry is changed. */
    private static boolean movesPlace(NewOrganisation present, NewOrganisation wanted) {
        return !present.chapterId().equals(wanted.chapterId())
                || !Objects.equals(present.parentId(), wanted.parentId())
                || present.status() != wanted.status();
    }

    private @Nullable OrganisationProposalView waiting(Caller caller, UUID id) {
        return OrganisationProposal.waiting(new Proposals.Sender(id, null, caller.subject(), caller.name()))
                .flatMap(proposal -> queries.view(caller, proposal.id))
                .orElse(null);
    }
}
