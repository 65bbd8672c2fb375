package org.firstmile.shared.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGStatement;

/**
 * Reads by plain SQL: lists and projections are written as the SQL that the database runs, so that EXPLAIN can be read
 * and nothing is fetched that is not shown (ADR 0005). Inside a transaction it takes part in it. Writes go through the
 * entities.
 */
@Singleton
public class Sql {
    private final AgroalDataSource dataSource;

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes one item of one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Row<T> row, Object... parameters) {
        return listWith(sql, row, Arrays.asList(parameters));
    }

    /** The same where the parameters were gathered one by one. */
    public <T> List<T> listWith(String sql, Row<T> row, List<?> parameters) {
        return read(sql, row, parameters, false);
    }

    /**
     * The same with a plan of its own each time: for searches whose values decide how they are best answered, where the
     * one plan that the database keeps for all values is far from it.
     */
    public <T> List<T> listPlannedAnew(String sql, Row<T> row, List<?> parameters) {
        return read(sql, row, parameters, true);
    }

    private <T> List<T> read(String sql, Row<T> row, List<?> parameters, boolean planAnew) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (planAnew) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            bind(connection, statement, parameters);
            List<T> items = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(row.read(rows));
                }
            }
            return items;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public <T> Optional<T> one(String sql, Row<T> row, Object... parameters) {
        return list(sql, row, parameters).stream().findFirst();
    }

    /** Runs an insert, update or delete and tells how many rows it touched. */
    public int run(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, Arrays.asList(parameters));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Waits until no other transaction holds the lock of this name; it is given back when the transaction ends. */
    public void lock(String name) {
        list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, name);
    }

    private static void bind(Connection connection, PreparedStatement statement, List<?> parameters)
            throws SQLException {
        int position = 1;
        for (Object parameter : parameters) {
            switch (parameter) {
                case null -> statement.setObject(position++, null);
                case Enum<?> constant -> statement.setString(position++, constant.name());
                case Instant instant -> statement.setTimestamp(position++, Timestamp.from(instant));
                case Collection<?> many -> statement.setArray(position++, array(connection, many));
                default -> statement.setObject(position++, parameter);
            }
        }
    }

    private static Array array(Connection connection, Collection<?> many) throws SQLException {
        return connection.createArrayOf(
                "text",
                many.stream()
                        .map(item -> item instanceof Enum<?> constant ? constant.name() : item.toString())
                        .toArray());
    }

    /** A pattern for {@code like} that holds the words anywhere and takes nothing in them for a wildcard. */
    public static String containing(String words) {
        return words == null ? null : "%" + starting(words);
    }

    /** A pattern for {@code like} that begins with the words. */
    public static String starting(String words) {
        return words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    public static <E extends Enum<E>> List<E> constants(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return texts(row, column).stream().map(name -> Enum.valueOf(type, name)).toList();
    }

    public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
