package org.firstmile.shared.sql;

import java.sql.SQLException;

/** The database refused a statement. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(cause);
    }

    /** The five-character SQLSTATE. */
    public String state() {
        return ((SQLException) getCause()).getSQLState();
    }
}
