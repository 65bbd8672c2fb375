package org.firstmile.vacancies.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.firstmile.vacancies.CriterionBlock;
import org.firstmile.vacancies.CriterionLevel;
import org.jspecify.annotations.Nullable;

/** Cuts passages into parts by what looks and reads like a heading. */
final class Structure {
    private static final Pattern QUESTIONS_FOLLOW =
            Pattern.compile("\\b(following|these|below) (\\w+ )?questions\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_APPLY = Pattern.compile(
            "(to apply|please apply|apply (by|before|with)|send (us )?your)\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LEAD_IN = 400;

    private final List<Passage> passages;
    private final int longGap;
    private final List<Part> parts = new ArrayList<>();
    private Part part = Part.of(Topic.TEXT, null);

    /** Whether the part has an item in it, and whether a line of it stands apart from the one before. */
    private boolean listed;

    private boolean spaced;

    private Structure(List<Passage> passages) {
        this.passages = passages;
        this.longGap = longGap(passages);
        parts.add(part);
    }

    static List<Part> of(List<Passage> passages) {
        Structure structure = new Structure(passages);
        for (int i = 0; i < passages.size(); i++) {
            structure.add(i);
        }
        return structure.parts.stream()
                .filter(part -> part.heading() != null || !part.passages().isEmpty())
                .toList();
    }

    /** Three empty lines end a part, unless the text parts everything so. */
    private static int longGap(List<Passage> passages) {
        long wide = passages.stream().filter(one -> one.gap() > 2).count();
        return wide * 3 > passages.size() ? Integer.MAX_VALUE : 3;
    }

    private void add(int i) {
        Passage passage = passages.get(i);
        Part next = begun(i);
        if (next != null) {
            part = next;
            parts.add(part);
            listed = false;
            spaced = false;
        }
        if (passage != part.heading()) {
            listed |= passage.isItem();
            spaced |= !part.passages().isEmpty() && passage.gap() > 0;
            part.passages().add(passage);
        }
    }

    /** The part that this passage begins, or null. */
    private @Nullable Part begun(int i) {
        Passage passage = passages.get(i);
        Part led = ledIn(passage);
        if (led != null) {
            return led;
        }
        Topic topic = isParted(i) || part.passages().isEmpty() ? Topic.of(passage) : null;
        if (topic != null && mayBegin(topic, passage)) {
            return headed(topic, passage);
        }
        if (looksLikeHeading(i) && endsPart(i)) {
            return Part.of(Topic.TEXT, passage);
        }
        if (passage.isItem()) {
            return null;
        }
        if (part.topic() != Topic.APPLY && TO_APPLY.matcher(passage.text()).lookingAt()) {
            return Part.of(Topic.APPLY, null);
        }
        boolean alone = passage.gap() >= longGap && !part.passages().isEmpty();
        boolean afterList = (part.topic() == Topic.NOT_NEEDED || part.topic() == Topic.SPECIFICATION)
                && listed
                && !Criteria.isMarked(passage);
        return alone || afterList || Quotations.is(passage) ? Part.of(Topic.TEXT, null) : null;
    }

    /** Benefits among benefits and tasks among tasks are no new heading. */
    private boolean mayBegin(Topic topic, Passage passage) {
        return switch (part.topic()) {
            case PERKS -> topic != Topic.PERKS;
            case WORK ->
                topic != Topic.WORK
                        || (!part.passages().isEmpty() && passage.text().split(" ").length <= 4);
            case NOT_NEEDED -> topic != Topic.BLOCK;
            default -> !Criteria.isMarked(passage);
        };
    }

    private Part headed(Topic topic, Passage passage) {
        if (topic != Topic.SPECIFICATION && topic != Topic.BLOCK) {
            return Part.of(topic, passage);
        }
        boolean within = part.topic() == Topic.SPECIFICATION;
        String words = Topic.words(passage.text());
        CriterionLevel level = Topic.levelIn(words);
        CriterionBlock block = topic == Topic.BLOCK || level != null ? Topic.blockIn(words) : null;
        return Part.criteria(
                passage,
                level == null && within && topic == Topic.BLOCK ? part.level() : level,
                block == null && within ? part.block() : block);
    }

    /** A sentence that ends in a colon and says what the list below it is, or an attribute that stands behind one. */
    private @Nullable Part ledIn(Passage passage) {
        if (Criteria.isIntroduced(passage)) {
            return Part.criteria(null, null, null);
        }
        if (!passage.endsWith(":") || passage.text().length() > LONGEST_LEAD_IN) {
            return null;
        }
        String words = Topic.words(passage.text());
        if (QUESTIONS_FOLLOW.matcher(passage.text()).find()) {
            return Part.of(Topic.QUESTIONS, passage);
        }
        if (Topic.NOT_NEEDED.isIn(words)) {
            return Part.of(Topic.NOT_NEEDED, passage);
        }
        CriterionLevel level = Topic.levelIn(words);
        return level == null ? null : Part.criteria(passage, level, Topic.blockIn(words));
    }

    private boolean isParted(int i) {
        return i == 0 || passages.get(i).gap() > 0 || passages.get(i - 1).isItem();
    }

    private boolean looksLikeHeading(int i) {
        Passage passage = passages.get(i);
        if (passage.isItem()
                || !isParted(i)
                || i + 1 == passages.size()
                || !passage.isShort()
                || !passage.hasWords()
                || (passage.endsWith(":")
                        && part.heading() != null
                        && part.passages().isEmpty())
                || Criteria.isMarked(passage)
                || ".;,".indexOf(passage.text().charAt(passage.text().length() - 1)) >= 0
                || !Character.isUpperCase(passage.text().codePointAt(0))) {
            return false;
        }
        Passage next = passages.get(i + 1);
        return next.gap() > 0 || next.isItem() || passage.endsWith(":") || next.isProse();
    }

    /** What looks like a heading is one where prose or a list follows, soon; in a list of headings it is a point. */
    private boolean endsPart(int i) {
        Passage next = passages.get(i + 1);
        Passage after = i + 2 < passages.size() ? passages.get(i + 2) : next;
        return switch (part.topic()) {
            case WORK, SPECIFICATION, NOT_NEEDED ->
                next.isProse()
                        && !next.isItem()
                        && next.endsWith(".")
                        && !passages.get(i).endsWith(":");
            case PERKS -> perksAreOver(i);
            default -> next.isItem() || next.isProse() || after.isItem() || after.isProse();
        };
    }

    /** Perks stand in adjacent lines or in a list: a line apart from them is none. */
    private boolean perksAreOver(int i) {
        List<Passage> perks = part.passages();
        return !perks.isEmpty()
                && (perks.getLast().isItem() || (!spaced && passages.get(i).gap() > 0));
    }
}
