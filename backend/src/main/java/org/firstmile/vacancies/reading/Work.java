package org.firstmile.vacancies.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.VacancyDuty;
import org.firstmile.vacancies.VacancyResponsibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is to be done: headings with their points. Where headings carry shares of a post, "(0.2)", they are duties,
 * else responsibilities.
 */
final class Work {
    private static final Pattern SHARE =
            Pattern.compile("\\s*\\((0?\\.\\d{1,3}|1(?:\\.0{1,3})?|0|\\d{1,2} ?%)(?: ?FTE)?\\)\\s*:?$");
    private static final int LONGEST_HEADING = 300;
    private static final int LONGEST_POINT = 1000;
    private static final int MOST = 20;

    private final Draft draft;
    private final Part part;
    private final boolean shared;
    private final boolean[] headings;
    private final List<Passage> left = new ArrayList<>();
    private @Nullable Group group;
    private boolean listed;

    private Work(Draft draft, Part part) {
        this.draft = draft;
        this.part = part;
        this.shared = part.passages().stream().anyMatch(passage -> share(passage) != null);
        this.headings = headings();
    }

    /** @param pointer of the group */
    private record Group(String pointer, List<String> points) {}

    /** Takes what it can of the part and gives back the rest. */
    static List<Passage> read(Draft draft, Part part) {
        Work work = new Work(draft, part);
        for (int i = 0; i < part.passages().size(); i++) {
            work.read(i);
        }
        return work.left;
    }

    private void read(int i) {
        Passage passage = part.passages().get(i);
        boolean took;
        if (headings[i]) {
            took = begin(passage, heading(passage), share(passage));
        } else if (passage.endsWith(":") && !passage.isItem()) {
            took = introduce(passage);
        } else {
            took = point(passage);
        }
        if (!took) {
            left.add(passage);
        }
    }

    /** A heading has its share behind it, or its points below it; what stands above another heading introduces it. */
    private boolean[] headings() {
        List<Passage> all = part.passages();
        boolean[] headings = new boolean[all.size() + 1];
        for (int i = all.size() - 1; i >= 0; i--) {
            Passage passage = all.get(i);
            boolean may = !passage.isItem() && passage.text().length() <= LONGEST_HEADING && i + 1 < all.size();
            headings[i] = share(passage) != null
                    || (may
                            && !passage.endsWith(".")
                            && (all.get(i + 1).isItem()
                                    || (passage.endsWith(":")
                                            && !headings[i + 1]
                                            && !all.get(i + 1).endsWith(":"))));
        }
        return headings;
    }

    private static @Nullable BigDecimal share(Passage passage) {
        if (passage.isItem() || passage.text().length() > LONGEST_HEADING) {
            return null;
        }
        Matcher share = SHARE.matcher(passage.text());
        if (!share.find()) {
            return null;
        }
        String figure = share.group(1);
        return figure.endsWith("%")
                ? new BigDecimal(figure.replace("%", "").strip()).movePointLeft(2)
                : new BigDecimal(figure);
    }

    private static String heading(Passage passage) {
        String text = SHARE.matcher(passage.text()).replaceFirst("");
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private boolean begin(Passage passage, String heading, @Nullable BigDecimal share) {
        List<?> list = shared ? draft.duties : draft.responsibilities;
        String pointer = (shared ? "#/work/duties/" : "#/work/responsibilities/") + list.size();
        if (!draft.fits(heading, LONGEST_HEADING, passage) || !draft.hasRoom(list, MOST, passage)) {
            group = null;
            return false;
        }
        List<String> points = new ArrayList<>();
        if (shared) {
            draft.duties.add(new VacancyDuty(heading, share, points));
        } else {
            draft.responsibilities.add(new VacancyResponsibility(heading, points));
        }
        draft.ledger.cite(pointer, passage);
        group = new Group(pointer + "/points", points);
        listed = false;
        return true;
    }

    private boolean introduce(Passage passage) {
        boolean free = group == null && (shared ? draft.dutiesIntro : draft.responsibilitiesIntro) == null;
        if (!free || !draft.fits(passage.text(), LONGEST_POINT, passage)) {
            return false;
        }
        if (shared) {
            draft.dutiesIntro = passage.text();
        } else {
            draft.responsibilitiesIntro = passage.text();
        }
        draft.ledger.cite(shared ? "#/work/dutiesIntro" : "#/work/responsibilitiesIntro", passage);
        return true;
    }

    /** Prose after a list is no point of it; points without a heading of their own stand under the part's. */
    private boolean point(Passage passage) {
        boolean prose = !passage.isItem() && Sentences.of(passage.text()).size() > 1;
        if (prose || !passage.hasWords() || (!passage.isItem() && listed)) {
            return false;
        }
        if (group == null && (part.heading() == null || !begin(part.heading(), heading(part.heading()), null))) {
            return false;
        }
        listed |= passage.isItem();
        String text = passage.endsWith(",")
                ? passage.text().substring(0, passage.text().length() - 1)
                : passage.text();
        return draft.add(group.points(), group.pointer(), text, LONGEST_POINT, MOST, passage);
    }
}
