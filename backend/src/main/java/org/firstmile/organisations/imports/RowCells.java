package org.firstmile.organisations.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.firstmile.shared.csv.Cell;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.json.PlainText;
import org.jspecify.annotations.Nullable;

/** One row's cells by what their columns mean, with what is wrong and what is worth knowing of each. */
final class RowCells {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,3}(?:\\.[0-9]{1,20})?");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private final ImportMapping mapping;
    private final List<String> cells;
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<ImportFault> notes = new ArrayList<>();

    RowCells(ImportMapping mapping, ImportRow row) {
        this.mapping = mapping;
        this.cells = row.cells();
        faults.addAll(row.unread());
    }

    ImportMapping mapping() {
        return mapping;
    }

    List<ImportFault> faults() {
        return faults;
    }

    List<ImportFault> notes() {
        return notes.stream().distinct().toList();
    }

    /** As it stands in the file. */
    String raw(int column) {
        return cells.get(column);
    }

    record Part(String text, int column) {}

    List<Part> many(ImportField field) {
        List<Part> parts = new ArrayList<>();
        for (int column : mapping.of(field)) {
            String cell = text(column);
            if (cell != null) {
                Arrays.stream(cell.split(Pattern.quote(mapping.separator()) + "|\\R"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .forEach(part -> parts.add(new Part(part, column)));
            }
        }
        return parts;
    }

    <E extends Enum<E>> @Nullable E constant(ImportField field, Class<E> type) {
        String typed = text(field);
        E found = typed == null ? null : Kebab.find(type, CellWords.kebab(typed));
        if (typed != null && found == null) {
            addFault(
                    field,
                    "“%s” is not known here. Use one of: %s".formatted(CellWords.quoted(typed), Kebab.words(type)));
        }
        return found;
    }

    @Nullable
    Boolean yesOrNo(ImportField field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        String word = typed.toLowerCase(Locale.UK);
        if (!YES.contains(word) && !NO.contains(word)) {
            addFault(field, "Write yes or no");
        }
        return YES.contains(word);
    }

    @Nullable
    Double number(ImportField field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        if (!NUMBER.matcher(typed).matches()) {
            addFault(field, "Enter degrees as a number, like 51.7356");
            return null;
        }
        return Double.valueOf(typed);
    }

    @Nullable
    String text(ImportField field) {
        Integer column = mapping.column(field);
        return column == null ? null : text(column);
    }

    /** What stands in a column; null where nothing does, or where it can mean nothing and may be taken so. */
    @Nullable
    String text(int column) {
        String cell = Cell.typed(cells.get(column)).strip();
        if (PlainText.isBlank(cell)) {
            return null;
        }
        if (mapping.dashesAreEmpty() && CellWords.sayNothing(cell)) {
            notes.add(new ImportFault(column, "“%s” is taken as empty".formatted(cell)));
            return null;
        }
        if (!PlainText.isStorable(cell)) {
            addFault(new ImportFault(column, PlainText.RULE));
        }
        return cell;
    }

    void addFault(ImportFault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    void addFault(ImportField field, String detail) {
        addFault(new ImportFault(mapping.column(field), detail));
    }

    void addNote(ImportField field, String detail) {
        notes.add(new ImportFault(mapping.column(field), detail));
    }
}
