package org.firstmile.shared.paging;

/**
 * One order that a list offers. The list's id column breaks ties, so the order is total.
 *
 * @param expression an SQL expression that is never null and stands in the list's index
 * @param sqlType the expression's SQL type, to read a cursor back
 * @param idColumn the tie breaker
 */
public record Sort(String expression, String sqlType, String idColumn, boolean descending) {
    public static Sort ascending(String expression, String sqlType, String idColumn) {
        return new Sort(expression, sqlType, idColumn, false);
    }

    public static Sort descending(String expression, String sqlType, String idColumn) {
        return new Sort(expression, sqlType, idColumn, true);
    }

    String direction() {
        return descending ? " desc" : " asc";
    }
}
