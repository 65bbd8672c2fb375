package org.firstmile.applications.fairness;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.firstmile.applications.fairness.FairnessReport.FairnessStep;
import org.firstmile.applications.fairness.FairnessReport.FairnessTime;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The counting; nothing in here reads an answer, a note or who anybody is. */
@Singleton
class FairnessQueries {
    private static final String FUNNEL = """
            with reached as (
                select application_id, stage from application_stage where vacancy_id = ?
                union
                select part.application_id, part.to_stage from stage_move m join stage_move_part part on part.move_id = m.id
                where m.vacancy_id = ? and m.undone_at is null)
            select count(*) as begun, count(p.submitted_at) as submitted,
                   count(*) filter (where p.status = 'SUBMITTED' and s.score >= ?::numeric) as passed,
                   count(*) filter (where exists (select 1 from reached where application_id = p.id
                       and stage in ('SHORTLISTED', 'CONVERSATION', 'APPOINTED'))) as shortlisted,
                   count(r.application_id) as revealed,
                   count(*) filter (where exists (select 1 from reached where application_id = p.id
                       and stage = 'CONVERSATION')) as conversation,
                   count(*) filter (where a.stage = 'APPOINTED') as appointed,
                   count(p.withdrawn_at) as withdrawn,
                   (select count(*) from application_tombstone t where t.vacancy_id = ?) as erased
            from application p
                left join application_stage a on a.application_id = p.id
                left join application_reveal r on r.application_id = p.id
                left join review_score s on s.vacancy_id = p.vacancy_id and s.application_id = p.id
            where p.vacancy_id = ?""";

    private static final String MARKS = """
            select t.mark, count(*) as times from review_task t join reviewable_part a on a.answer_id = t.answer_id
            where t.vacancy_id = ? and t.mark is not null group by t.mark""";

    private static final String SCORES = """
            select least(floor((score - 1) * 2), 7)::int as band, count(*) as times
            from review_score s join reviewable_application p on p.id = s.application_id
            where s.vacancy_id = ? group by band""";

    private static final String TIMES = """
            with step as (
                select p.id, 'SIFT' as stage, p.submitted_at as at, 0 as position
                from application p where p.vacancy_id = ? and p.status = 'SUBMITTED'
                union all
                select p.id, 'MARKED', r.locked_at, 1
                from application p join review_round r on r.vacancy_id = p.vacancy_id
                where p.vacancy_id = ? and p.status = 'SUBMITTED' and r.locked_at is not null
                union all
                select part.application_id, part.to_stage, m.at, 2
                from stage_move m join stage_move_part part on part.move_id = m.id where m.vacancy_id = ?),
            stay as (
                select id, stage, sum(extract(epoch from until - at)) as seconds from (
                    select id, stage, at, coalesce(lead(at) over (partition by id order by position, at), ?) as until from step) each_stay
                group by id, stage)
            select stage, count(*) as applications,
                   round((percentile_cont(0.5) within group (order by seconds) / 86400)::numeric,
                         -- of the sift whole days: nobody is to be told by the hour when one of few applied
                         case stage when 'SIFT' then 0 else 1 end) as days
            from stay where stage in ('SIFT', 'MARKED', 'SHORTLISTED', 'CONVERSATION') group by stage""";

    private final Sql sql;
    private final Clock clock;

    FairnessQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Funnel(List<FairnessStep> steps, int withdrawn, int erased) {}

    Funnel funnel(UUID vacancy, @Nullable BigDecimal passMark) {
        return sql.one(FUNNEL, row -> funnel(row, passMark != null), vacancy, vacancy, passMark, vacancy, vacancy)
                .orElseThrow();
    }

    private static Funnel funnel(ResultSet row, boolean hasPassMark) throws SQLException {
        List<FairnessStep> steps = new ArrayList<>();
        for (FairnessMilestone step : FairnessMilestone.values()) {
            if (step != FairnessMilestone.PASSED || hasPassMark) {
                steps.add(new FairnessStep(step, row.getInt(step.name().toLowerCase(Locale.ROOT))));
            }
        }
        return new Funnel(steps, row.getInt("withdrawn"), row.getInt("erased"));
    }

    List<Integer> marks(UUID vacancy) {
        return counts(MARKS, "mark", 1, 5, vacancy);
    }

    List<Integer> scores(UUID vacancy) {
        return counts(SCORES, "band", 0, 7, vacancy);
    }

    /** One count for each value from the first to the last. */
    private List<Integer> counts(String counting, String value, int first, int last, UUID vacancy) {
        int[] counts = new int[last - first + 1];
        sql.list(counting, row -> counts[row.getInt(value) - first] = row.getInt("times"), vacancy);
        return Arrays.stream(counts).boxed().toList();
    }

    List<FairnessTime> times(UUID vacancy) {
        Map<FairnessStage, FairnessTime> known = new EnumMap<>(FairnessStage.class);
        sql.list(
                TIMES,
                row -> {
                    FairnessStage stage = Sql.constant(row, "stage", FairnessStage.class);
                    return known.put(
                            stage, new FairnessTime(stage, row.getInt("applications"), row.getBigDecimal("days")));
                },
                vacancy,
                vacancy,
                vacancy,
                clock.instant());
        return Arrays.stream(FairnessStage.values())
                .map(stage -> known.getOrDefault(stage, new FairnessTime(stage, 0, null)))
                .toList();
    }
}
