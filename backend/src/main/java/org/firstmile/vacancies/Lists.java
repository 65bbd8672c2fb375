package org.firstmile.vacancies;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that was not sent is an empty one. */
final class Lists {
    private Lists() {}

    static <T> List<T> given(@Nullable List<T> sent) {
        return sent == null ? List.of() : Collections.unmodifiableList(sent);
    }
}
