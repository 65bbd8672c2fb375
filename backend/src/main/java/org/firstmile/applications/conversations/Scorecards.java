package org.firstmile.applications.conversations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.applications.conversations.ConversationQueries.Held;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** What an interviewer does: score a conversation that was held, file the card, and only then read the others'. */
@Singleton
class Scorecards {
    private final Sql sql;
    private final ConversationQueries queries;
    private final ConversationAccess access;
    private final ScorecardQueries cards;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Scorecards(
            Sql sql,
            ConversationQueries queries,
            ConversationAccess access,
            ScorecardQueries cards,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.access = access;
        this.cards = cards;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ScorecardView view(Caller caller, UUID conversation) {
        return cards.own(caller, queries.view(caller, conversation));
    }

    @Transactional
    ScorecardView save(Caller caller, UUID conversation, NewScorecard body) {
        Held held = toScore(caller, conversation);
        requireCriteria(held, body);
        int written =
                sql.run("""
                insert into scorecard (conversation_id, interviewer, name, state, recommendation, summary)
                values (?, ?, ?, 'DRAFT', ?, ?)
                on conflict on constraint scorecard_once
                do update set name = excluded.name, recommendation = excluded.recommendation, summary = excluded.summary
                where scorecard.state = 'DRAFT'""", conversation, caller.subject(), caller.name(), body.recommendation(), body.summary());
        if (written == 0) {
            throw settled(ScorecardState.FILED);
        }
        dropScores(caller, conversation);
        body.scores()
                .forEach(score -> sql.run(
                        "insert into scorecard_score (conversation_id, interviewer, criterion, value, note)"
                                + " values (?, ?, ?, ?, ?)",
                        conversation,
                        caller.subject(),
                        score.criterion(),
                        score.value(),
                        score.note()));
        audit.record(caller, "scorecard.saved", conversation);
        return view(caller, conversation);
    }

    /** Each criterion of the vacancy once at most. */
    private void requireCriteria(Held held, NewScorecard body) {
        Set<Integer> known = cards.criteria(held.vacancy().id()).stream()
                .map(ScorecardCriterion::criterion)
                .collect(Collectors.toSet());
        Set<Integer> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < body.scores().size(); i++) {
            Integer criterion = body.scores().get(i).criterion();
            String pointer = "#/scores/%d/criterion".formatted(i);
            if (!known.contains(criterion)) {
                errors.add(new FieldError(pointer, "Choose a criterion of the vacancy"));
            } else if (!seen.add(criterion)) {
                errors.add(new FieldError(pointer, "Score each criterion once"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
    }

    /** A repeat answers the same. */
    @Transactional
    ScorecardView file(Caller caller, UUID conversation) {
        if (queries.held(caller, conversation).mine() == ScorecardState.FILED) {
            return view(caller, conversation);
        }
        Held held = toScore(caller, conversation);
        ScorecardView card = view(caller, conversation);
        if (card.scores().isEmpty()) {
            throw ProblemException.wrongState("Score at least one criterion and save it; then file it.");
        }
        if (card.recommendation() == null) {
            throw ProblemException.wrongState("Say whether you would choose this candidate and save it; then file it.");
        }
        sql.run(
                "update scorecard set state = 'FILED', filed_at = ? where conversation_id = ? and interviewer = ?"
                        + " and state = 'DRAFT' and recommendation is not null",
                clock.instant(),
                conversation,
                caller.subject());
        audit.record(caller, "scorecard.filed", conversation);
        outbox.add(new ScorecardFiled(conversation, held.vacancy().id()));
        return view(caller, conversation);
    }

    /** For who runs it without interviewing: what was drafted is dropped, and there is no way back. */
    @Transactional
    ScorecardView abstain(Caller caller, UUID conversation) {
        Held held = held(caller, conversation);
        if (!access.runs(caller, held.chapter())) {
            throw ProblemException.forbidden();
        }
        if (held.mine() == ScorecardState.FILED) {
            throw settled(ScorecardState.FILED);
        }
        if (held.mine() != ScorecardState.ABSTAINED) {
            dropScores(caller, conversation);
            sql.run("""
                    insert into scorecard (conversation_id, interviewer, name, state) values (?, ?, ?, 'ABSTAINED')
                    on conflict on constraint scorecard_once
                    do update set state = 'ABSTAINED', recommendation = null, summary = null
                    where scorecard.state = 'DRAFT'""", conversation, caller.subject(), caller.name());
            audit.record(caller, "scorecard.abstained", conversation);
        }
        return view(caller, conversation);
    }

    @Transactional
    FiledScorecardList filed(Caller caller, UUID conversation) {
        Held held = queries.held(caller, conversation);
        if (!held.isSettled()) {
            throw ProblemException.wrongState("File your own scorecard first: what others think would colour it.");
        }
        return new FiledScorecardList(cards.criteria(held.vacancy().id()), cards.filed(conversation, caller.subject()));
    }

    /** While nobody moves or cancels it before the transaction ends; two devices of one interviewer go one by one. */
    private Held held(Caller caller, UUID conversation) {
        queries.held(caller, conversation);
        sql.lock(lock(conversation, caller));
        sql.list("select 1 from conversation where id = ? for share", row -> true, conversation);
        return queries.held(caller, conversation);
    }

    static String lock(UUID conversation, Caller interviewer) {
        return "scorecard/" + conversation + "/" + interviewer.subject();
    }

    private Held toScore(Caller caller, UUID conversation) {
        Held held = held(caller, conversation);
        if (held.isSettled()) {
            throw settled(held.mine());
        }
        if (!held.isLive()) {
            throw ProblemException.wrongState("It did not take place, so there is nothing to score.");
        }
        if (held.decided()) {
            throw ProblemException.wrongState("It has been decided, so nothing is scored any more.");
        }
        if (held.startsAt().isAfter(clock.instant())) {
            throw ProblemException.wrongState("It has not begun: score it once you have met.");
        }
        return held;
    }

    private void dropScores(Caller caller, UUID conversation) {
        sql.run(
                "delete from scorecard_score where conversation_id = ? and interviewer = ?",
                conversation,
                caller.subject());
    }

    private static ProblemException settled(ScorecardState as) {
        return ProblemException.wrongState(
                as == ScorecardState.FILED
                        ? "Your scorecard is filed: it stays as it is."
                        : "You have abstained and may have read the others': you score no more.");
    }
}
