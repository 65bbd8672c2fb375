package org.firstmile.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a thing belongs to, as far as access needs it.
 *
 * @param chapter for staff
 * @param organisations for partners: those of which any one is enough
 * @param panel for reviewers: the vacancy
 */
public record Target(
        @Nullable UUID chapter,
        Set<UUID> organisations,
        @Nullable UUID panel) {
    public static Target chapter(UUID chapter) {
        return new Target(chapter, Set.of(), null);
    }

    public static Target of(UUID chapter, Set<UUID> organisations) {
        return new Target(chapter, organisations, null);
    }

    public static Target panel(UUID vacancy) {
        return new Target(null, Set.of(), vacancy);
    }
}
