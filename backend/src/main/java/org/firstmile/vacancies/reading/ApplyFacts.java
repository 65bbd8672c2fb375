package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.AnswerStyle;
import org.firstmile.vacancies.ApplicantKind;
import org.firstmile.vacancies.LengthRule;

/** Who may apply, in which form and at what length, whether with a CV, and whether a group is composed. */
final class ApplyFacts implements FactReader {
    private static final int WORDS_ON_A_SIDE = 500;
    private static final Pattern BOTH_KINDS =
            compile("\\b(people|persons?|individuals?|members) (and|or) organisations?\\b", CASE_INSENSITIVE);
    private static final Pattern WHO_APPLIES = compile(
            "\\b(group|cohort|collective) of\\b|\\bopen to\\b|\\b(can|may|to) apply\\b|\\bapplications? from\\b",
            CASE_INSENSITIVE);
    private static final Pattern EITHER_STYLE = compile(
            "\\bletter,? or (?:a )?(?:set of |some |in )?bullet|\\bbullet(?:s| points)?,? or (?:a |in a )?(?:cover(?:ing)? )?letter",
            CASE_INSENSITIVE);
    private static final String MOST =
            "\\b(?:no (?:more|longer) than|(?:a )?maximum(?: of)?|max\\.?|up to|at most|limited to|within)";
    private static final Pattern SIDES =
            compile(MOST + " " + Numbers.NUMBER + " (?:sides?|pages?)(?: of)? A4\\b", CASE_INSENSITIVE);
    private static final Pattern SIDES_AT_MOST = compile(
            "\\b" + Numbers.NUMBER + " (?:sides?|pages?)(?: of)? A4 (?:max(?:imum)?|at most)\\b", CASE_INSENSITIVE);
    private static final Pattern WORDS = compile(MOST + " (\\d{1,3},?\\d{0,3}) words\\b", CASE_INSENSITIVE);
    private static final Pattern CV = compile("\\b(cv\\b|curriculum vitae|r[ée]sumé)", CASE_INSENSITIVE);
    private static final Pattern NO_CV = compile(
            "(?:\\b(?:no|not|without|instead of)|n['’]t)\\b.{0,40}\\b(cv\\b|curriculum vitae|r[ée]sumé)",
            CASE_INSENSITIVE);
    private static final Pattern ASKED = compile(
            "\\b(need|send|submit|attach|upload|include|provide|with|your|required|e-?mail)\\b", CASE_INSENSITIVE);
    private static final Pattern OPTIONAL =
            compile("\\b(optional(ly)?|if you (like|wish|have)|may|can)\\b", CASE_INSENSITIVE);
    private static final Pattern SET = compile("\\b(composition|balance|mix|make-?up) of\\b", CASE_INSENSITIVE);
    private static final Pattern CHOOSING =
            compile("\\b(select\\w*|shortlist\\w*|choos\\w*|appoint\\w*)\\b", CASE_INSENSITIVE);

    private final Map<Passage, List<ApplicantKind>> kinds = new LinkedHashMap<>();
    private final Map<Passage, List<AnswerStyle>> styles = new LinkedHashMap<>();
    private final Map<Passage, LengthRule> lengths = new LinkedHashMap<>();
    private final Map<Passage, Boolean> cvs = new LinkedHashMap<>();
    private final Map<Passage, Boolean> sets = new LinkedHashMap<>();

    @Override
    public boolean sentence(String sentence, Passage passage) {
        boolean took = false;
        if (BOTH_KINDS.matcher(sentence).find() && WHO_APPLIES.matcher(sentence).find()) {
            took |= put(kinds, passage, List.of(ApplicantKind.PERSON, ApplicantKind.ORGANISATION));
        }
        if (EITHER_STYLE.matcher(sentence).find()) {
            took |= put(styles, passage, List.of(AnswerStyle.LETTER, AnswerStyle.BULLETS));
        }
        if (!passage.isItem()) {
            took |= length(sentence, passage);
        }
        if (CV.matcher(sentence).find()) {
            took |= cv(sentence, passage);
        }
        if (SET.matcher(sentence).find() && CHOOSING.matcher(sentence).find()) {
            took |= put(sets, passage, true);
        }
        return took;
    }

    private boolean length(String sentence, Passage passage) {
        Matcher sides = SIDES.matcher(sentence);
        Matcher atMost = SIDES_AT_MOST.matcher(sentence);
        Matcher words = WORDS.matcher(sentence);
        if (sides.find()) {
            return rule(Numbers.of(sides.group(1)) * WORDS_ON_A_SIDE, sides.group(), passage);
        }
        if (atMost.find()) {
            return rule(Numbers.of(atMost.group(1)) * WORDS_ON_A_SIDE, atMost.group(), passage);
        }
        return words.find() && rule(Integer.parseInt(words.group(1).replace(",", "")), words.group(), passage);
    }

    private boolean rule(int words, String label, Passage passage) {
        return words >= 1
                && words <= 20_000
                && put(lengths, passage, new LengthRule(words, Sentences.capitalised(label)));
    }

    private boolean cv(String sentence, Passage passage) {
        if (NO_CV.matcher(sentence).find()) {
            return put(cvs, passage, false);
        }
        return ASKED.matcher(sentence).find() && !OPTIONAL.matcher(sentence).find() && put(cvs, passage, true);
    }

    private static <T> boolean put(Map<Passage, T> found, Passage passage, T value) {
        found.put(passage, value);
        return true;
    }

    @Override
    public void settle(Draft draft) {
        List<ApplicantKind> who = PostFacts.one(kinds, "#/applying/openTo", draft);
        List<AnswerStyle> how = PostFacts.one(styles, "#/applying/answerStyles", draft);
        Boolean cv = PostFacts.one(cvs, "#/applying/cvRequired", draft);
        Boolean set = PostFacts.one(sets, "#/applying/chosenAsASet", draft);
        draft.openTo = who == null ? draft.openTo : who;
        draft.answerStyles = how == null ? draft.answerStyles : how;
        draft.cvRequired = Boolean.TRUE.equals(cv);
        draft.chosenAsASet = Boolean.TRUE.equals(set);
        if (lengths.values().stream().distinct().count() == 1) {
            draft.lengthRule = lengths.values().iterator().next();
            boolean sides = draft.lengthRule.label().contains("A4");
            lengths.keySet()
                    .forEach(passage -> draft.ledger.cite(
                            "#/applying/lengthRule", passage, sides ? "One side of A4 counts as 500 words" : null));
        }
    }
}
