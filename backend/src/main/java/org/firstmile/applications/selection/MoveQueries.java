package org.firstmile.applications.selection;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** The moves on record, latest first. */
@Singleton
class MoveQueries {
    private static final Sort LATEST = Sort.descending("m.at", "timestamptz", "m.id");

    private static final String MOVES =
            "select m.id, m.at, m.name, m.reason, m.undoes, m.undone_at is not null as undone, m.by_hand from stage_move m";

    private static final String COUNTS = """
            select move_id, from_stage, to_stage, count(*) as applications
            from stage_move_part where move_id = any(?::uuid[])
            group by move_id, from_stage, to_stage order by from_stage, to_stage""";

    private final Sql sql;

    MoveQueries(Sql sql) {
        this.sql = sql;
    }

    private record Counted(UUID move, MovedCount count) {}

    /** @param decided nothing is undone any more */
    Page<StageMoveView> list(UUID vacancy, boolean decided, Paging paging) {
        Page<StageMoveView> page = new ListQuery<>(sql, MOVES, row -> view(row, decided))
                .where("m.vacancy_id = ?", vacancy)
                .page(paging, LATEST);
        return new Page<>(counted(page.items()), page.next());
    }

    StageMoveView one(UUID vacancy, UUID move, boolean decided) {
        List<StageMoveView> found = new ListQuery<>(sql, MOVES, row -> view(row, decided))
                .where("m.vacancy_id = ?", vacancy)
                .where("m.id = ?", move)
                .page(Paging.first(1), LATEST)
                .items();
        if (found.isEmpty()) {
            throw ProblemException.notFound();
        }
        return counted(found).getFirst();
    }

    private static StageMoveView view(ResultSet row, boolean decided) throws SQLException {
        boolean undone = row.getBoolean("undone");
        return new StageMoveView(
                Sql.uuid(row, "id"),
                Sql.instant(row, "at"),
                row.getString("name"),
                row.getString("reason"),
                List.of(),
                Sql.uuid(row, "undoes"),
                undone,
                row.getBoolean("by_hand") && !undone && !decided ? List.of("undo") : List.of());
    }

    private List<StageMoveView> counted(List<StageMoveView> moves) {
        Map<UUID, List<MovedCount>> counts = sql
                .list(
                        COUNTS,
                        row -> new Counted(
                                Sql.uuid(row, "move_id"),
                                new MovedCount(
                                        Sql.constant(row, "from_stage", ApplicationStage.class),
                                        Sql.constant(row, "to_stage", ApplicationStage.class),
                                        row.getInt("applications"))),
                        moves.stream().map(StageMoveView::id).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(Counted::move, Collectors.mapping(Counted::count, Collectors.toList())));
        return moves.stream()
                .map(move -> new StageMoveView(
                        move.id(),
                        move.at(),
                        move.by(),
                        move.reason(),
                        counts.getOrDefault(move.id(), List.of()),
                        move.undoes(),
                        move.undone(),
                        move.can()))
                .toList();
    }
}
