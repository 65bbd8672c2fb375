package org.firstmile.organisations.imports;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which row of which import the work could not get past; without a row it was none by itself. */
class ImportStuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** PostgreSQL's classes of what is wrong with the database, not with the values: connection, conflict, resources, lock. */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

    /** Of them what a row can bring about by itself: it took too long, or went on after a refusal. */
    private static final Set<String> OF_A_ROW = Set.of("57014", "25P02");

    private final UUID of;
    private final transient @Nullable ImportRow row;

    ImportStuck(UUID of, @Nullable ImportRow row, RuntimeException cause) {
        super(cause);
        this.of = of;
        this.row = row;
    }

    UUID of() {
        return of;
    }

    @Nullable
    ImportRow row() {
        return row;
    }

    /** Whether the database was away, stopping, full or torn between two: the same can go well a moment later. */
    static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                return true;
            }
            if (Arrays.stream(cause.getSuppressed()).anyMatch(ImportStuck::isPassing)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(@Nullable String state) {
        return state == null || (PASSING.contains(state.substring(0, 2)) && !OF_A_ROW.contains(state));
    }
}
