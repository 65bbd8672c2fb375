package org.firstmile.vacancies.reading;

import java.util.ArrayList;
import java.util.List;
import org.firstmile.vacancies.CriterionBlock;
import org.firstmile.vacancies.CriterionLevel;
import org.jspecify.annotations.Nullable;

/**
 * A heading and what stands under it.
 *
 * @param heading null when it goes on without one
 * @param level of the criteria in it, where the heading or one above it says so
 * @param block of the criteria in it, likewise
 * @param passages of it, added as they come
 */
record Part(
        Topic topic,
        @Nullable Passage heading,
        @Nullable CriterionLevel level,
        @Nullable CriterionBlock block,
        List<Passage> passages) {

    static Part of(Topic topic, @Nullable Passage heading) {
        return new Part(topic, heading, null, null, new ArrayList<>());
    }

    static Part criteria(@Nullable Passage heading, @Nullable CriterionLevel level, @Nullable CriterionBlock block) {
        return new Part(Topic.SPECIFICATION, heading, level, block, new ArrayList<>());
    }
}
