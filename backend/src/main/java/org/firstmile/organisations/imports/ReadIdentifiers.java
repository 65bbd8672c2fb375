package org.firstmile.organisations.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.firstmile.organisations.Identifier;
import org.firstmile.organisations.imports.RowCells.Part;

/**
 * The numbers in registers that a row has.
 *
 * @param columns of each, where it stands
 */
record ReadIdentifiers(List<Identifier> identifiers, List<Integer> columns) {
    private static final Map<ImportField, String> SCHEMES = new TreeMap<>(Map.of(
            ImportField.CHARITY_NUMBER, "GB-CHC",
            ImportField.SCOTTISH_CHARITY_NUMBER, "GB-SC",
            ImportField.COMPANY_NUMBER, "GB-COH"));

    /** The numbers of a row. */
    static ReadIdentifiers of(RowCells cells) {
        List<Identifier> found = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        SCHEMES.forEach((field, scheme) -> {
            String number = cells.text(field);
            if (number != null) {
                String bare = number.toUpperCase(Locale.ROOT).startsWith(scheme + "-")
                        ? number.substring(scheme.length() + 1)
                        : number;
                columns.add(cells.mapping().column(field));
                found.add(new Identifier(scheme, bare, false));
            }
        });
        for (Part part : cells.many(ImportField.IDENTIFIERS)) {
            String[] parts = part.text().split("-", 3);
            if (parts.length < 3) {
                cells.addFault(
                        new ImportFault(part.column(), "Write register and number together, like GB-EDU-125554"));
                continue;
            }
            Identifier one =
                    new Identifier((parts[0] + "-" + parts[1]).toUpperCase(Locale.ROOT), parts[2].strip(), false);
            if (!found.contains(one)) {
                columns.add(part.column());
                found.add(one);
            }
        }
        return new ReadIdentifiers(found, columns);
    }

    /** As a new organisation has them. */
    List<Identifier> fresh() {
        return preferred(identifiers);
    }

    /** What the file does not know of stays: numbers in other registers. */
    List<Identifier> onto(List<Identifier> present) {
        Set<String> read = identifiers.stream().map(Identifier::scheme).collect(Collectors.toSet());
        List<Identifier> all = new ArrayList<>(identifiers.stream()
                .map(one -> present.stream()
                        .filter(old -> old.scheme().equals(one.scheme())
                                && old.identifier().equals(one.identifier()))
                        .findFirst()
                        .orElse(one))
                .toList());
        present.stream().filter(old -> !read.contains(old.scheme())).forEach(all::add);
        return all.size() == present.size() && present.containsAll(all) ? present : preferred(all);
    }

    private static List<Identifier> preferred(List<Identifier> all) {
        if (all.isEmpty() || all.stream().anyMatch(Identifier::preferred)) {
            return all;
        }
        List<Identifier> first = new ArrayList<>(all);
        first.set(0, new Identifier(all.getFirst().scheme(), all.getFirst().identifier(), true));
        return first;
    }
}
