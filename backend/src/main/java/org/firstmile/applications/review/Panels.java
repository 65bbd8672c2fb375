package org.firstmile.applications.review;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Grants;
import org.firstmile.access.Permission;
import org.firstmile.access.Scope;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.shared.Ref;
import org.firstmile.shared.Secret;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/** Who reviews: a hiring manager asks people onto a vacancy's panel, and they join it with their own account. */
@Singleton
public class Panels {
    private final Sql sql;
    private final ReviewRounds rounds;
    private final Vacancies vacancies;
    private final PanelQueries queries;
    private final PanelMail mail;
    private final Grants grants;
    private final Event<PanelLeft> left;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Panels(
            Sql sql,
            ReviewRounds rounds,
            Vacancies vacancies,
            PanelQueries queries,
            PanelMail mail,
            Grants grants,
            Event<PanelLeft> left,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.rounds = rounds;
        this.vacancies = vacancies;
        this.queries = queries;
        this.mail = mail;
        this.grants = grants;
        this.left = left;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Invitation(UUID vacancy, NewPanelMember body) {}

    @Transactional
    VacancyPanel view(Caller caller, UUID vacancy) {
        return queries.view(rounds.run(caller, vacancy), ReviewRound.of(vacancy).orElse(null));
    }

    @Transactional
    PanelMemberView invite(Caller caller, UUID vacancy, @Nullable String idempotencyKey, NewPanelMember body) {
        VacancyFacts facts = rounds.run(caller, vacancy);
        return idempotency.once(
                caller.subject(),
                "invitePanelMember",
                idempotencyKey,
                new Invitation(vacancy, body),
                PanelMemberView.class,
                () -> invite(caller, facts, body));
    }

    private PanelMemberView invite(Caller caller, VacancyFacts vacancy, NewPanelMember body) {
        sql.lock("review/" + vacancy.id());
        ReviewRound round = ReviewRound.of(vacancy.id()).orElse(null);
        if (!PanelQueries.takesMembers(vacancy, round)) {
            throw ProblemException.wrongState(
                    round == null
                            ? "People are asked onto the panel of a vacancy that is published or closed."
                            : "Marks are locked: nobody has anything left to review.");
        }
        PanelMember.byEmail(vacancy.id(), body.email()).ifPresent(this::replaceIfOver);
        if (queries.count(vacancy.id()) >= PanelQueries.LARGEST) {
            throw ProblemException.wrongState(
                    "A panel has at most %d people: take an invitation back first.".formatted(PanelQueries.LARGEST));
        }
        String secret = Secret.fresh();
        PanelMember member = PanelMember.invite(vacancy.id(), body, secret, clock.instant());
        member.persistAndFlush();
        mail.invitation(member, vacancy.title(), vacancy.organisationName(), caller.name(), secret);
        audit.record(caller, "panel.invited", vacancy.id(), Map.of("member", member.id));
        return queries.view(member);
    }

    /** An invitation that has run out makes way for a new one. */
    private void replaceIfOver(PanelMember present) {
        if (!present.isOver(clock.instant())) {
            throw ProblemException.field(
                    "#/email",
                    present.hasJoined()
                            ? "Somebody with this address is on the panel already"
                            : "This address has an invitation: take it back first to send a new one");
        }
        present.delete();
        PanelMember.flush();
    }

    /** Takes an invitation back at any time, and somebody off the panel who has nothing left to mark. */
    @Transactional
    void remove(Caller caller, UUID vacancy, UUID id) {
        rounds.run(caller, vacancy);
        sql.lock("review/" + vacancy);
        Optional<PanelMember> member = PanelMember.<PanelMember>findByIdOptional(id)
                .filter(found -> found.vacancyId.equals(vacancy) && !found.hasLeft());
        if (member.isPresent() && !member.get().hasJoined()) {
            member.get().delete();
            audit.record(caller, "panel.taken-back", vacancy, Map.of("member", id));
            return;
        }
        String reviewer = member.map(found -> found.subject)
                .or(() -> sql.one(
                        "select subject from access_grant where id = ? and kind = 'PANEL' and target_id = ?",
                        row -> row.getString("subject"),
                        id,
                        vacancy))
                .orElseThrow(ProblemException::notFound);
        // held until the commit: nobody marks, deals out or locks meanwhile
        ReviewRound.toChange(vacancy).ifPresentOrElse(round -> leave(round, reviewer, member), () -> {
            member.ifPresent(PanelMember::delete);
            sql.run("delete from review_panellist where vacancy_id = ? and reviewer = ?", vacancy, reviewer);
        });
        PanelMember.flush();
        grants.take(reviewer, Grants.Kind.PANEL, vacancy);
        audit.record(caller, "panel.removed", vacancy, Map.of("member", id));
        left.fire(new PanelLeft(vacancy, reviewer));
    }

    /** What they marked and noted stays, and so does that they were there. */
    private void leave(ReviewRound round, String reviewer, Optional<PanelMember> member) {
        int unmarked = round.isOpen() ? queries.left(round.vacancyId, reviewer) : 0;
        if (unmarked > 0) {
            throw ProblemException.wrongState("%s their mark: let somebody else take over their part first."
                    .formatted(unmarked == 1 ? "1 answer awaits" : "%,d answers await".formatted(unmarked)));
        }
        member.ifPresent(found -> found.leave(clock.instant()));
    }

    /** Whoever opens the link first joins; the same account may open it again. */
    @Transactional
    PanelAcceptance accept(Caller caller, NewPanelAcceptance body) {
        PanelMember member = PanelMember.bySecretToChange(body.secret()).orElseThrow(Panels::unknown);
        VacancyFacts vacancy = vacancies.find(member.vacancyId).orElseThrow(Panels::unknown);
        if (member.hasLeft()) {
            throw ProblemException.wrongState(
                    "Whoever joined by this invitation is off the panel: ask who invited you for a new one.");
        }
        if (!caller.subject().equals(member.subject)) {
            join(caller, member, vacancy);
        }
        return new PanelAcceptance(new Ref(vacancy.id(), vacancy.title()));
    }

    private void join(Caller caller, PanelMember member, VacancyFacts vacancy) {
        if (caller.may(Permission.RUN_REVIEW, Target.chapter(vacancy.chapterId()))) {
            throw ProblemException.wrongState(
                    "You can run this vacancy's review, so you cannot mark in it: let somebody else join.");
        }
        // who comes back comes by the new invitation
        PanelMember.delete("vacancyId = ?1 and subject = ?2 and leftAt is not null", vacancy.id(), caller.subject());
        if (PanelMember.count("vacancyId = ?1 and subject = ?2 and id <> ?3", vacancy.id(), caller.subject(), member.id)
                > 0) {
            throw ProblemException.wrongState(
                    "This account is on the panel already, by another invitation: you need do nothing.");
        }
        member.join(caller, clock.instant());
        if (!PanelQueries.takesMembers(vacancy, ReviewRound.of(vacancy.id()).orElse(null))) {
            throw ProblemException.wrongState("There is nothing left to review: thank you for your readiness.");
        }
        grants.give(caller.subject(), Grants.Kind.PANEL, vacancy.id());
        audit.record(caller, "panel.joined", vacancy.id(), Map.of("member", member.id));
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemCode.NOT_FOUND,
                "This invitation does not exist or was taken back: ask who invited you for a new one.");
    }

    /** For the demo: somebody who is on the panel by an account that everyone knows. */
    @Transactional
    public void load(Caller caller, UUID vacancy, String subject, String name) {
        String email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@demo.example";
        PanelMember member =
                PanelMember.invite(vacancy, new NewPanelMember(name, email), Secret.fresh(), clock.instant());
        member.join(new Caller(subject, name, Set.of(), Scope.NOTHING), clock.instant());
        member.persist();
        grants.give(subject, Grants.Kind.PANEL, vacancy);
        audit.record(caller, "panel.joined", vacancy, Map.of("member", member.id));
    }
}
