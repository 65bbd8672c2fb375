package org.firstmile.onetoones;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.shared.paging.ListQuery;

/**
 * The one place that decides who may read a one-to-one, for one record and, in the same words, for a list. Its author
 * always; the others who work in its chapter as far as the author has opened it. Nobody reads it by rank alone.
 */
final class Readers {
    private Readers() {}

    static boolean include(Caller caller, OneToOne meeting) {
        return meeting.isBy(caller)
                || switch (meeting.visibility) {
                    case AUTHOR -> false;
                    case TEAM -> caller.may(Permission.READ_TEAM_ONE_TO_ONES, Target.chapter(meeting.chapterId));
                    case CHAPTER -> caller.may(Permission.READ_ONE_TO_ONES, Target.chapter(meeting.chapterId));
                };
    }

    static void narrow(ListQuery<?> query, Caller caller) {
        Condition readable = condition(caller);
        query.where(readable.text(), readable.values().toArray());
    }

    /** A piece of SQL about the one-to-one {@code m}, with the values of its parameters. */
    record Condition(String text, List<?> values) {}

    static Condition condition(Caller caller) {
        boolean team = caller.may(Permission.READ_TEAM_ONE_TO_ONES);
        Set<UUID> chapters = caller.chaptersWith(Permission.READ_ONE_TO_ONES);
        // a team's readers are a part of the chapter's, and both reach by chapter: so one set of chapters serves both
        String open = team ? "m.visibility <> 'AUTHOR'" : "m.visibility = 'CHAPTER' and m.visibility <> 'AUTHOR'";
        return caller.seesEveryChapter(Permission.READ_ONE_TO_ONES)
                ? new Condition("m.author = ? or " + open, List.of(caller.subject()))
                : new Condition(
                        "m.author = ? or " + open + " and m.chapter_id = any(?::uuid[])",
                        List.of(caller.subject(), chapters));
    }
}
