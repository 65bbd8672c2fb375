package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.firstmile.applications.selection.Stages;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;

/**
 * Erases applications with everything that is held about them. Every table that keeps something of an application hangs
 * on it and goes with it; what does not hang on it - e-mails that are still to go, stored answers to repeated requests -
 * is found by the application's id and reference. What stays is a tombstone that counts and leads to nobody.
 */
@Singleton
public class Erasure {
    private static final String BURY = """
            insert into application_tombstone (vacancy_id, application_hash, erased_on, why, last_stage)
            select p.vacancy_id, sha256(convert_to(p.id::text, 'UTF8')), ?, ?,
                   case when p.status = 'SUBMITTED' then coalesce(s.stage, 'MARKED') else p.status end
            from application p left join application_stage s on s.application_id = p.id
            where p.id = any(?::uuid[])
            on conflict on constraint application_tombstone_once do nothing""";

    private static final String KEEP_RATINGS = """
            insert into happiness_kept (vacancy_id, ratings, total)
            select p.vacancy_id, count(*), sum(h.score)
            from application_happiness h join application p on p.id = h.application_id
            where p.id = any(?::uuid[])
            group by p.vacancy_id
            on conflict (vacancy_id) do update
                set ratings = happiness_kept.ratings + excluded.ratings, total = happiness_kept.total + excluded.total""";

    /** What waits for an interviewer names nobody, and takes a conversation out of their calendar. */
    private static final String UNSENT = """
            delete from outbox_mail m using application p
            where p.id = any(?::uuid[]) and m.delivered_at is null
                and not exists (select 1 from panel_member i where i.vacancy_id = p.vacancy_id and i.email = m.recipient)
                and (position(p.reference in m.subject) > 0 or position(p.reference in m.body) > 0)""";

    private static final String STORED_ANSWERS = """
            delete from idempotency_key k using application p
            where p.id = any(?::uuid[])
                and (position(p.id::text in k.answer) > 0 or position(p.reference in k.answer) > 0)""";

    private static final String EMPTY_MOVES = """
            delete from stage_move m
            where m.vacancy_id = ? and not exists (select 1 from stage_move_part p where p.move_id = m.id)""";

    private final Sql sql;
    private final Stages stages;
    private final Clock clock;

    Erasure(Sql sql, Stages stages, Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.clock = clock;
    }

    /** Whoever marks, deals out, locks or moves goes first or waits: nobody deals out an answer that is going. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID vacancy) {
        stages.lock(vacancy);
        sql.lock("review/" + vacancy);
        sql.list("select 1 from review_round where vacancy_id = ? for update", row -> true, vacancy);
    }

    /**
     * To be called after {@link #hold}.
     *
     * @param applications of this vacancy
     * @return how many there were
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int erase(UUID vacancy, List<UUID> applications, ErasureReason why) {
        sql.run(BURY, Calendar.today(clock), why, applications);
        sql.run(KEEP_RATINGS, applications);
        sql.run(UNSENT, applications);
        sql.run(STORED_ANSWERS, applications);
        int erased = sql.run("delete from application where id = any(?::uuid[])", applications);
        // a move's reason may speak of whom it moved
        sql.run(EMPTY_MOVES, vacancy);
        return erased;
    }
}
