package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OrganisationDrafts;
import org.firstmile.organisations.OrganisationField;
import org.firstmile.organisations.OrganisationView;
import org.firstmile.organisations.Organisations;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is proposed for entries, and what becomes of it. */
@Singleton
class Proposals {
    private final Organisations organisations;
    private final OrganisationDrafts drafts;
    private final ProposalQueries queries;
    private final ConfirmationMail mail;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Proposals(
            Organisations organisations,
            OrganisationDrafts drafts,
            ProposalQueries queries,
            ConfirmationMail mail,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.organisations = organisations;
        this.drafts = drafts;
        this.queries = queries;
        this.mail = mail;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * From whom a proposal is.
     *
     * @param request by the link of which e-mail
     * @param subject or by whose account
     * @param name as staff see it
     */
    record Sender(
            UUID organisation,
            @Nullable UUID request,
            @Nullable String subject,
            String name) {}

    /** Keeps what waits for the staff; further changes of the same sender join those that wait. */
    @Transactional(Transactional.TxType.MANDATORY)
    UUID propose(
            Caller caller,
            Sender sender,
            long presentVersion,
            NewOrganisation present,
            NewOrganisation wanted,
            List<OrganisationField> changed,
            @Nullable String remark) {
        if (changed.contains(OrganisationField.IDENTIFIERS)) {
            organisations.requirePossibleIdentifiers(caller, sender.organisation(), wanted);
        }
        OrganisationProposal proposal =
                OrganisationProposal.waiting(sender).orElseGet(() -> OrganisationProposal.by(sender));
        proposal.propose(present, presentVersion, wanted, changed, remark, clock.instant());
        if (proposal.saysNothing() || (changed.isEmpty() && remark == null)) {
            throw ProblemException.field("#/remark", "Change something above, or write here what has changed");
        }
        proposal.persistAndFlush();
        record(caller, proposal, "proposed", Map.of("fields", proposal.fields));
        return proposal.id;
    }

    OrganisationProposalPage list(Caller caller, ProposalFilter filter, Paging paging) {
        return queries.list(caller, filter, paging);
    }

    OrganisationProposalView view(Caller caller, UUID id) {
        return queries.view(caller, id).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    OrganisationProposalView accept(Caller caller, UUID id, IfMatch ifMatch, ProposalAcceptance body) {
        OrganisationProposal proposal = toDecide(caller, id);
        UUID organisation = proposal.organisationId;
        OrganisationView entry = organisations.view(caller, organisation);
        ifMatch.check(entry.version());
        proposal.accept(body.fields(), body.version(), caller.name(), body.note(), clock.instant());
        proposal.persistAndFlush();
        if (!proposal.taken.isEmpty()) {
            NewOrganisation present = NewOrganisation.like(entry);
            NewOrganisation wanted = proposal.proposed.into(present, proposal.taken);
            requireRight(organisation, wanted);
            organisations.change(caller, organisation, ifMatch, wanted);
        }
        record(caller, proposal, "accepted", Map.of("proposal", id, "fields", proposal.taken));
        queries.addressOf(proposal)
                .ifPresent(to -> mail.accepted(
                        to,
                        organisation,
                        organisations.owner(caller, organisation).name(),
                        proposal.taken.size() < proposal.fields.size(),
                        proposal.note));
        return view(caller, id);
    }

    /** It may have been proposed before a rule was there. */
    private void requireRight(UUID organisation, NewOrganisation wanted) {
        List<FieldError> faults = drafts.faults(organisation, wanted);
        if (!faults.isEmpty()) {
            throw ProblemException.fields(faults);
        }
    }

    @Transactional
    OrganisationProposalView decline(Caller caller, UUID id, ProposalDeclining body) {
        OrganisationProposal proposal = toDecide(caller, id);
        proposal.decline(caller.name(), body.note(), clock.instant());
        proposal.persistAndFlush();
        record(caller, proposal, "declined", Map.of("proposal", id));
        String name = organisations.owner(caller, proposal.organisationId).name();
        queries.addressOf(proposal).ifPresent(to -> mail.declined(to, name, proposal.note));
        return view(caller, id);
    }

    /** An organisation's own people take back what they proposed. */
    @Transactional
    OrganisationProposalView withdraw(Caller caller, UUID id) {
        OrganisationProposal proposal = toChange(caller, id);
        if (!caller.organisationsWith(Permission.EDIT_ORGANISATION).contains(proposal.organisationId)) {
            throw ProblemException.forbidden();
        }
        proposal.withdraw(caller.name(), clock.instant());
        proposal.persistAndFlush();
        record(caller, proposal, "withdrawn", Map.of("proposal", id));
        return view(caller, id);
    }

    private OrganisationProposal toDecide(Caller caller, UUID id) {
        OrganisationProposal proposal = toChange(caller, id);
        Target target = organisations.owner(caller, proposal.organisationId).target();
        caller.require(Permission.KEEP_FRESH, target, true);
        return proposal;
    }

    /** Held until the commit: of two who decide at once, one goes after the other. */
    private OrganisationProposal toChange(Caller caller, UUID id) {
        view(caller, id);
        return OrganisationProposal.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private void record(Caller caller, OrganisationProposal proposal, String what, Map<String, ?> details) {
        audit.record(caller, "organisation.change-" + what, proposal.organisationId, details);
        outbox.add(new OrganisationProposalChanged(proposal.organisationId, proposal.id, what));
    }
}
