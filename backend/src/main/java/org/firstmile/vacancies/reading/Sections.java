package org.firstmile.vacancies.reading;

import java.util.ArrayList;
import java.util.List;
import org.firstmile.vacancies.VacancyAdvert;
import org.jspecify.annotations.Nullable;

/** Keeps what is text as text: sections with their headings, paragraphs and points, in the order of the advert. */
final class Sections {
    private static final int LONGEST_BODY = 10_000;
    private static final int LONGEST_POINT = 3000;
    private static final int MOST_POINTS = 30;
    private static final int MOST = 30;

    private final Draft draft;
    private @Nullable Passage heading;
    private final List<Passage> paragraphs = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Passage> points = new ArrayList<>();

    Sections(Draft draft) {
        this.draft = draft;
    }

    /** @param heading null when the section goes on without one */
    void begin(@Nullable Passage heading) {
        close();
        this.heading = heading;
    }

    void add(Passage passage, String text) {
        if (passage.isItem()) {
            if (points.size() == MOST_POINTS
                    || (!points.isEmpty() && points.getLast().mark() != passage.mark())) {
                close();
            }
            if (draft.fits(text, LONGEST_POINT, passage)) {
                points.add(passage);
            }
            return;
        }
        int length = texts.stream().mapToInt(one -> one.length() + 2).sum();
        if (!points.isEmpty() || length + text.length() > LONGEST_BODY) {
            close();
        }
        if (draft.fits(text, LONGEST_BODY, passage)) {
            paragraphs.add(passage);
            texts.add(text);
        }
    }

    void close() {
        if (!paragraphs.isEmpty() || !points.isEmpty()) {
            store();
            heading = null;
            paragraphs.clear();
            texts.clear();
            points.clear();
        }
    }

    private void store() {
        if (draft.sections.size() == MOST) {
            paragraphs.forEach(passage -> draft.hasRoom(draft.sections, MOST, passage));
            points.forEach(passage -> draft.hasRoom(draft.sections, MOST, passage));
            return;
        }
        String pointer = "#/advert/sections/" + draft.sections.size();
        if (heading != null) {
            draft.ledger.cite(pointer + "/heading", heading);
        }
        paragraphs.forEach(passage -> draft.ledger.cite(pointer + "/body", passage));
        for (int i = 0; i < points.size(); i++) {
            draft.ledger.cite(pointer + "/points/" + i, points.get(i));
        }
        boolean numbered = !points.isEmpty() && points.getFirst().mark() == Passage.Mark.NUMBER;
        draft.sections.add(new VacancyAdvert.Section(
                heading == null ? null : heading.text(),
                texts.isEmpty() ? null : String.join("\n\n", texts),
                points.stream().map(Passage::text).toList(),
                numbered));
    }
}
