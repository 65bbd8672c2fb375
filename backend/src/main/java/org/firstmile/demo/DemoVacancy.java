package org.firstmile.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an advert.
 *
 * @param publishedAt of one that is loaded as it was; absent for one to be published now
 * @param changes members that stand in place of the file's; what tests each criterion is ours, as the questions are
 */
record DemoVacancy(
        String name,
        String file,
        @Nullable Instant publishedAt,
        @Nullable ObjectNode changes) {}
