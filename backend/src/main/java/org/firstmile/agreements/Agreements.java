package org.firstmile.agreements;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.agreements.AgreementVersion.KeptParty;
import org.firstmile.audit.Audit;
import org.firstmile.chapters.Chapters;
import org.firstmile.organisations.Organisations;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.problem.ProblemException;

/** Agreements: drafting, proposing, agreeing, asking about and ending them. */
@Singleton
public class Agreements {
    private final AgreementQueries queries;
    private final AgreementViews views;
    private final Organisations organisations;
    private final Chapters chapters;
    private final AgreementLetters letters;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    Agreements(
            AgreementQueries queries,
            AgreementViews views,
            Organisations organisations,
            Chapters chapters,
            AgreementLetters letters,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.views = views;
        this.organisations = organisations;
        this.chapters = chapters;
        this.letters = letters;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    AgreementView view(Caller caller, UUID id) {
        return views.of(caller, visible(caller, id));
    }

    /** The kept versions, newest first; a party's people see those that named it. */
    Page<AgreementVersionView> versions(Caller caller, UUID id, Paging paging) {
        Standing standing = visible(caller, id);
        return queries.versions(
                id, standing.isOwnOf(caller), caller.organisationsWith(Permission.READ_AGREEMENT), paging);
    }

    /** What was asked and said, newest first; a party's people see what is about versions that named it. */
    Page<AgreementRemarkView> remarks(Caller caller, UUID id, Paging paging) {
        Standing standing = visible(caller, id);
        return queries.remarks(
                id, standing.isOwnOf(caller), caller.organisationsWith(Permission.READ_AGREEMENT), paging);
    }

    @Transactional
    public AgreementView create(Caller caller, String idempotencyKey, NewAgreement body) {
        return idempotency.once(caller.subject(), "createAgreement", idempotencyKey, body, AgreementView.class, () -> {
            requirePlace(caller, null, body);
            Agreement agreement = new Agreement();
            agreement.createdAt = clock.instant();
            return become(caller, agreement, body, "created");
        });
    }

    /** A change of what is said while it is proposed or agreed makes a new draft and starts the assents anew. */
    @Transactional
    public AgreementView change(Caller caller, UUID id, IfMatch ifMatch, NewAgreement wanted) {
        Agreement agreement =
                toChange(caller, id, ifMatch, Permission.EDIT_AGREEMENT).agreement();
        agreement.requireNotEnded();
        // what was signed names a party as it was then; who sends that back means the one that it is now
        NewAgreement body = wanted.between(standing(agreement, wanted.parties()));
        requirePlace(caller, agreement, body);
        return become(caller, agreement, body, "changed");
    }

    private AgreementView become(Caller caller, Agreement agreement, NewAgreement body, String what) {
        agreement.become(AgreementText.of(body), body.parties(), body.chapterId(), clock.instant());
        agreement.persistAndFlush();
        return changed(caller, agreement, what, Map.of());
    }

    /** Keeps the working text as a numbered version and puts it to its parties. */
    @Transactional
    public AgreementView propose(Caller caller, UUID id, IfMatch ifMatch) {
        Agreement agreement =
                toChange(caller, id, ifMatch, Permission.PROPOSE_AGREEMENT).agreement();
        agreement.propose(clock.instant());
        agreement.flush();
        AgreementVersion kept = new AgreementVersion();
        kept.agreementId = id;
        kept.number = agreement.number;
        kept.text = agreement.text;
        kept.parties = queries.named(agreement.parties).stream()
                .map(party -> new KeptParty(party.id(), party.name()))
                .toList();
        kept.proposedAt = clock.instant();
        kept.proposedBy = caller.name();
        kept.persistAndFlush();
        letters.proposed(agreement, caller.name());
        return changed(caller, agreement, "proposed", Map.of());
    }

    /** One party's yes: its own person's, or recorded by staff with a note on how it was given. */
    @Transactional
    public AgreementView assent(Caller caller, UUID id, IfMatch ifMatch, NewAssent body) {
        Standing standing = visible(caller, id);
        Agreement agreement = standing.agreement();
        requireMayAssent(caller, standing, body);
        ifMatch.check(agreement.version);
        if (agreement.state != AgreementState.PROPOSED) {
            throw ProblemException.wrongState("It is not proposed now: there is nothing to agree to.");
        }
        AgreementVersion kept = standing.last();
        if (!kept.partyIds().contains(body.organisationId())) {
            throw ProblemException.field("#/organisationId", "Choose a party of this agreement");
        }
        List<Assent> given = Assent.to(kept);
        if (given.stream().anyMatch(assent -> assent.organisationId.equals(body.organisationId()))) {
            throw ProblemException.wrongState("This party has agreed to this version already.");
        }
        agreement.assent(given.size() + 1 == kept.parties.size(), clock.instant());
        // before the assent is stored: of two at once the later meets the newer version here and is stale
        agreement.flush();
        Assent assent = new Assent();
        assent.versionId = kept.id;
        assent.organisationId = body.organisationId();
        assent.givenAt = clock.instant();
        assent.givenBy = caller.name();
        assent.note = body.note();
        assent.persistAndFlush();
        boolean agreed = agreement.state == AgreementState.AGREED;
        if (agreed) {
            letters.agreed(agreement);
        }
        return changed(
                caller,
                agreement,
                agreed ? "agreed" : "assented",
                Map.of("organisationId", body.organisationId(), "recorded", body.note() != null));
    }

    private static void requireMayAssent(Caller caller, Standing standing, NewAssent body) {
        boolean own = caller.may(
                Permission.ASSENT_TO_AGREEMENT,
                Target.of(standing.agreement().chapterId, Set.of(body.organisationId())));
        boolean recording = caller.may(Permission.RECORD_ASSENT, standing.target());
        if (!own && !recording) {
            throw ProblemException.forbidden();
        }
        if (!own && body.note() == null) {
            throw ProblemException.field("#/note", "Say how the party agreed, such as by letter or at a meeting");
        }
        if (!recording && body.note() != null) {
            throw ProblemException.field("#/note", "Leave this out when you agree for your own organisation");
        }
    }

    @Transactional
    public AgreementView end(Caller caller, UUID id, IfMatch ifMatch, String reason) {
        Agreement agreement =
                toChange(caller, id, ifMatch, Permission.END_AGREEMENT).agreement();
        agreement.end(reason, caller.name(), clock.instant());
        agreement.flush();
        return changed(caller, agreement, "ended", Map.of());
    }

    /** Adds a question or remark about the text proposed last, for everyone who reads it. */
    @Transactional
    public AgreementRemarkView remark(Caller caller, UUID id, String idempotencyKey, NewAgreementRemark body) {
        Standing standing = visible(caller, id);
        caller.require(Permission.REMARK_ON_AGREEMENT, standing.target(), true);
        return idempotency.once(
                caller.subject(),
                "remarkOnAgreement/" + id,
                idempotencyKey,
                body,
                AgreementRemarkView.class,
                () -> remark(caller, standing, body));
    }

    private AgreementRemarkView remark(Caller caller, Standing standing, NewAgreementRemark body) {
        standing.agreement().requireNotEnded();
        if (standing.last() == null) {
            throw ProblemException.wrongState("It is not proposed yet: there is no text to ask about.");
        }
        if (body.clause() != null && !Foundations.EMPTY.clauses().containsKey(body.clause())) {
            throw ProblemException.field(
                    "#/clause",
                    "Use one of: "
                            + String.join(", ", Foundations.EMPTY.clauses().keySet()));
        }
        AgreementRemark remark = new AgreementRemark();
        remark.versionId = standing.last().id;
        remark.clause = body.clause();
        remark.body = body.text();
        remark.writtenAt = clock.instant();
        remark.writtenBy = caller.name();
        remark.organisationId = standing.isOwnOf(caller) ? null : standing.partyOf(caller);
        remark.persistAndFlush();
        record(caller, standing.agreement(), "remarked", Map.of("remarkId", remark.id));
        return queries.remark(remark.id);
    }

    private static Standing visible(Caller caller, UUID id) {
        return Agreement.byId(id)
                .map(Standing::of)
                .filter(standing -> caller.may(Permission.READ_AGREEMENT, standing.target()))
                .orElseThrow(ProblemException::notFound);
    }

    private static Standing toChange(Caller caller, UUID id, IfMatch ifMatch, String permission) {
        Standing standing = visible(caller, id);
        caller.require(permission, standing.target(), true);
        ifMatch.check(standing.agreement().version);
        return standing;
    }

    private AgreementView changed(Caller caller, Agreement agreement, String what, Map<String, ?> more) {
        record(caller, agreement, what, more);
        return views.of(caller, Standing.of(agreement));
    }

    private void record(Caller caller, Agreement agreement, String what, Map<String, ?> more) {
        Map<String, Object> details = new java.util.LinkedHashMap<>(
                Map.of("title", agreement.text.title(), "state", agreement.state, "number", agreement.number));
        details.putAll(more);
        audit.record(caller, "agreement." + what, agreement.id, details);
        outbox.add(new AgreementChanged(agreement.id, what, agreement.number, agreement.state));
    }

    /** Two that are parties to one agreement stay two in it, even when they were merged. */
    private List<UUID> standing(Agreement agreement, List<UUID> parties) {
        return agreement.parties.containsAll(parties) ? parties : organisations.standing(parties);
    }

    /** The chapter is the caller's to put agreements in; parties that are new to it are organisations that they see. */
    private void requirePlace(Caller caller, Agreement present, NewAgreement body) {
        boolean stays = present != null && present.chapterId.equals(body.chapterId());
        if (!stays
                && (!caller.may(Permission.CREATE_AGREEMENT, Target.chapter(body.chapterId()))
                        || chapters.find(body.chapterId()).isEmpty())) {
            throw ProblemException.field("#/chapterId", "Choose a chapter that you look after");
        }
        for (int i = 0; i < body.parties().size(); i++) {
            UUID party = body.parties().get(i);
            boolean known = present != null && present.parties.contains(party);
            if (!known && !organisations.isVisible(caller, party)) {
                throw ProblemException.field("#/parties/" + i, "Choose an organisation that exists");
            }
        }
    }
}
