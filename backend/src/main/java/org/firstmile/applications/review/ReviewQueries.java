package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.AnswerStyle;

/** What a reviewer reads: their panels, and their own part of the answers in their own order. */
@Singleton
class ReviewQueries {
    private static final Sort BY_ALIAS = Sort.ascending("t.alias", "uuid", "t.alias");

    private static final String QUESTIONS = """
            select q.vacancy_id, q.id, q.prompt, q.guidance, q.review_guide,
                   array(select c.text from vacancy_criterion c
                         where c.vacancy_id = q.vacancy_id and c.tested_by_question = q.position order by c.position) as tests,
                   count(a.id) as to_mark, count(t.mark) filter (where a.id is not null) as marked
            from vacancy_question q
                left join review_task t on t.question_id = q.id and t.reviewer = ?
                left join reviewable_answer a on a.id = t.answer_id
            where q.vacancy_id = any(?::uuid[]) and q.blind
            group by q.id order by q.vacancy_id, q.position""";

    private final Sql sql;
    private final Seats seats;

    ReviewQueries(Sql sql, Seats seats) {
        this.sql = sql;
        this.seats = seats;
    }

    private record Asked(UUID vacancy, ReviewQuestion question) {}

    Page<ReviewPanel> panels(Caller caller, Paging paging) {
        Page<Seat> page = seats.of(caller, paging);
        return new Page<>(panels(caller, page.items()), page.next());
    }

    ReviewPanel panel(Caller caller, UUID vacancy) {
        return panels(caller, List.of(seats.of(caller, vacancy))).getFirst();
    }

    private List<ReviewPanel> panels(Caller caller, List<Seat> of) {
        Map<UUID, List<ReviewQuestion>> questions = sql
                .list(
                        QUESTIONS,
                        row -> new Asked(
                                Sql.uuid(row, "vacancy_id"),
                                new ReviewQuestion(
                                        Sql.uuid(row, "id"),
                                        row.getString("prompt"),
                                        row.getString("guidance"),
                                        Sql.texts(row, "review_guide"),
                                        Sql.texts(row, "tests"),
                                        row.getInt("marked"),
                                        row.getInt("to_mark"))),
                        caller.subject(),
                        of.stream().map(Seat::vacancy).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Asked::vacancy, Collectors.mapping(Asked::question, Collectors.toList())));
        return of.stream()
                .map(seat -> panel(seat, questions.getOrDefault(seat.vacancy(), List.of())))
                .toList();
    }

    private static ReviewPanel panel(Seat seat, List<ReviewQuestion> questions) {
        return new ReviewPanel(
                new Ref(seat.vacancy(), seat.title()),
                seat.state(),
                seat.declared(),
                seat.finished(),
                questions.stream().mapToInt(ReviewQuestion::marked).sum(),
                questions.stream().mapToInt(ReviewQuestion::toMark).sum(),
                seat.state() == ReviewState.WAITING ? seat.opensOn() : null,
                questions);
    }

    Page<ReviewAnswer> answers(Caller caller, UUID vacancy, UUID question, ReviewAnswerFilter filter, Paging paging) {
        Seat seat = seats.of(caller, vacancy);
        if (!isBlind(vacancy, question)) {
            throw ProblemException.notFound();
        }
        seat.requireReadable();
        ListQuery<ReviewAnswer> query = new ListQuery<>(
                        sql,
                        """
                        select t.alias, a.style, a.text, t.mark, t.note
                        from review_task t join reviewable_answer a on a.id = t.answer_id""",
                        row -> new ReviewAnswer(
                                Sql.uuid(row, "alias"),
                                Sql.constant(row, "style", AnswerStyle.class),
                                row.getString("text"),
                                row.getObject("mark", Integer.class),
                                row.getString("note")))
                .where("t.reviewer = ?", caller.subject())
                .where("t.question_id = ?", question);
        if (filter.marked != null) {
            query = query.where(filter.marked ? "t.mark is not null" : "t.mark is null");
        }
        return query.page(paging, BY_ALIAS);
    }

    private boolean isBlind(UUID vacancy, UUID question) {
        return sql.one(
                        "select 1 from vacancy_question where id = ? and vacancy_id = ? and blind",
                        row -> true,
                        question,
                        vacancy)
                .isPresent();
    }
}
