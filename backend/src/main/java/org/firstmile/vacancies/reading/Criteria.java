package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.CriterionBlock;
import org.firstmile.vacancies.CriterionLevel;
import org.firstmile.vacancies.VacancyCriterion;
import org.jspecify.annotations.Nullable;

/** Reads what is looked for: lines marked (E) or (D), and lists under a heading that says the level. */
final class Criteria {
    private static final Pattern MARK =
            compile("\\s*[(\\[]\\s*(e|d|essential|desirable)\\s*[)\\]]\\s*[.;,]?$", CASE_INSENSITIVE);
    private static final Pattern INTRODUCTION = compile(
            "\\b(essential|desirable)(?:$|\\s+(?:\\w+\\s+or\\s+)?(?:attribute|quality|skill|experience|requirement|criterion|qualification|characteristic)\\w*\\b)",
            CASE_INSENSITIVE);
    private static final Pattern REMARK =
            compile("\\s*\\([^()]{0,80}\\b(?:essential|desirable)\\b[^()]{0,80}\\)\\s*[.!]?$", CASE_INSENSITIVE);
    private static final int LONGEST_INTRODUCTION = 120;

    private static final Pattern QUALIFICATION =
            compile("\\b(degree|qualification|certificate|diploma|gcse|a-levels?)", CASE_INSENSITIVE);
    private static final Pattern EXPERIENCE = compile("\\b(experience|track record)\\b", CASE_INSENSITIVE);
    private static final Pattern SKILL = compile(
            "\\b(communicat|skill|knowledge|understanding|ability to|able to|fluent|literate)", CASE_INSENSITIVE);

    private final Draft draft;

    Criteria(Draft draft) {
        this.draft = draft;
    }

    /** It ends in its level. */
    static boolean isMarked(Passage passage) {
        return mark(passage.text()).find();
    }

    private static Matcher mark(String text) {
        Matcher mark = MARK.matcher(text);
        return mark.region(Math.max(0, text.length() - 30), text.length());
    }

    /** "There is one essential attribute: ..." */
    static boolean isIntroduced(Passage passage) {
        return introduction(passage) != null;
    }

    private static @Nullable String introduction(Passage passage) {
        int colon = passage.text().indexOf(": ");
        if (colon < 0 || colon > LONGEST_INTRODUCTION) {
            return null;
        }
        String before = passage.text().substring(0, colon);
        return INTRODUCTION.matcher(before).find() && Topic.levelIn(Topic.words(before)) != null ? before : null;
    }

    /** Takes what is a criterion, and says whether it was. */
    boolean read(Part part, Passage passage) {
        String introduction = introduction(passage);
        if (introduction != null) {
            String text = passage.text().substring(introduction.length() + 1).strip();
            String bare = text.length() > 1000 ? text : REMARK.matcher(text).replaceFirst("");
            return add(part.block(), bare, Topic.levelIn(Topic.words(introduction)), passage);
        }
        Matcher mark = mark(passage.text());
        if (mark.find()) {
            CriterionLevel level =
                    mark.group(1).toLowerCase(java.util.Locale.UK).startsWith("e")
                            ? CriterionLevel.ESSENTIAL
                            : CriterionLevel.DESIRABLE;
            return add(part.block(), passage.text().substring(0, mark.start()), level, passage);
        }
        boolean one = passage.isItem()
                || !passage.endsWith(":") && Sentences.of(passage.text()).size() == 1;
        return part.level() != null && one && add(part.block(), passage.text(), part.level(), passage);
    }

    private boolean add(@Nullable CriterionBlock block, String text, @Nullable CriterionLevel level, Passage passage) {
        if (!draft.fits(text, 1000, passage) || !draft.hasRoom(draft.criteria, 60, passage)) {
            return false;
        }
        String pointer = "#/criteria/" + draft.criteria.size();
        draft.criteria.add(new VacancyCriterion(block == null ? blockOf(text) : block, text, level));
        draft.ledger.cite(pointer, passage, block == null ? "The advert names no block: chosen by the words" : null);
        return true;
    }

    private static CriterionBlock blockOf(String text) {
        String start = text.substring(0, Math.min(text.length(), Sentences.LONGEST));
        if (QUALIFICATION.matcher(start).find()) {
            return CriterionBlock.QUALIFICATIONS;
        }
        if (EXPERIENCE.matcher(start).find()) {
            return CriterionBlock.EXPERIENCE;
        }
        return SKILL.matcher(start).find() ? CriterionBlock.SKILLS_AND_KNOWLEDGE : CriterionBlock.QUALITIES_AND_VALUES;
    }
}
