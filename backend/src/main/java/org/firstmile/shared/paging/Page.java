package org.firstmile.shared.paging;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A slice of a list in its order.
 *
 * @param next the cursor to send as {@code after} for the following slice, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** The same slice as a named record, so that the contract has a name for it. */
    public <R extends Paged> R as(BiFunction<List<T>, String, R> named) {
        return named.apply(items, next);
    }
}
