package org.firstmile.vacancies.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firstmile.vacancies.VacancyDeadline;
import org.jspecify.annotations.Nullable;

/** The account of every line: what it became, or that it became nothing. */
final class Ledger {
    private static final int QUOTED = 2000;

    private final Set<ImportSource> sources = new LinkedHashSet<>();
    private final List<ImportChoice> choices = new ArrayList<>();
    private final Set<Integer> headings = new HashSet<>();
    private final Map<Integer, String> doubts = new HashMap<>();

    void cite(String pointer, Passage passage) {
        cite(pointer, passage, null);
    }

    /** @param detail what was concluded, where the passage does not say it itself */
    void cite(String pointer, Passage passage, @Nullable String detail) {
        passage.said().forEach(line -> sources.add(new ImportSource(pointer, line.number(), quote(line), detail)));
        if (passage.said().size() < passage.lines().size()) {
            headings.add(passage.lines().getFirst().number());
        }
    }

    /** The field and everything in it stays empty after all. */
    void uncite(String pointer) {
        sources.removeIf(
                source -> source.pointer().equals(pointer) || source.pointer().startsWith(pointer + "/"));
    }

    /** What one field comes from, another follows from too. */
    void citeLike(String pointer, String like, String detail) {
        sources.stream()
                .filter(source -> source.pointer().equals(like))
                .toList()
                .forEach(source -> sources.add(new ImportSource(pointer, source.line(), source.text(), detail)));
    }

    /** It told which part follows. */
    void heading(Passage passage) {
        passage.lines().forEach(line -> headings.add(line.number()));
    }

    void choice(String pointer, String detail, Map<Passage, VacancyDeadline> options) {
        List<ImportChoice.Option> lines = new ArrayList<>();
        options.forEach((passage, deadline) -> passage.said()
                .forEach(line -> lines.add(new ImportChoice.Option(line.number(), quote(line), deadline))));
        choices.add(new ImportChoice(pointer, detail, lines));
    }

    /** Why a passage is no source; told only where it is none of anything. */
    void doubt(Passage passage, String detail) {
        passage.lines().forEach(line -> doubts.putIfAbsent(line.number(), detail));
    }

    boolean doubts(Passage passage) {
        return doubts.containsKey(passage.lines().getFirst().number());
    }

    List<ImportSource> sources() {
        return sources.stream()
                .sorted(Comparator.comparingInt(ImportSource::line))
                .toList();
    }

    List<ImportChoice> choices() {
        return List.copyOf(choices);
    }

    List<Integer> headings() {
        return headings.stream().sorted().toList();
    }

    List<ImportLine> unrecognised(List<Passage> all) {
        Set<Integer> known = new HashSet<>(headings);
        sources.forEach(source -> known.add(source.line()));
        choices.forEach(choice -> choice.options().forEach(option -> known.add(option.line())));
        return all.stream()
                .flatMap(passage -> passage.lines().stream())
                .filter(line -> !known.contains(line.number()))
                .map(line -> new ImportLine(line.number(), quote(line), doubts.get(line.number())))
                .toList();
    }

    private static String quote(Passage.Line line) {
        String text = line.text();
        if (text.length() <= QUOTED) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(QUOTED - 2)) ? QUOTED - 2 : QUOTED - 1;
        return text.substring(0, end) + "…";
    }
}
