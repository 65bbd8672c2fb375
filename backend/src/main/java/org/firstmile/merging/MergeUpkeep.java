package org.firstmile.merging;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.firstmile.organisations.OrganisationMerging;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What a merge leaves to be done: latecomers follow, and what undoing needed is deleted when its time is over. */
@Singleton
class MergeUpkeep {
    /** Whoever added to the dropped one while it was being merged has committed by then. */
    private static final Duration LATECOMERS = Duration.ofHours(1);

    private final OrganisationMerging organisations;
    private final Moving moving;
    private final Hidden hidden;
    private final Sql sql;
    private final Clock clock;

    MergeUpkeep(OrganisationMerging organisations, Moving moving, Hidden hidden, Sql sql, Clock clock) {
        this.organisations = organisations;
        this.hidden = hidden;
        this.moving = moving;
        this.sql = sql;
        this.clock = clock;
    }

    private record Fresh(
            UUID id, UUID kept, UUID dropped, @Nullable String name, boolean hidden) {}

    /** A service that was added in the very moment of the merge goes to the kept one as well. */
    @Scheduled(every = "${firstmile.merges.catch-up-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void catchUp() {
        List<Fresh> fresh = sql.list(
                """
                select m.id, m.kept_id, m.dropped_id, case when d.listed then d.name end as name, k.listed and not d.listed as hidden
                from organisation_merge m
                    join organisation d on d.id = m.dropped_id join organisation k on k.id = m.kept_id
                where m.kept_before is not null and m.merged_at > ? and d.merged_into = m.kept_id order by m.merged_at""",
                row -> new Fresh(
                        Sql.uuid(row, "id"),
                        Sql.uuid(row, "kept_id"),
                        Sql.uuid(row, "dropped_id"),
                        row.getString("name"),
                        row.getBoolean("hidden")),
                clock.instant().minus(LATECOMERS));
        for (Fresh merge : fresh) {
            if (!moving.isLeft(merge.dropped(), merge.hidden())) {
                continue;
            }
            organisations.hold(merge.kept(), merge.dropped());
            if (isUndone(merge.id())) {
                continue;
            }
            moving.hold(merge.dropped(), merge.kept());
            if (merge.hidden()) {
                hidden.hide(merge.id(), merge.dropped());
            }
            moving.move(merge.id(), merge.dropped(), merge.kept(), merge.hidden(), merge.name());
        }
    }

    private boolean isUndone(UUID merge) {
        return sql.one("select 1 from organisation_merge where id = ? and undone_at is not null", row -> true, merge)
                .isPresent();
    }

    @Scheduled(every = "${firstmile.merges.forget-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        sql.run("""
                with over as (
                    update organisation_merge set kept_before = null, kept_after = null, dropped_before = null, remarks = '{}'
                    where kept_before is not null and merged_at <= ? returning id)
                delete from organisation_merge_move where merge_id in (select id from over)""", clock.instant().minus(MergeQueries.UNDOABLE));
    }
}
