package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Grants;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Gives every answer of an open round as many reviewers as it is to have: at the start, and whenever one is missing. */
@Singleton
class Dealing {
    private static final String SHORT = """
            select p.answer_id, p.question_id, p.application_id, ? - count(t.alias) as missing,
                   array_remove(array_agg(t.reviewer), null) as holders
            from reviewable_part p left join review_task t on t.answer_id = p.answer_id
            where p.vacancy_id = ?
            group by p.answer_id, p.question_id, p.application_id having count(t.alias) < ?
            order by p.question_id, p.answer_id""";

    private static final String AVAILABLE = """
            select p.reviewer, count(t.alias) filter (where t.mark is null) as open
            from review_panellist p left join review_task t on t.vacancy_id = p.vacancy_id and t.reviewer = p.reviewer
            where p.vacancy_id = ? and p.finished_at is null and p.reviewer = any(?::text[])
            group by p.reviewer""";

    private final Sql sql;
    private final Grants grants;

    Dealing(Sql sql, Grants grants) {
        this.sql = sql;
        this.grants = grants;
    }

    /** Who may mark: those granted the panel, but nobody who runs the review or could. */
    List<String> panel(UUID vacancy, @Nullable String running) {
        Set<String> hiring = hiring(vacancy);
        return grants.holders(Grants.Kind.PANEL, vacancy).stream()
                .filter(reviewer -> !reviewer.equals(running) && !hiring.contains(reviewer))
                .toList();
    }

    /** Those whose role runs reviews, as it was when they joined, and whose chapters hold this vacancy by now. */
    private Set<String> hiring(UUID vacancy) {
        Set<String> hiring = new HashSet<>();
        sql.list(
                """
                select m.subject, v.chapter_id from panel_member m join vacancy v on v.id = m.vacancy_id
                where m.vacancy_id = ? and m.hires and m.subject is not null""",
                row -> grants.holdsChapter(row.getString("subject"), Sql.uuid(row, "chapter_id"))
                        && hiring.add(row.getString("subject")),
                vacancy);
        return hiring;
    }

    /** Applications whose submission was accepted in time but had to wait until the round had begun. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void dealLate(UUID vacancy) {
        ReviewRound.toChange(vacancy).filter(ReviewRound::isOpen).ifPresent(round -> deal(round, null));
    }

    /** @return how many tasks were dealt out */
    @Transactional(Transactional.TxType.MANDATORY)
    int deal(ReviewRound round, @Nullable String preferred) {
        List<Allocation.Part> parts = sql.list(
                SHORT,
                row -> new Allocation.Part(
                        Sql.uuid(row, "answer_id"),
                        Sql.uuid(row, "question_id"),
                        Sql.uuid(row, "application_id"),
                        row.getInt("missing"),
                        Set.copyOf(Sql.texts(row, "holders"))),
                round.marksPerAnswer,
                round.vacancyId,
                round.marksPerAnswer);
        if (parts.isEmpty()) {
            return 0;
        }
        List<Allocation.Task> tasks =
                new Allocation(round.seed, available(round), recused(round)).deal(parts, preferred);
        store(round, tasks);
        return tasks.size();
    }

    private Map<String, Integer> available(ReviewRound round) {
        Map<String, Integer> open = new HashMap<>();
        sql.list(
                AVAILABLE,
                row -> open.put(row.getString("reviewer"), row.getInt("open")),
                round.vacancyId,
                panel(round.vacancyId, round.startedBy));
        return open;
    }

    private Map<UUID, Set<String>> recused(ReviewRound round) {
        Map<UUID, Set<String>> recused = new HashMap<>();
        sql.list(
                "select application_id, reviewer from review_recusal where vacancy_id = ?",
                row -> recused.computeIfAbsent(Sql.uuid(row, "application_id"), application -> new HashSet<>())
                        .add(row.getString("reviewer")),
                round.vacancyId);
        return recused;
    }

    private void store(ReviewRound round, List<Allocation.Task> tasks) {
        sql.run(
                """
                insert into review_task (vacancy_id, answer_id, question_id, application_id, reviewer)
                select ?, task.* from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[]) task""",
                round.vacancyId,
                tasks.stream().map(Allocation.Task::answer).toList(),
                tasks.stream().map(Allocation.Task::question).toList(),
                tasks.stream().map(Allocation.Task::application).toList(),
                tasks.stream().map(Allocation.Task::reviewer).toList());
    }
}
