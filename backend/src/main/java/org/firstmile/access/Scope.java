package org.firstmile.access;

import java.util.Set;
import java.util.UUID;

/**
 * What a person may act for: the grants of {@code access_grant}, with the chapters below each granted one.
 *
 * @param everyChapter granted the whole alliance
 */
public record Scope(boolean everyChapter, Set<UUID> chapters, Set<UUID> organisations, Set<UUID> panels) {
    public static final Scope NOTHING = new Scope(false, Set.of(), Set.of(), Set.of());
    public static final Scope ALLIANCE = new Scope(true, Set.of(), Set.of(), Set.of());

    public boolean holdsChapter(UUID chapter) {
        return everyChapter || chapters.contains(chapter);
    }
}
