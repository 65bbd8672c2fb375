package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.shared.Secret;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Asks organisations by e-mail whether their entries are still right: those that are due, and whom staff want to ask. */
@Singleton
class ConfirmationRequests {
    static final int AT_ONCE = 20;

    /** An asking and two reminders; then somebody should telephone. */
    private static final int MOST_A_YEAR = 3;

    private static final Duration YEAR = Duration.ofDays(365);
    /** So long after an e-mail nobody sends another one. */
    static final Duration REST = Duration.ofDays(1);

    private static final Sort LATEST_FIRST = Sort.descending("r.sent_at", "timestamptz", "r.id");

    private static final String DUE = """
            select o.id, o.name, o.email from organisation o
            where o.archived_at is null and o.listed and o.email is not null
              and coalesce(o.last_confirmed_at, o.created_at) < ?
              and not exists (select 1 from confirmation_request r where r.organisation_id = o.id and r.sent_at > ?)
              and (select count(*) from confirmation_request r where r.organisation_id = o.id
                     and r.sent_at > greatest(?, coalesce(o.last_confirmed_at, o.created_at))) < ?
            order by coalesce(o.last_confirmed_at, o.created_at), o.id limit ? for update of o skip locked""";

    private static final String SENT = """
            select r.*, (select max(p.sent_at) from organisation_proposal p where p.request_id = r.id) as proposed_at
            from confirmation_request r""";

    private final Sql sql;
    private final Organisations organisations;
    private final ConfirmationMail mail;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    ConfirmationRequests(
            Sql sql,
            Organisations organisations,
            ConfirmationMail mail,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.mail = mail;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Asked(UUID id, String name, @Nullable String email, boolean listed) {}

    /** Asks some of those that are due; how many. Several instances share the work. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int askSomeDue() {
        FreshnessPolicy policy = FreshnessPolicy.present();
        Instant now = clock.instant();
        List<Asked> due = sql.list(
                DUE,
                row -> new Asked(Sql.uuid(row, "id"), row.getString("name"), row.getString("email"), true),
                policy.staleBefore(now),
                now.minus(Duration.ofDays(policy.reminderDays)),
                now.minus(YEAR),
                MOST_A_YEAR,
                AT_ONCE);
        due.forEach(organisation -> send(Caller.SYSTEM, null, organisation));
        return due.size();
    }

    @Transactional
    ConfirmationRequestView ask(Caller caller, UUID id, @Nullable String idempotencyKey) {
        Owner owner = organisations.owner(caller, id);
        caller.require(Permission.KEEP_FRESH, owner.target(), true);
        return idempotency.once(
                caller.subject(), "askForConfirmation", idempotencyKey, id, ConfirmationRequestView.class, () -> {
                    owner.requireCurrent();
                    return ask(caller, id);
                });
    }

    private ConfirmationRequestView ask(Caller caller, UUID id) {
        Asked organisation = sql.one(
                        "select id, name, email, listed from organisation where id = ? for update",
                        row -> new Asked(id, row.getString("name"), row.getString("email"), row.getBoolean("listed")),
                        id)
                .orElseThrow(ProblemException::notFound);
        if (!organisation.listed()) {
            throw ProblemException.wrongState(
                    "The directory does not show this organisation: list it first, so that there is something to confirm.");
        }
        if (organisation.email() == null) {
            throw ProblemException.wrongState("The entry has no email address: enter one first, or telephone.");
        }
        boolean justAsked = sql.one(
                        "select 1 from confirmation_request where organisation_id = ? and sent_at > ?",
                        row -> true,
                        id,
                        clock.instant().minus(REST))
                .isPresent();
        if (justAsked) {
            throw ProblemException.wrongState("It was asked within the last day: give it time to answer.");
        }
        return view(send(caller, caller.name(), organisation));
    }

    private ConfirmationRequest send(Caller caller, @Nullable String by, Asked organisation) {
        String secret = Secret.fresh();
        ConfirmationRequest request =
                ConfirmationRequest.to(organisation.id(), organisation.email(), by, secret, clock.instant());
        request.persistAndFlush();
        mail.question(request, organisation.name(), secret);
        audit.record(caller, "organisation.asked", organisation.id(), Map.of("request", request.id));
        return request;
    }

    ConfirmationRequestPage list(Caller caller, UUID id, Paging paging) {
        caller.require(Permission.KEEP_FRESH, organisations.owner(caller, id).target(), true);
        Page<ConfirmationRequestView> page = new ListQuery<>(sql, SENT, ConfirmationRequests::view)
                .where("r.organisation_id = ?", id)
                .page(paging, LATEST_FIRST);
        return page.as(ConfirmationRequestPage::new);
    }

    private static ConfirmationRequestView view(ConfirmationRequest request) {
        return new ConfirmationRequestView(
                request.id,
                request.recipient,
                request.sentAt,
                request.sentBy,
                request.expiresAt,
                request.openedAt,
                request.confirmedAt,
                null);
    }

    private static ConfirmationRequestView view(ResultSet row) throws SQLException {
        return new ConfirmationRequestView(
                Sql.uuid(row, "id"),
                row.getString("recipient"),
                Sql.instant(row, "sent_at"),
                row.getString("sent_by"),
                Sql.instant(row, "expires_at"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "confirmed_at"),
                Sql.instant(row, "proposed_at"));
    }
}
