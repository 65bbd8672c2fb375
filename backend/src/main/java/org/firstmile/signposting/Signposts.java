package org.firstmile.signposting;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Grants;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Signposts and hand-overs between organisations, without anything about the person whom they are for. */
@Singleton
public class Signposts {
    private final Sql sql;
    private final SignpostQueries queries;
    private final SignpostLetters letters;
    private final Organisations organisations;
    private final Grants grants;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    Signposts(
            Sql sql,
            SignpostQueries queries,
            SignpostLetters letters,
            Organisations organisations,
            Grants grants,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.letters = letters;
        this.organisations = organisations;
        this.grants = grants;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    SignpostView log(Caller caller, @Nullable String key, NewSignpost body) {
        requireSender(caller, body.fromId());
        return idempotency.once(caller.subject(), "createSignpost", key, body, SignpostView.class, () -> {
            Signpost made = made(caller, body, false);
            if (made.state == SignpostState.OFFERED) {
                letters.offered(made);
            }
            return changed(caller, made, "logged");
        });
    }

    /**
     * An invented one of the demonstration, marked as such for good.
     *
     * @param declined why its hand-over was declined; with an outcome it was accepted
     */
    @Transactional
    public void createSample(
            Caller caller, NewSignpost body, @Nullable SignpostReason declined, @Nullable NewSignpostOutcome outcome) {
        Signpost made = made(caller, body, true);
        if (declined != null) {
            made.decline(declined, now());
        } else if (outcome != null) {
            if (made.state == SignpostState.OFFERED) {
                made.accept(now());
            }
            made.recordOutcome(outcome, today(), now());
        }
        made.persist();
    }

    private Signpost made(Caller caller, NewSignpost body, boolean sample) {
        Signpost made = new Signpost();
        made.sample = sample;
        made.loggedBy = caller.subject();
        made.createdAt = now();
        become(caller, made, body);
        return made;
    }

    @Transactional
    SignpostView correct(Caller caller, UUID id, IfMatch ifMatch, NewSignpost body) {
        Signpost found = ownToChange(caller, id, ifMatch);
        boolean waited = found.state == SignpostState.OFFERED;
        UUID before = found.toId;
        if (!body.fromId().equals(found.fromId)) {
            requireSender(caller, body.fromId());
        }
        become(caller, found, body);
        if (found.state == SignpostState.OFFERED && !(waited && found.toId.equals(before))) {
            letters.offered(found);
        }
        return changed(caller, found, "corrected");
    }

    @Transactional
    void delete(Caller caller, UUID id, IfMatch ifMatch) {
        Signpost found = ownToChange(caller, id, ifMatch);
        found.delete();
        found.flush();
        record(caller, found, "deleted");
    }

    @Transactional
    SignpostView accept(Caller caller, UUID id, IfMatch ifMatch) {
        Signpost found = toAnswer(caller, id, ifMatch);
        found.accept(now());
        letters.answered(found);
        return changed(caller, found, "accepted");
    }

    @Transactional
    SignpostView decline(Caller caller, UUID id, IfMatch ifMatch, SignpostReason reason) {
        Signpost found = toAnswer(caller, id, ifMatch);
        found.decline(reason, now());
        letters.answered(found);
        return changed(caller, found, "declined");
    }

    /** Of a hand-over only who took it on knows; of the rest either side may have heard. */
    @Transactional
    SignpostView recordOutcome(Caller caller, UUID id, IfMatch ifMatch, NewSignpostOutcome body) {
        Signpost found = visible(caller, id);
        boolean receives = found.toId != null && caller.may(Permission.LOG_SIGNPOSTS, target(found.toId));
        boolean sends = caller.may(Permission.LOG_SIGNPOSTS, target(found.fromId));
        if (!receives && !(sends && found.state != SignpostState.ACCEPTED)) {
            throw ProblemException.forbidden();
        }
        ifMatch.check(found.version);
        found.recordOutcome(body, today(), now());
        return changed(caller, found, "outcome-recorded");
    }

    private Signpost visible(Caller caller, UUID id) {
        queries.view(caller, id);
        return Signpost.byId(id).orElseThrow(ProblemException::notFound);
    }

    private Signpost ownToChange(Caller caller, UUID id, IfMatch ifMatch) {
        Signpost found = visible(caller, id);
        if (!caller.subject().equals(found.loggedBy)) {
            throw ProblemException.forbidden();
        }
        caller.require(Permission.LOG_SIGNPOSTS, target(found.fromId), true);
        ifMatch.check(found.version);
        found.requireCorrectable(clock.instant());
        return found;
    }

    private Signpost toAnswer(Caller caller, UUID id, IfMatch ifMatch) {
        Signpost found = visible(caller, id);
        caller.require(Permission.LOG_SIGNPOSTS, target(found.toId == null ? found.fromId : found.toId), true);
        ifMatch.check(found.version);
        return found;
    }

    private Target target(UUID organisation) {
        return sql.one(
                        "select chapter_id from organisation where id = ?",
                        row -> Target.of(Sql.uuid(row, "chapter_id"), Set.of(organisation)),
                        organisation)
                .orElseThrow();
    }

    /** It exists for the caller, who acts for it; and it is current. */
    private void requireSender(Caller caller, UUID from) {
        if (!organisations.isVisible(caller, from)) {
            throw ProblemException.field("#/fromId", "Choose an organisation that you act for");
        }
        Owner owner = organisations.owner(caller, from);
        caller.require(Permission.LOG_SIGNPOSTS, owner.target(), true);
        owner.requireCurrent();
    }

    /** The same for a search. */
    void requireMaySend(Caller caller, UUID from) {
        if (!organisations.isVisible(caller, from)) {
            throw ProblemException.parameter("?fromId", "Choose an organisation that you act for");
        }
        caller.require(
                Permission.LOG_SIGNPOSTS, organisations.owner(caller, from).target(), true);
    }

    private void become(Caller caller, Signpost signpost, NewSignpost body) {
        if (body.toId() != null && !body.toId().equals(signpost.toId)) {
            requireRecipient(caller, body.toId());
        }
        if (body.toId() != null
                && body.isHandOver()
                && grants.holders(Grants.Kind.ORGANISATION, body.toId()).isEmpty()) {
            throw ProblemException.field(
                    "#/handOver",
                    "Nobody signs in for this organisation yet, so nobody can accept: point to it instead");
        }
        if (!body.themeId().equals(signpost.themeId)) {
            requireTheme(body.themeId());
        }
        if (body.insteadOf() != null) {
            requireOpen(body, signpost);
        }
        signpost.become(body, known(body), today(), now());
    }

    /** Declined, of the same organisation, and nothing has followed it but perhaps this one. */
    private void requireOpen(NewSignpost body, Signpost signpost) {
        sql.one(
                        "select 1 from signpost d where d.id = ? and d.from_id = ? and d.state = 'DECLINED' and not exists"
                                + " (select 1 from signpost n where n.instead_of = d.id and n.id is distinct from ?::uuid)",
                        row -> true,
                        body.insteadOf(),
                        body.fromId(),
                        signpost.id)
                .orElseThrow(() -> ProblemException.field(
                        "#/insteadOf",
                        "Choose a declined hand-over of this organisation that nothing has followed yet"));
    }

    private void requireRecipient(Caller caller, UUID to) {
        if (!organisations.isVisible(caller, to)
                || organisations.owner(caller, to).archived()) {
            throw ProblemException.field("#/toId", "Choose an organisation of the directory");
        }
    }

    private void requireTheme(UUID theme) {
        if (sql.one("select 1 from theme where id = ? and retired_at is null", row -> true, theme)
                .isEmpty()) {
            throw ProblemException.field("#/themeId", "Choose a theme of the alliance's list");
        }
    }

    /** No text that somebody typed is kept, nor where a hidden organisation is: only a town that everybody may know. */
    private @Nullable String known(NewSignpost body) {
        if (body.town() == null) {
            return null;
        }
        return sql.one("""
                        select name, plain(label) = plain(?) as exact, population from place
                        where plain(label) = plain(?) or plain(name) = plain(?)
                        order by exact desc, population desc limit 1""", row -> row.getString("name"), body.town(), body.town(), body.town())
                .or(() -> sql.one("""
                        select t.town from directory_entry e join organisation o on o.id = e.organisation_id
                            cross join unnest(e.towns, e.town_keys) t (town, key)
                        where e.town_keys @> array[plain(?)] and t.key = plain(?) and o.listed and o.archived_at is null
                        limit 1""", row -> row.getString("town"), body.town(), body.town()))
                .orElseThrow(() -> ProblemException.field("#/town", "Choose a town of the list"));
    }

    private SignpostView changed(Caller caller, Signpost signpost, String what) {
        signpost.persistAndFlush();
        record(caller, signpost, what);
        return queries.view(caller, signpost.id);
    }

    private void record(Caller caller, Signpost signpost, String what) {
        audit.record(caller, "signpost." + what, signpost.id, Map.of("from", signpost.fromId, "state", signpost.state));
        outbox.add(new SignpostChanged(signpost.id, what));
    }

    private LocalDate today() {
        return Calendar.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
