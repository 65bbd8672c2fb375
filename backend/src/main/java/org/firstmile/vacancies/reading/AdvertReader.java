package org.firstmile.vacancies.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firstmile.vacancies.reading.Label.Labelled;

/** Reads an advert's text into a draft: first lines, labelled lines, facts in sentences, then the parts. */
public final class AdvertReader {
    private final Known known;
    private final List<Passage> passages;
    private final Draft draft = new Draft();
    private final Head head;
    private final Facts facts = new Facts();
    private final Applying applying = new Applying(draft);

    private AdvertReader(String text, Known known) {
        this.known = known;
        this.passages = Passages.of(text);
        this.head = new Head(draft, passages);
    }

    /** @param text as it was pasted or stands in a file */
    public static Reading read(String text, Known known) {
        return new AdvertReader(text, known).read();
    }

    /** Whether there is anything to read in a text. */
    public static boolean isReadable(String text) {
        return Passages.of(text).stream().anyMatch(Passage::hasWords);
    }

    private Reading read() {
        draft.kind = known.kind();
        Set<Passage> taken = new HashSet<>(head.read(known.organisationName()));
        int headLength = Head.length(passages);
        List<Passage> rest = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (!taken.contains(passage) && !isLabelled(passage, i < headLength)) {
                rest.add(passage);
            }
        }
        rest.forEach(facts::sentences);
        new PartReader(draft, facts, applying).read(Structure.of(rest));
        facts.settle(draft);
        head.kind();
        return new Reading(
                draft.build(known),
                draft.ledger.sources(),
                draft.ledger.choices(),
                draft.ledger.headings(),
                draft.ledger.unrecognised(passages));
    }

    /** A line whose label is known is no prose, whether its value could be read or not. */
    private boolean isLabelled(Passage passage, boolean inHead) {
        Labelled labelled = Label.of(passage, inHead);
        if (labelled == null) {
            return false;
        }
        if (labelled.label() == Label.TITLE) {
            if (labelled.value().length() > 200) {
                return false;
            }
            draft.ledger.uncite("#/title");
            head.title(passage, labelled.value());
            return true;
        }
        if (!facts.label(labelled, passage) && !applying.date(labelled, passage)) {
            draft.ledger.doubt(
                    passage, "It says “%s”, but not in a way that could be read".formatted(labelled.words()));
        }
        return true;
    }
}
