package org.firstmile.shared.paging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.sql.SqlFailure;

/**
 * A keyset-paged list: conditions are added only when asked for, so that the planner sees what is really wanted.
 *
 * <pre>{@code
 * new ListQuery<>(sql, "select o.id, o.name from organisation o", row -> …)
 *         .where("o.archived_at is null")
 *         .where("o.chapter_id = any(?)", chapterIds)
 *         .page(paging, sort);
 * }</pre>
 */
public final class ListQuery<T> {
    private final Sql sql;
    private final String select;
    private final Sql.Row<T> row;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private boolean plannedAnew;

    private record Keyed<T>(T item, String value, UUID id) {}

    /** @param values of the parameters that stand before any condition */
    public ListQuery(Sql sql, String select, Sql.Row<T> row, Object... values) {
        this.sql = sql;
        this.select = select;
        this.row = row;
        parameters.addAll(Arrays.asList(values));
    }

    public ListQuery<T> where(String condition, Object... values) {
        conditions
                .append(conditions.isEmpty() ? " where (" : " and (")
                .append(condition)
                .append(')');
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Adds the condition only when its value was given. */
    public ListQuery<T> whereGiven(String condition, Object value) {
        return value == null ? this : where(condition, value);
    }

    /** See {@link Sql#listPlannedAnew}. */
    public ListQuery<T> plannedAnew() {
        plannedAnew = true;
        return this;
    }

    public Page<T> page(Paging paging, Sort sort) {
        String list = Integer.toHexString((select + sort).hashCode());
        if (paging.after != null) {
            Cursor cursor = Cursor.decode(paging.after, list);
            where(
                    "(%s, %s) %s (?::%s, ?)"
                            .formatted(
                                    sort.expression(), sort.idColumn(), sort.descending() ? "<" : ">", sort.sqlType()),
                    cursor.value(),
                    cursor.id());
        }
        int from = select.toLowerCase(java.util.Locale.ROOT).indexOf("select") + "select".length();
        String text = "select (%s)::text as cursor_value, %s as cursor_id,%s%s order by %s%s, %s%s limit %d"
                .formatted(
                        sort.expression(),
                        sort.idColumn(),
                        select.substring(from),
                        conditions,
                        sort.expression(),
                        sort.direction(),
                        sort.idColumn(),
                        sort.direction(),
                        paging.limit + 1);
        return slice(fetch(text, paging), paging.limit, list);
    }

    private List<Keyed<T>> fetch(String text, Paging paging) {
        try {
            Sql.Row<Keyed<T>> keyed =
                    rs -> new Keyed<>(row.read(rs), rs.getString("cursor_value"), Sql.uuid(rs, "cursor_id"));
            return plannedAnew ? sql.listPlannedAnew(text, keyed, parameters) : sql.listWith(text, keyed, parameters);
        } catch (SqlFailure e) {
            // SQLSTATE class 22: the cursor's value cannot be cast to the sort's type, so it is not one of ours
            if (paging.after != null && e.state() != null && e.state().startsWith("22")) {
                throw Cursor.foreign();
            }
            throw e;
        }
    }

    private static <T> Page<T> slice(List<Keyed<T>> rows, int limit, String list) {
        boolean more = rows.size() > limit;
        List<Keyed<T>> shown = more ? rows.subList(0, limit) : rows;
        Keyed<T> last = shown.isEmpty() ? null : shown.getLast();
        return new Page<>(
                shown.stream().map(Keyed::item).toList(),
                more ? new Cursor(list, last.value(), last.id()).encode() : null);
    }
}
