package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Grants;
import org.firstmile.access.Permission;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.shared.Ref;
import org.firstmile.shared.Secret;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who acts for an organisation: people are invited by e-mail, and act for it with their own account. */
@Singleton
class Representatives {
    private final Sql sql;
    private final Organisations organisations;
    private final RepresentativeQueries queries;
    private final InvitationQuota quota;
    private final ConfirmationMail mail;
    private final Grants grants;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Representatives(
            Sql sql,
            Organisations organisations,
            RepresentativeQueries queries,
            InvitationQuota quota,
            ConfirmationMail mail,
            Grants grants,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.queries = queries;
        this.quota = quota;
        this.mail = mail;
        this.grants = grants;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    OrganisationRepresentatives list(Caller caller, UUID organisation) {
        return queries.view(caller, mine(caller, organisation));
    }

    @Transactional
    RepresentativeView invite(
            Caller caller, UUID organisation, @Nullable String idempotencyKey, NewRepresentative body) {
        Owner owner = mine(caller, organisation);
        return idempotency.once(
                caller.subject(),
                "inviteRepresentative",
                idempotencyKey,
                List.of(organisation, body),
                RepresentativeView.class,
                () -> invite(caller, owner, body));
    }

    private RepresentativeView invite(Caller caller, Owner owner, NewRepresentative body) {
        owner.requireCurrent();
        body.requireName();
        sql.lock(lock(owner.id()));
        Representative.byEmail(owner.id(), body.email()).ifPresent(this::replaceIfOver);
        if (queries.count(owner.id()) >= RepresentativeQueries.MOST) {
            throw ProblemException.wrongState(
                    "At most %d people act for an organisation: take an invitation back first."
                            .formatted(RepresentativeQueries.MOST));
        }
        quota.take(owner.id(), body.email());
        String secret = Secret.fresh();
        Representative invited = Representative.invite(owner.id(), body, secret, clock.instant());
        invited.persistAndFlush();
        mail.invitation(invited, owner.name(), caller.name(), secret);
        audit.record(caller, "representative.invited", owner.id(), Map.of("representative", invited.id));
        return queries.view(caller, owner.target(), invited);
    }

    /** An invitation that has run out makes way for a new one. */
    private void replaceIfOver(Representative present) {
        if (!present.isOver(clock.instant())) {
            throw ProblemException.field(
                    "#/email",
                    present.acts()
                            ? "Somebody with this address acts for it already"
                            : "This address has an invitation: take it back first to send a new one");
        }
        present.delete();
        Representative.flush();
    }

    /** Takes an invitation back, or the right to act from whoever has it: that ends at once. */
    @Transactional
    void remove(Caller caller, UUID organisation, UUID id) {
        // whoever merges it, or undoes that, holds it too: what we find of both halves stays so
        sql.list("select 1 from organisation where id = ? for no key update", row -> true, organisation);
        Owner owner = mine(caller, organisation);
        sql.lock(lock(organisation));
        Optional<Representative> invited =
                Representative.byIdToChange(id).filter(found -> found.organisationId.equals(organisation));
        String subject = invited.isPresent() ? invited.get().subject : holder(organisation, id);
        if (!RepresentativeQueries.mayRemove(caller, owner.target(), subject)) {
            throw ProblemException.forbidden();
        }
        invited.ifPresent(Representative::delete);
        Representative.flush();
        if (subject != null) {
            grants.take(subject, Grants.Kind.ORGANISATION, organisation);
        }
        removeFromMerged(
                organisation, subject, invited.map(found -> found.email).orElse(null));
        audit.record(
                caller,
                subject == null ? "representative.taken-back" : "representative.removed",
                organisation,
                Map.of("representative", id));
    }

    /** They act for none that went into it either, not even when that merge is undone. */
    private void removeFromMerged(UUID organisation, @Nullable String subject, @Nullable String email) {
        List<UUID> merged = sql.list("""
                with recursive merged (id) as (
                    select id from organisation where merged_into = ?
                    union
                    select o.id from organisation o join merged m on o.merged_into = m.id
                )
                select id from merged""", row -> Sql.uuid(row, "id"), organisation);
        sql.run("""
                delete from representative where organisation_id = any(?::uuid[])
                  and (subject = ?::text or (subject is null and lower(email) = lower(?::text)))""", merged, subject, email);
        if (subject != null) {
            merged.forEach(of -> grants.take(subject, Grants.Kind.ORGANISATION, of));
        }
    }

    private String holder(UUID organisation, UUID grant) {
        return sql.one(
                        "select subject from access_grant where id = ? and kind = 'ORGANISATION' and target_id = ?",
                        row -> row.getString("subject"),
                        grant,
                        organisation)
                .orElseThrow(ProblemException::notFound);
    }

    /** Whoever opens the link first acts for it; the same account may open it again. */
    @Transactional
    RepresentativeAcceptance accept(Caller caller, NewRepresentativeAcceptance body) {
        Representative invited = Representative.bySecretToChange(body.secret()).orElseThrow(Representatives::unknown);
        Owner owner = organisations.owner(Caller.SYSTEM, invited.organisationId);
        if (!caller.subject().equals(invited.subject)) {
            owner.requireCurrent();
            join(caller, invited);
        }
        return new RepresentativeAcceptance(new Ref(owner.id(), owner.name()));
    }

    private void join(Caller caller, Representative invited) {
        UUID organisation = invited.organisationId;
        if (grants.holders(Grants.Kind.ORGANISATION, organisation).contains(caller.subject())
                && !actsByMergeOnly(organisation, caller.subject())) {
            throw ProblemException.wrongState("This account acts for the organisation already: you need do nothing.");
        }
        invited.join(caller, clock.instant());
        invited.persistAndFlush();
        grants.give(caller.subject(), Grants.Kind.ORGANISATION, organisation);
        audit.record(caller, "representative.joined", organisation, Map.of("representative", invited.id));
    }

    /**
     * Who acts for it only because they act for one that was merged into it can be asked for its own sake too, and goes
     * on when the merge is undone: the row that came with the merge waits at the other one.
     */
    private boolean actsByMergeOnly(UUID organisation, String subject) {
        boolean byMerge =
                sql.one("""
                        select 1 from organisation_merge m join organisation_merge_move v on v.merge_id = m.id
                        where m.kept_id = ? and m.undone_at is null
                          and ((v.place = 'access_grant' and v.key->>'subject' = ?)
                            or (v.place = 'representative.organisation_id' and exists (
                                select 1 from representative r where r.id = (v.key->>'id')::uuid
                                  and r.organisation_id = m.kept_id and r.subject = ? and r.joined_at > m.merged_at)))
                        limit 1""", row -> true, organisation, subject, subject).isPresent();
        if (!byMerge) {
            return false;
        }
        sql.run("""
                with came as (
                    delete from organisation_merge_move v using organisation_merge m, representative r
                    where m.id = v.merge_id and m.kept_id = ? and m.undone_at is null
                      and v.place = 'representative.organisation_id' and r.id = (v.key->>'id')::uuid
                      and r.organisation_id = m.kept_id and r.subject = ?
                    returning r.id, m.dropped_id)
                update representative r set organisation_id = came.dropped_id from came where r.id = came.id""", organisation, subject);
        return sql.one(
                        "select 1 from representative where organisation_id = ? and subject = ?",
                        row -> true,
                        organisation,
                        subject)
                .isEmpty();
    }

    private Owner mine(Caller caller, UUID organisation) {
        Owner owner = organisations.owner(caller, organisation);
        caller.require(Permission.INVITE_REPRESENTATIVE, owner.target(), true);
        return owner;
    }

    private static String lock(UUID organisation) {
        return "representatives/" + organisation;
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemCode.NOT_FOUND,
                "This invitation does not exist or was taken back: ask who invited you for a new one.");
    }
}
