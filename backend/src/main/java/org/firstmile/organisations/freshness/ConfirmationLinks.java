package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Scope;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OrganisationField;
import org.firstmile.organisations.OrganisationView;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.services.Services;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What somebody may do who has the link of an e-mail and no account: read the entry, confirm it, propose changes. */
@Singleton
class ConfirmationLinks {
    /** Whoever it is: the trail must not hold the address that the e-mail went to. */
    private static final Caller LINK = new Caller("email-link", "Email link", Set.of(), Scope.NOTHING);

    private final Sql sql;
    private final Organisations organisations;
    private final Services services;
    private final Proposals proposals;
    private final Clock clock;

    ConfirmationLinks(Sql sql, Organisations organisations, Services services, Proposals proposals, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.services = services;
        this.proposals = proposals;
        this.clock = clock;
    }

    private record Entry(@Nullable String email, @Nullable String phone, boolean shown) {}

    @Transactional
    ConfirmationReading read(String secret) {
        ConfirmationRequest request = open(secret);
        request.open(clock.instant());
        return reading(request);
    }

    /** Who confirms twice has confirmed. */
    @Transactional
    ConfirmationReading confirm(String secret, IfMatch ifMatch) {
        ConfirmationRequest request = open(secret);
        if (request.confirmedAt == null) {
            services.hold(request.organisationId);
            organisations.confirmByLink(LINK, request.organisationId, ifMatch, request.by());
            services.confirmShown(LINK, request.organisationId, request.by());
            request.confirm(clock.instant());
        }
        return reading(request);
    }

    @Transactional
    ConfirmationReading propose(IfMatch ifMatch, NewLinkProposal body) {
        ConfirmationRequest request = open(body.secret());
        OrganisationView entry = organisations.view(Caller.SYSTEM, request.organisationId);
        ifMatch.check(entry.version());
        NewOrganisation present = NewOrganisation.like(entry);
        NewOrganisation wanted = body.into(present);
        proposals.propose(
                LINK,
                new Proposals.Sender(request.organisationId, request.id, null, request.recipient),
                entry.version(),
                present,
                wanted,
                OrganisationField.changed(present, wanted),
                body.remark());
        return reading(request);
    }

    private ConfirmationRequest open(String secret) {
        ConfirmationRequest request =
                ConfirmationRequest.bySecretToChange(secret).orElseThrow(ConfirmationLinks::unknown);
        Entry entry = entry(request.organisationId);
        if (!entry.shown()) {
            throw ProblemException.wrongState(
                    "The directory does not show this organisation any more, so there is nothing"
                            + " to confirm: ask the alliance if that is wrong.");
        }
        request.requireOpen(entry.email(), clock.instant());
        return request;
    }

    private Entry entry(UUID organisation) {
        return sql.one(
                        "select email, phone, listed and archived_at is null as shown from organisation where id = ?",
                        row -> new Entry(row.getString("email"), row.getString("phone"), row.getBoolean("shown")),
                        organisation)
                .orElseThrow(ConfirmationLinks::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemCode.NOT_FOUND,
                "This link is not known: copy all of it from the email, or ask the alliance to send a new one.");
    }

    /** As the public sees it: whatever the link is forwarded to learns nothing else but the organisation's own contact. */
    private ConfirmationReading reading(ConfirmationRequest request) {
        OrganisationView entry = organisations.view(Caller.PUBLIC, request.organisationId);
        Entry own = entry(request.organisationId);
        List<Instant> proposed = sql.list(
                "select max(sent_at) as sent_at from organisation_proposal where request_id = ?",
                row -> Sql.instant(row, "sent_at"),
                request.id);
        return new ConfirmationReading(
                entry.id(),
                entry.version(),
                entry,
                own.email(),
                own.phone(),
                services.shown(request.organisationId),
                request.recipient,
                request.sentAt,
                request.expiresAt,
                request.confirmedAt,
                proposed.getFirst());
    }
}
