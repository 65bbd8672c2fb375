package org.firstmile.vacancies.reading;

import org.firstmile.vacancies.reading.Label.Labelled;

/** Finds what an advert says of one matter, wherever it says it, and settles it once all is read. */
interface FactReader {
    /** Whether the labelled line says something of the matter. */
    default boolean label(Labelled labelled, Passage passage) {
        return false;
    }

    /**
     * Whether the sentence says something of the matter.
     *
     * @param sentence of a bounded length
     */
    default boolean sentence(String sentence, Passage passage) {
        return false;
    }

    /** Fills the fields that are sure, with their sources. */
    void settle(Draft draft);
}
