package org.firstmile.vacancies.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.firstmile.vacancies.VacancyKind;
import org.jspecify.annotations.Nullable;

/** Reads the first lines: what it is called and who offers it. */
final class Head {
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_WORDS = 15;
    private static final int FIRST = 3;

    private final Draft draft;
    private final List<Passage> passages;
    private @Nullable Passage title;

    Head(Draft draft, List<Passage> passages) {
        this.draft = draft;
        this.passages = passages;
    }

    /** How many passages stand before the first prose. */
    static int length(List<Passage> passages) {
        int length = 0;
        while (length < passages.size() && !passages.get(length).isProse()) {
            length++;
        }
        return length;
    }

    /** Takes the organisation's name where it stands alone, and the title; gives back what it took. */
    List<Passage> read(@Nullable String organisation) {
        List<Passage> taken = new ArrayList<>();
        int head = length(passages);
        for (int i = 0; i < head; i++) {
            boolean alone = i + 1 == passages.size() || !passages.get(i + 1).isProse();
            if (organisation != null && alone && passages.get(i).text().equalsIgnoreCase(organisation)) {
                draft.ledger.cite("#/organisationId", passages.get(i));
                taken.add(passages.get(i));
            }
        }
        passages.stream()
                .limit(Math.min(FIRST, head))
                .filter(passage -> !taken.contains(passage))
                .filter(Head::mayBeTitle)
                .findFirst()
                .ifPresent(passage -> {
                    taken.add(passage);
                    title(passage, passage.text());
                });
        return taken;
    }

    private static boolean mayBeTitle(Passage passage) {
        return !passage.isItem()
                && passage.hasWords()
                && passage.text().length() <= LONGEST_TITLE
                && passage.text().split(" ").length <= MOST_WORDS
                && !passage.endsWith(".")
                && !passage.endsWith(":")
                && Topic.of(passage) == null
                && Label.of(passage, true) == null;
    }

    void title(Passage passage, String text) {
        title = passage;
        draft.title = isLoud(text) ? quietly(text) : text;
        draft.ledger.cite("#/title", passage);
    }

    /** What the title calls it, where neither the request nor the pay tells. */
    void kind() {
        if (draft.kind != null || title == null) {
            return;
        }
        String words = Topic.words(draft.title);
        draft.kind = words.contains("volunteer")
                ? VacancyKind.VOLUNTEER
                : words.contains("open call") ? VacancyKind.OPEN_CALL : null;
        if (draft.kind != null) {
            draft.ledger.cite("#/kind", title);
        }
    }

    private static boolean isLoud(String text) {
        return text.length() > 4
                && text.equals(text.toUpperCase(Locale.UK))
                && !text.equals(text.toLowerCase(Locale.UK));
    }

    /** Capitals throughout are the poster's: the text itself may say how the name is written. */
    private String quietly(String loud) {
        for (Passage passage : passages) {
            String text = passage.text();
            for (int at = 0; at + loud.length() <= text.length(); at++) {
                if (text.regionMatches(true, at, loud, 0, loud.length())) {
                    String written = text.substring(at, at + loud.length());
                    if (!isLoud(written) && Character.isUpperCase(written.charAt(0))) {
                        return written;
                    }
                }
            }
        }
        return Arrays.stream(loud.toLowerCase(Locale.UK).split(" "))
                .map(Sentences::capitalised)
                .collect(Collectors.joining(" "));
    }
}
