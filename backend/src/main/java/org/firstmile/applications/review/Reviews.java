package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.AnswerStyle;

/** Reading for review: the panels of a reviewer and the anonymous answers, question by question. */
@Singleton
class Reviews {
    private static final Sort BY_TITLE = Sort.ascending("lower(v.title)", "text", "v.id");
    private static final Sort BY_ALIAS = Sort.ascending("r.alias", "uuid", "r.alias");

    private final Sql sql;

    Reviews(Sql sql) {
        this.sql = sql;
    }

    Page<ReviewPanel> panels(Caller caller, Paging paging) {
        return new ListQuery<>(
                        sql,
                        "select v.id, v.title from vacancy v",
                        row -> panel(new Ref(Sql.uuid(row, "id"), row.getString("title"))))
                .where("v.id = any(?::uuid[])", caller.scope().panels())
                .where("v.published_at is not null")
                .page(paging, BY_TITLE);
    }

    private ReviewPanel panel(Ref vacancy) {
        List<ReviewQuestion> questions = sql.list(
                """
                select q.id, q.prompt, q.guidance, q.review_guide,
                       (select count(*) from reviewable_answer a where a.question_id = q.id) as answers
                from vacancy_question q where q.vacancy_id = ? and q.blind order by q.position""",
                row -> new ReviewQuestion(
                        Sql.uuid(row, "id"),
                        row.getString("prompt"),
                        row.getString("guidance"),
                        Sql.texts(row, "review_guide"),
                        row.getInt("answers")),
                vacancy.id());
        return new ReviewPanel(vacancy, questions);
    }

    /** An answer gets the caller's alias when they first see it, all that there are at once: their order says nothing. */
    @Transactional
    Page<ReviewAnswer> answers(Caller caller, UUID vacancy, UUID question, Paging paging) {
        if (!caller.may(Permission.REVIEW_ANSWERS, Target.panel(vacancy)) || !isBlind(vacancy, question)) {
            throw ProblemException.notFound();
        }
        sql.run("""
                insert into review_alias (alias, reviewer, answer_id)
                select gen_random_uuid(), ?, a.id from reviewable_answer a
                where a.question_id = ?
                  and not exists (select 1 from review_alias r where r.reviewer = ? and r.answer_id = a.id)
                on conflict on constraint review_alias_once do nothing""", caller.subject(), question, caller.subject());
        return new ListQuery<>(
                        sql,
                        "select r.alias, a.style, a.text from review_alias r join reviewable_answer a on a.id = r.answer_id",
                        row -> new ReviewAnswer(
                                Sql.uuid(row, "alias"),
                                Sql.constant(row, "style", AnswerStyle.class),
                                row.getString("text")))
                .where("r.reviewer = ?", caller.subject())
                .where("a.question_id = ?", question)
                .page(paging, BY_ALIAS);
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
