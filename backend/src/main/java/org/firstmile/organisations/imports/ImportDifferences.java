package org.firstmile.organisations.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.firstmile.organisations.Identifier;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.shared.json.Kebab;
import org.jspecify.annotations.Nullable;

/** What an update changes, field by field, in words. */
final class ImportDifferences {
    private ImportDifferences() {}

    /** @param taken what the last import left; null where there was none */
    static List<ImportChange> between(
            NewOrganisation present, NewOrganisation wanted, @Nullable NewOrganisation taken) {
        Map<String, String> now = words(present);
        Map<String, String> then = taken == null ? now : words(taken);
        List<ImportChange> changes = new ArrayList<>();
        words(wanted).forEach((field, after) -> {
            String before = now.get(field);
            if (!Objects.equals(before, after)) {
                changes.add(new ImportChange(field, before, after, !Objects.equals(before, then.get(field))));
            }
        });
        return changes;
    }

    private static Map<String, String> words(NewOrganisation of) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", of.name());
        words.put("kinds", joined(of.kinds().stream().map(Kebab::of).toList()));
        words.put("description", of.description());
        words.put("website", of.website());
        words.put("email", of.email());
        words.put("phone", of.phone());
        words.put("address", joined(of.address() == null ? null : of.address().lines()));
        words.put("town", of.address() == null ? null : of.address().town());
        words.put("county", of.address() == null ? null : of.address().county());
        words.put("postcode", of.address() == null ? null : of.address().postcode());
        words.put("position", position(of));
        words.put(
                "identifiers",
                joined(
                        of.identifiers() == null
                                ? null
                                : of.identifiers().stream()
                                        .map(ImportDifferences::identifier)
                                        .sorted()
                                        .toList()));
        words.put("tags", joined(of.tags()));
        words.put("parent", of.parentId() == null ? null : of.parentId().toString());
        words.put("status", Kebab.of(of.status()));
        words.put("listed", Boolean.TRUE.equals(of.listed()) ? "yes" : "no");
        return words;
    }

    private static String identifier(Identifier one) {
        return one.scheme() + "-" + one.identifier();
    }

    private static @Nullable String position(NewOrganisation of) {
        return of.address() == null || of.address().latitude() == null
                ? null
                : of.address().latitude() + ", " + of.address().longitude();
    }

    private static @Nullable String joined(@Nullable List<String> parts) {
        return parts == null || parts.isEmpty() ? null : parts.stream().collect(Collectors.joining("; "));
    }
}
