package org.firstmile.shared.csv;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cell of an exported table. */
public final class Cell {
    /**
     * What a spreadsheet would take for a formula, in wide signs too (OWASP, CSV injection); apostrophes before it too, so that the one put
     * there can be told from those that somebody typed.
     */
    private static final Pattern FORMULA =
            Pattern.compile("^'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private Cell() {}

    /** Text that people typed, so that no spreadsheet runs it: what looks like a formula begins with an apostrophe. */
    public static String of(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        return FORMULA.matcher(typed).matches() ? "'" + typed : typed;
    }

    /** What people typed, of a cell that {@link #of} wrote. */
    public static String typed(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
