package org.firstmile.organisations.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.firstmile.organisations.Identifier;

/** The numbers in registers that a row has, with those that its organisation has already. */
final class ReadIdentifiers {
    private ReadIdentifiers() {}

    /** What the file does not know of stays: numbers in other registers. */
    static List<Identifier> merged(List<Identifier> present, List<Identifier> identifiers) {
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

    static List<Identifier> preferred(List<Identifier> all) {
        if (all.isEmpty() || all.stream().anyMatch(Identifier::preferred)) {
            return all;
        }
        List<Identifier> first = new ArrayList<>(all);
        first.set(0, new Identifier(all.getFirst().scheme(), all.getFirst().identifier(), true));
        return first;
    }
}
