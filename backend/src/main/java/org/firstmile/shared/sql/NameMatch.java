package org.firstmile.shared.sql;

import java.util.Collections;
import java.util.List;

/**
 * The condition that a name is meant by the words typed: they are a part of it or, with a slip, one of its words; one or
 * two letters, the first that somebody types, are the beginning of a word. A trigram index on {@code plain(column)}
 * serves all of these.
 *
 * @param values for the condition's parameters
 */
public record NameMatch(String condition, List<String> values) {
    private static final int TOO_FEW_FOR_A_PART = 3;

    public static NameMatch of(String column, String typed) {
        return typed.length() < TOO_FEW_FOR_A_PART
                ? new NameMatch(
                        "plain(%1$s) like plain(?) or plain(%1$s) like plain(?)".formatted(column),
                        List.of(Sql.starting(typed), "% " + Sql.starting(typed)))
                : new NameMatch(
                        "plain(%1$s) like plain(?) or plain(?) <%% plain(%1$s)".formatted(column),
                        List.of(Sql.containing(typed), typed));
    }

    /** Without forgiving a slip, where near misses would be too many. */
    public static NameMatch exact(String column, String typed) {
        NameMatch match = of(column, typed);
        return typed.length() < TOO_FEW_FOR_A_PART
                ? match
                : new NameMatch(
                        "plain(%s) like plain(?)".formatted(column), Collections.singletonList(Sql.containing(typed)));
    }
}
