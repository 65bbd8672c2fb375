package org.firstmile.applications.decision;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.firstmile.applications.review.ApplicationReference;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.shared.sql.Sql;

/** Those among whom is chosen: shortlisted, or further on; after the decision, those who were. */
@Singleton
public class Shortlist {
    /** More are not looked at together. */
    public static final int MOST = 200;

    private static final String CHOSEN_AMONG = """
             from application_stage a join reviewable_application p on p.id = a.application_id
             where a.vacancy_id = ? and (a.stage in ('SHORTLISTED', 'CONVERSATION', 'APPOINTED')
                 or exists (select 1 from stage_move_part m
                     where m.application_id = a.application_id and m.to_stage = 'NOT_APPOINTED'
                         and m.from_stage in ('SHORTLISTED', 'CONVERSATION')))""";

    private static final String SHORTLISTED = """
            select x.id, x.reference, x.score, x.rank, a.stage, r.application_id is not null as revealed, c.name
            from (select p.id, p.reference, s.score, rank() over (order by s.score desc nulls last) as rank
                  from reviewable_application p
                      left join review_score s on s.vacancy_id = p.vacancy_id and s.application_id = p.id
                  where p.vacancy_id = ?) x
                join application_stage a on a.application_id = x.id
                left join application_reveal r on r.application_id = x.id
                left join revealed_candidate c on c.application_id = x.id
            where x.id in (select p.id %s)
            order by x.rank, x.reference limit %d""".formatted(CHOSEN_AMONG, MOST);

    private final Sql sql;

    Shortlist(Sql sql) {
        this.sql = sql;
    }

    /** In the order of their marks, {@link #MOST} at most. */
    @Transactional
    public List<ShortlistedApplication> of(UUID vacancy) {
        return sql.list(
                SHORTLISTED,
                row -> new ShortlistedApplication(
                        new ApplicationReference(Sql.uuid(row, "id"), row.getString("reference")),
                        row.getString("name"),
                        row.getBoolean("revealed"),
                        Sql.constant(row, "stage", ApplicationStage.class),
                        row.getInt("rank"),
                        row.getBigDecimal("score")),
                vacancy,
                vacancy);
    }

    /** How many there are in all. */
    @Transactional
    public int count(UUID vacancy) {
        return sql.one("select count(*)" + CHOSEN_AMONG, row -> row.getInt(1), vacancy)
                .orElse(0);
    }
}
