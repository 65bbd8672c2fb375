package org.firstmile.shared.sql;

import java.sql.SQLException;
import java.util.Set;

/** The database refused a statement. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Integrity (a trigger's too), foreign key, unique, exclusion; serialisation, deadlock. */
    private static final Set<String> CONFLICTS = Set.of("23000", "23503", "23505", "23P01", "40001", "40P01");

    SqlFailure(SQLException cause) {
        super(cause);
    }

    /** Whether somebody else was in the way, so that reading again helps. */
    public boolean isConflict() {
        return CONFLICTS.contains(state());
    }

    /** The five-character SQLSTATE. */
    public String state() {
        return ((SQLException) getCause()).getSQLState();
    }
}
