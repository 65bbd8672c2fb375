package org.firstmile.merging;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column that points at an organisation, and what a merge does with it.
 *
 * @param words what its rows are, one and many, as in "1 service has" and "2 services have"
 * @param owner the thing that a row is a part of: its version goes up too, so that an old form of it is stale
 * @param ownerColumn where the row says whose part it is
 * @param apart what makes a row {@code t} of the dropped organisation stay where it is beside a row {@code k} of the
 *     kept one, as SQL
 * @param about the column of the other organisation that a row is about: one about the kept organisation itself stays
 * @param named has a name that is unique in an organisation: one that is taken becomes "… (from the dropped one)"
 * @param shown with its organisation, as it has no word of its own on who sees it: of a hidden one it goes into no listed one
 * @param knownBy by what a row is known again, beside the organisation; empty by the table's key
 */
record Reference(
        String table,
        String column,
        Handling handling,
        String words,
        @Nullable String owner,
        @Nullable String ownerColumn,
        @Nullable String apart,
        @Nullable String about,
        boolean named,
        boolean shown,
        Set<String> knownBy) {

    enum Handling {
        /** Goes to the kept organisation, and back when the merge is undone. */
        MOVED,
        /** Evidence of what was signed or said: it stays as it was. */
        STAYS,
        /** Kept by triggers from what moves. */
        DERIVED,
        /** Merging itself, and the organisations' own table, deal with it. */
        OWN
    }

    /** @param words one and many, with a bar between them */
    static Reference moved(String table, String column, String words) {
        return new Reference(table, column, Handling.MOVED, words, null, null, null, null, false, false, Set.of());
    }

    static Reference stays(String table, String column) {
        return new Reference(table, column, Handling.STAYS, "", null, null, null, null, false, false, Set.of());
    }

    static Reference derived(String table, String column) {
        return new Reference(table, column, Handling.DERIVED, "", null, null, null, null, false, false, Set.of());
    }

    static Reference own(String table, String column) {
        return new Reference(table, column, Handling.OWN, "", null, null, null, null, false, false, Set.of());
    }

    Reference partOf(String thing, String idColumn) {
        return new Reference(table, column, handling, words, thing, idColumn, apart, about, named, shown, knownBy);
    }

    /** @param same a condition on the dropped one's row {@code t} and the kept one's {@code k} */
    Reference apartIf(String same) {
        return new Reference(table, column, handling, words, owner, ownerColumn, same, about, named, shown, knownBy);
    }

    Reference about(String other) {
        return new Reference(table, column, handling, words, owner, ownerColumn, apart, other, named, shown, knownBy);
    }

    Reference withOwnNames() {
        return new Reference(table, column, handling, words, owner, ownerColumn, apart, about, true, shown, knownBy);
    }

    Reference shownWithIts() {
        return new Reference(table, column, handling, words, owner, ownerColumn, apart, about, named, true, knownBy);
    }

    /** Where the table's key has the row's place in a list, which is another one when somebody changes the list. */
    Reference knownBy(String... columns) {
        return new Reference(
                table, column, handling, words, owner, ownerColumn, apart, about, named, shown, Set.of(columns));
    }

    /** As {@code organisation_merge_move} writes it. */
    String place() {
        return table + "." + column;
    }

    String counted(long rows) {
        return rows + " " + words.split("\\|")[rows == 1 ? 0 : 1];
    }
}
