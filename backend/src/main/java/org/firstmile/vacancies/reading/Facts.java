package org.firstmile.vacancies.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firstmile.vacancies.reading.Label.Labelled;

/** All that is read line by line and sentence by sentence, wherever it stands. */
final class Facts {
    private final DeadlineFacts deadline = new DeadlineFacts();

    /** In the order in which one needs another: the pay needs the hours, the contract the kind that the pay tells. */
    private final List<FactReader> readers = List.of(
            new HoursFacts(),
            new PayFacts(),
            new StipendFacts(),
            new PostFacts(),
            new PlaceFacts(),
            new ApplyFacts(),
            deadline);

    private final Map<Passage, Set<String>> told = new HashMap<>();
    private final Map<Passage, Set<String>> deadlines = new HashMap<>();

    boolean label(Labelled labelled, Passage passage) {
        boolean took = false;
        for (FactReader reader : readers) {
            took |= reader.label(labelled, passage);
        }
        return took;
    }

    void sentences(Passage passage) {
        for (String sentence : Sentences.of(passage.text())) {
            if (sentence.length() <= Sentences.LONGEST) {
                sentence(sentence, passage);
            }
        }
    }

    private void sentence(String sentence, Passage passage) {
        for (FactReader reader : readers) {
            if (reader.sentence(sentence, passage)) {
                told.computeIfAbsent(passage, one -> new HashSet<>()).add(sentence);
                if (reader == deadline) {
                    deadlines.computeIfAbsent(passage, one -> new HashSet<>()).add(sentence);
                }
            }
        }
    }

    /** Whether a sentence has told a fact already. */
    boolean told(Passage passage, String sentence) {
        return told.getOrDefault(passage, Set.of()).contains(sentence);
    }

    boolean toldDeadline(Passage passage, String sentence) {
        return deadlines.getOrDefault(passage, Set.of()).contains(sentence);
    }

    void settle(Draft draft) {
        readers.forEach(reader -> reader.settle(draft));
    }
}
