package org.firstmile.merging;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;

/** What hung on an entry that the public was not shown is not shown by going into one that is. */
@Singleton
class Hidden {
    private record Kind(
            String table, String column, String shown, String hidden, String one, String many, String unless) {
        String place() {
            return table + "." + column;
        }

        String said(long rows) {
            return rows + " "
                    + (rows == 1
                            ? one + ": the entry it came from was not. Show it when that is right."
                            : many + ": the entry they came from was not. Show each when that is right.");
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "service",
                    "listed",
                    "true",
                    "false",
                    "service is not shown publicly",
                    "services are not shown publicly",
                    ""),
            new Kind(
                    "learning_note",
                    "visibility",
                    "'PUBLIC'",
                    "'ALLIANCE'",
                    "note is not shown publicly",
                    "notes are not shown publicly",
                    " and t.taken_back_at is null"));

    private final Sql sql;
    private final Clock clock;

    Hidden(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Asked before anything moves; tells in words what is hidden. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> hide(UUID merge, UUID from) {
        List<String> said = new ArrayList<>();
        for (Kind kind : KINDS) {
            long rows = sql.list(
                            """
                            with hidden as (
                                update %1$s set %2$s = %4$s, version = version + 1, updated_at = ?
                                where organisation_id = ? and %2$s = %3$s returning id)
                            insert into organisation_merge_move (merge_id, place, key)
                            select ?, ?, jsonb_build_object('id', id) from hidden returning id""".formatted(kind.table(), kind.column(), kind.shown(), kind.hidden()),
                            row -> true,
                            clock.instant(),
                            from,
                            merge,
                            kind.place())
                    .size();
            if (rows > 0) {
                said.add(kind.said(rows));
            }
        }
        return said;
    }

    /** Asked when everything is back with its owner: what is as the merge left it is as it was before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void show(UUID merge, UUID owner) {
        for (Kind kind : KINDS) {
            sql.run(
                    """
                    update %1$s t set %2$s = %3$s, version = t.version + 1, updated_at = ?
                    from organisation_merge_move m
                    where m.merge_id = ? and m.place = ? and t.id = (m.key->>'id')::uuid and t.organisation_id = ?
                      and t.%2$s = %4$s%5$s""".formatted(kind.table(), kind.column(), kind.shown(), kind.hidden(), kind.unless()),
                    clock.instant(),
                    merge,
                    kind.place(),
                    owner);
        }
    }
}
