package org.firstmile.merging;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.organisations.OrganisationMerging;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What is read of merges. One shows to those who may merge both halves, as the pair did. */
@Singleton
class MergeQueries {
    static final Duration UNDOABLE = Duration.ofDays(30);

    /** A list of names is named up to here. */
    private static final int NAMED = 10;

    private static final Sort LATEST = Sort.descending("m.merged_at", "timestamptz", "m.id");

    private static final String SELECT = """
            select m.id, m.kept_id, k.name as kept, m.dropped_id, d.name as dropped, m.merged_at, m.merged_by, m.moved, m.remarks,
                   m.undone_at, m.undone_by, m.kept_before is not null as whole,
                   m.kept_before->>'chapterId' as kept_chapter, m.dropped_before->>'chapterId' as dropped_chapter,
                   exists (select 1 from organisation_merge l where l.undone_at is null
                           and (l.kept_id = m.kept_id or l.dropped_id = m.kept_id) and (l.merged_at, l.id) > (m.merged_at, m.id)) as later
            from organisation_merge m join organisation k on k.id = m.kept_id join organisation d on d.id = m.dropped_id""";

    private final OrganisationMerging organisations;
    private final Fields fields;
    private final Sql sql;
    private final Clock clock;

    MergeQueries(OrganisationMerging organisations, Fields fields, Sql sql, Clock clock) {
        this.organisations = organisations;
        this.fields = fields;
        this.sql = sql;
        this.clock = clock;
    }

    /** A merge with what undoing it needs, as long as that is kept. */
    record Merge(
            UUID id,
            UUID kept,
            UUID dropped,
            Instant mergedAt,
            @Nullable String keptBefore,
            @Nullable String keptAfter,
            @Nullable String droppedBefore,
            @Nullable Chapters chapters,
            @Nullable Instant undoneAt) {
        Instant undoableUntil() {
            return mergedAt.plus(UNDOABLE);
        }
    }

    /** A merge's two. */
    record Two(Ref kept, Ref dropped) {}

    /** Where each half was before the merge, and is again when it is undone. */
    record Chapters(UUID kept, UUID dropped) {
        static @Nullable Chapters of(ResultSet row) throws SQLException {
            String kept = row.getString("kept_chapter");
            return kept == null
                    ? null
                    : new Chapters(UUID.fromString(kept), UUID.fromString(row.getString("dropped_chapter")));
        }

        boolean areOf(Caller caller) {
            return Stream.of(kept, dropped)
                    .allMatch(chapter -> caller.may(Permission.MERGE_ORGANISATIONS, Target.chapter(chapter)));
        }
    }

    Page<MergeView> list(Caller caller, UUID organisation, Paging paging) {
        organisations.requireMerging(caller, organisation);
        ListQuery<MergeView> query = new ListQuery<>(sql, SELECT, row -> view(caller, row))
                .where("m.kept_id = ? or m.dropped_id = ?", organisation, organisation);
        if (!caller.seesEveryChapter(Permission.MERGE_ORGANISATIONS)) {
            query.where(
                    "k.chapter_id = any(?::uuid[]) and d.chapter_id = any(?::uuid[])",
                    caller.chaptersWith(Permission.MERGE_ORGANISATIONS),
                    caller.chaptersWith(Permission.MERGE_ORGANISATIONS));
        }
        return query.page(paging, LATEST);
    }

    MergeView view(Caller caller, UUID id) {
        return sql.one(SELECT + " where m.id = ?", row -> view(caller, row), id)
                .filter(merge -> organisations.mayMerge(
                        caller, merge.kept().id(), merge.dropped().id()))
                .orElseThrow(ProblemException::notFound);
    }

    private MergeView view(Caller caller, ResultSet row) throws SQLException {
        Instant until = Sql.instant(row, "merged_at").plus(UNDOABLE);
        Instant undone = Sql.instant(row, "undone_at");
        Chapters chapters = Chapters.of(row);
        boolean undoable =
                undone == null && row.getBoolean("whole") && clock.instant().isBefore(until);
        return new MergeView(
                Sql.uuid(row, "id"),
                new Ref(Sql.uuid(row, "kept_id"), row.getString("kept")),
                new Ref(Sql.uuid(row, "dropped_id"), row.getString("dropped")),
                Sql.instant(row, "merged_at"),
                row.getString("merged_by"),
                fields.read(row.getString("moved"), MergeMoved.class),
                Sql.texts(row, "remarks"),
                undoable ? until : null,
                undone,
                row.getString("undone_by"),
                undoable && !row.getBoolean("later") && chapters != null && chapters.areOf(caller)
                        ? List.of("undo")
                        : List.of());
    }

    /** 404 where the caller may not merge both. */
    Merge find(Caller caller, UUID id) {
        return sql.one(
                        """
                        select id, kept_id, dropped_id, merged_at, kept_before, kept_after, dropped_before, undone_at,
                               kept_before->>'chapterId' as kept_chapter, dropped_before->>'chapterId' as dropped_chapter
                        from organisation_merge where id = ?""",
                        row -> new Merge(
                                Sql.uuid(row, "id"),
                                Sql.uuid(row, "kept_id"),
                                Sql.uuid(row, "dropped_id"),
                                Sql.instant(row, "merged_at"),
                                row.getString("kept_before"),
                                row.getString("kept_after"),
                                row.getString("dropped_before"),
                                Chapters.of(row),
                                Sql.instant(row, "undone_at")),
                        id)
                .filter(merge -> organisations.mayMerge(caller, merge.kept(), merge.dropped()))
                .orElseThrow(ProblemException::notFound);
    }

    /** The latest merge of the kept one that stands on this one. */
    Optional<Two> laterThan(Merge merge) {
        return sql.one(
                """
                select m.kept_id, k.name as kept, m.dropped_id, d.name as dropped
                from organisation_merge m join organisation k on k.id = m.kept_id join organisation d on d.id = m.dropped_id
                where m.undone_at is null and (m.kept_id = ? or m.dropped_id = ?)
                  and (m.merged_at, m.id) > (select merged_at, id from organisation_merge where id = ?)
                order by m.merged_at desc, m.id desc limit 1""",
                row -> new Two(
                        new Ref(Sql.uuid(row, "kept_id"), row.getString("kept")),
                        new Ref(Sql.uuid(row, "dropped_id"), row.getString("dropped"))),
                merge.kept(),
                merge.kept(),
                merge.id());
    }

    /** In words, what was added to the kept one since: it stays there. */
    List<String> addedSince(Merge merge) {
        return sql.list(
                """
                select what, name from (
                    select 'service' as what, name, created_at from service where organisation_id = ? and created_at > ?
                    union all select 'location', name, created_at from location where organisation_id = ? and created_at > ?
                    union all select case kind when 'OFFER' then 'offer' else 'need' end, title, created_at from offer_or_need
                        where organisation_id = ? and created_at > ?) added
                order by created_at limit %d""".formatted(NAMED),
                row -> "The %s “%s”: added since the merge, and left where it is."
                        .formatted(row.getString("what"), row.getString("name")),
                merge.kept(),
                merge.mergedAt(),
                merge.kept(),
                merge.mergedAt(),
                merge.kept(),
                merge.mergedAt());
    }
}
