package org.firstmile.organisations.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firstmile.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for, as SQL: which rows it reads and the conditions on them, each with the facet that it narrows.
 * The list, the counts and the map are built of the same parts, so that they agree.
 *
 * @param from reads {@code o} organisation, {@code e} directory_entry, {@code w} what was asked; {@code n} distances
 * @param values of the parameters in {@code from}
 * @param within how many miles around {@code near}
 */
record Matching(
        String from,
        List<Object> values,
        List<Condition> conditions,
        @Nullable SearchTerms terms,
        @Nullable Place near,
        double within) {

    /** Which counts leave a condition aside: that of kinds goes on showing the kinds that were not chosen. */
    enum Facet {
        KIND,
        THEME,
        CHAPTER,
        TOWN,
        DAY,
        /** Theme and day together: neither of their counts asks for it. */
        OPEN_FOR,
        FRESHNESS
    }

    /** @param facet that it narrows, or null */
    record Condition(@Nullable Facet facet, String sql, List<Object> values) {
        static Condition of(String sql, Object... values) {
            return new Condition(null, sql, Arrays.asList(values));
        }

        static Condition of(Facet facet, String sql, Object... values) {
            return new Condition(facet, sql, Arrays.asList(values));
        }
    }

    boolean narrows(Facet facet) {
        return conditions.stream().anyMatch(condition -> condition.facet() == facet);
    }

    boolean nothing() {
        return conditions.stream().anyMatch(condition -> condition.sql().equals("false"));
    }

    /** The conditions that hold whichever facet is counted. */
    List<Condition> common() {
        return conditions.stream()
                .filter(condition -> condition.facet() == null)
                .toList();
    }

    /** {@code true}, or the conditions of this facet together; their values are added to the list given. */
    String of(Facet facet, List<Object> values) {
        List<String> parts = new ArrayList<>(List.of("true"));
        conditions.stream().filter(condition -> condition.facet() == facet).forEach(condition -> {
            parts.add("(" + condition.sql() + ")");
            values.addAll(condition.values());
        });
        return String.join(" and ", parts);
    }
}
