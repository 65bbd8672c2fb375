package org.firstmile.shared.paging;

import java.util.Map;
import java.util.TreeSet;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The orders that a list offers, by the name a client gives. */
public record Sorts(String standard, Map<String, Sort> byName) {
    public Sort named(@Nullable String name) {
        Sort sort = byName.get(name == null ? standard : name);
        if (sort == null) {
            throw ProblemException.parameter(
                    "?sort", "Use one of: " + String.join(", ", new TreeSet<>(byName.keySet())));
        }
        return sort;
    }
}
