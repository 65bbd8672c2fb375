package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.audit.Audit;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** What a reviewer does: declare, mark, take a mark back, step back from a candidate, finish. */
@Singleton
public class Reviews {
    private final Sql sql;
    private final Seats seats;
    private final ReviewQueries queries;
    private final Dealing dealing;
    private final Recusals recusals;
    private final Audit audit;
    private final Clock clock;

    Reviews(Sql sql, Seats seats, ReviewQueries queries, Dealing dealing, Recusals recusals, Audit audit, Clock clock) {
        this.sql = sql;
        this.seats = seats;
        this.queries = queries;
        this.dealing = dealing;
        this.recusals = recusals;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ReviewPanel declare(Caller caller, UUID vacancy, ReviewDeclaration body) {
        Seat seat = seats.of(caller, vacancy);
        if (!seat.declared()) {
            sql.run("""
                    insert into review_panellist (vacancy_id, reviewer, name, declared_at, note) values (?, ?, ?, ?, ?)
                    on conflict on constraint review_panellist_once
                    do update set name = excluded.name, declared_at = excluded.declared_at, note = excluded.note""", vacancy, caller.subject(), caller.name(), clock.instant(), body.note());
            audit.record(caller, "review.declared", vacancy);
        }
        return queries.panel(caller, vacancy);
    }

    @Transactional
    ReviewMark mark(Caller caller, UUID vacancy, UUID alias, NewReviewMark body) {
        seats.toMark(caller, vacancy);
        write(caller, vacancy, alias, body.value(), body.note());
        audit.record(caller, "review.marked", vacancy);
        return new ReviewMark(alias, body.value(), body.note());
    }

    @Transactional
    void unmark(Caller caller, UUID vacancy, UUID alias) {
        seats.toMark(caller, vacancy);
        write(caller, vacancy, alias, null, null);
        audit.record(caller, "review.unmarked", vacancy);
    }

    private void write(Caller caller, UUID vacancy, UUID alias, Integer mark, String note) {
        int written = sql.run("""
                update review_task t set mark = ?, note = ? where t.alias = ? and t.vacancy_id = ? and t.reviewer = ?
                    and exists (select 1 from reviewable_part p where p.answer_id = t.answer_id)""", mark, note, alias, vacancy, caller.subject());
        if (written == 0) {
            throw ProblemException.notFound();
        }
    }

    /**
     * For the demo: one reviewer's whole part, from the declaration to the end.
     *
     * @param marks of each application that falls to them, in the order of the questions
     */
    @Transactional
    public void load(Caller caller, UUID vacancy, Map<UUID, List<Integer>> marks) {
        declare(caller, vacancy, new ReviewDeclaration(null));
        for (var of : marks.entrySet()) {
            Iterator<Integer> next = of.getValue().iterator();
            sql.list("""
                            select t.alias from review_task t join vacancy_question q on q.id = t.question_id
                            where t.vacancy_id = ? and t.reviewer = ? and t.application_id = ? order by q.position""", row -> Sql.uuid(row, "alias"), vacancy, caller.subject(), of.getKey())
                    .forEach(alias -> mark(caller, vacancy, alias, new NewReviewMark(next.next(), null)));
        }
        finish(caller, vacancy);
    }

    /** The trail does not say from whom: which answers belong together is nobody's to know before the lock. */
    @Transactional
    void recuse(Caller caller, UUID vacancy, UUID alias, ReviewRecusal body) {
        ReviewRound round = toDealAnew(caller, vacancy);
        UUID application = sql.one(
                        "select application_id from review_task where alias = ? and vacancy_id = ? and reviewer = ?",
                        row -> Sql.uuid(row, "application_id"),
                        alias,
                        vacancy,
                        caller.subject())
                .orElseThrow(ProblemException::notFound);
        recusals.add(caller.subject(), vacancy, application, body.reason());
        sql.run(
                "delete from review_task where vacancy_id = ? and reviewer = ? and application_id = ?",
                vacancy,
                caller.subject(),
                application);
        dealing.deal(round, null);
        audit.record(caller, "review.recused", vacancy);
    }

    @Transactional
    ReviewPanel finish(Caller caller, UUID vacancy) {
        Seat seat = seats.of(caller, vacancy);
        if (seat.finished()) {
            return queries.panel(caller, vacancy);
        }
        seat.requireOpen();
        dealing.dealLate(vacancy);
        ReviewRound.toChange(vacancy).orElseThrow();
        seat = seats.of(caller, vacancy);
        if (seat.finished()) {
            return queries.panel(caller, vacancy);
        }
        seat.requireOpen();
        ReviewPanel panel = queries.panel(caller, vacancy);
        int left = panel.toMark() - panel.marked();
        if (left > 0) {
            throw ProblemException.wrongState("%s your mark: give %s, or step back from those you recognise."
                    .formatted(
                            left == 1 ? "1 answer awaits" : "%,d answers await".formatted(left),
                            left == 1 ? "it" : "them"));
        }
        sql.run(
                "update review_panellist set finished_at = ? where vacancy_id = ? and reviewer = ?",
                clock.instant(),
                vacancy,
                caller.subject());
        audit.record(caller, "review.finished", vacancy, Map.of("marks", panel.marked()));
        return queries.panel(caller, vacancy);
    }

    /** The round, held: of everyone who changes who marks what, one goes after the other. */
    private ReviewRound toDealAnew(Caller caller, UUID vacancy) {
        seats.of(caller, vacancy).requireReadable();
        ReviewRound round = ReviewRound.toChange(vacancy).orElseThrow();
        seats.of(caller, vacancy).requireOpen();
        return round;
    }
}
