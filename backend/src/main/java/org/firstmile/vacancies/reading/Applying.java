package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.TimetableEntry;
import org.firstmile.vacancies.VacancyQuestion;
import org.firstmile.vacancies.reading.Label.Labelled;
import org.jspecify.annotations.Nullable;

/** Reads what applicants are asked, how they are chosen and what happens when. */
final class Applying {
    static final String NOT_BLIND =
            "It asks who somebody is (where they live or work, a name, links), so its answer cannot be blind: no marks, opened with the reveal";
    private static final Pattern WHO = compile(
            "\\bwhere (?:do |are )?you\\b.{0,20}\\b(?:live|work|based|from)\\b|\\b(?:tell us|write) .{0,20}\\babout yourself\\b|\\bwho (?:are you|you are)\\b"
                    + "|\\byour (?:full )?(?:name|address|e-?mail|phone|employer|job title|website|social media|profile)\\b"
                    + "|\\blinks?\\b.{0,20}\\b(?:to|website|profile|social)\\b|\\bsocial media\\b|\\blinkedin\\b|\\bwebsites?\\b",
            CASE_INSENSITIVE);
    private static final Pattern GUIDANCE = compile(
            "^(?:you (?:might|may|could|can)|for example|e\\.g\\.|feel free|this (?:might|may|could)|include|think about|hint)\\b",
            CASE_INSENSITIVE);
    private static final Pattern WORDS = compile(
            "\\b(?:max(?:imum|\\.)?|up to|no more than|limit:?) (?:of )?(\\d{1,3},?\\d{0,3}) words\\b|\\b(\\d{1,3},?\\d{0,3}) words (?:max|at most)",
            CASE_INSENSITIVE);
    private static final Pattern REVIEW = compile(
            "\\b(review\\w*|shortlist\\w*|select\\w*|assess\\w*|panel|conversations?|interview\\w*|mark(?:ed|s)|appoint\\w*)\\b",
            CASE_INSENSITIVE);
    private static final String WHEN_NAME =
            "(?:" + Moments.MONTH + "|Christmas|Easter|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)";
    private static final Pattern WHEN = compile(
            "\\b(?i:following|after|before|by|from|until|during|in|on|at)(?: the)?(?: (?:early|mid|late|end of|start of|beginning of))?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
                    + "(?: (?:\\d{1,2}(?:st|nd|rd|th)?(?: (?:and|or|to|-|–) \\d{1,2}(?:st|nd|rd|th)?)? (?:of )?)?"
                    + WHEN_NAME + "(?: and " + WHEN_NAME
                    + ")?(?:,? \\d{4})?| \\d{4})\\b");
    private static final Pattern ENTRY = compile("^(.{3,200}?)(?: ?: | [–—-] )(.{3,200})$");
    private static final Pattern PROVISIONAL =
            compile(" ?\\(?\\b(provisional(?:ly)?|tbc|to be confirmed)\\b\\)?", CASE_INSENSITIVE);

    private static final Pattern AIM = compile("^(?:with the aim of|and|then|but) ", CASE_INSENSITIVE);

    private final Draft draft;

    Applying(Draft draft) {
        this.draft = draft;
    }

    /** "Interviews: 15/16/17 June 2022 (Provisional)". */
    boolean date(Labelled labelled, Passage passage) {
        return labelled.label() == Label.DATES && entry(labelled.words(), labelled.value(), passage);
    }

    /** "Interviews - 15 June 2022" or the other way round. */
    boolean date(Passage passage) {
        Matcher entry = ENTRY.matcher(passage.text().length() > 400 ? "" : passage.text());
        if (!entry.matches()) {
            return false;
        }
        boolean first =
                Moments.hasDate(entry.group(1)) || WHEN.matcher(entry.group(1)).find();
        return first
                ? entry(entry.group(2), entry.group(1), passage)
                : (Moments.hasDate(entry.group(2))
                                || WHEN.matcher(entry.group(2)).find())
                        && entry(entry.group(1), entry.group(2), passage);
    }

    private boolean entry(String what, String when, Passage passage) {
        Matcher provisional = PROVISIONAL.matcher(when);
        boolean unsure = provisional.find();
        String text = provisional.replaceAll("").strip();
        return add(entryOf(what.strip(), text, unsure), passage);
    }

    private static TimetableEntry entryOf(String what, String when, boolean provisional) {
        Moments.Span span = Moments.span(when);
        boolean oneDay = span == null || span.until().equals(span.from());
        return new TimetableEntry(
                Sentences.capitalised(what),
                span == null ? null : span.from(),
                oneDay ? null : span.until(),
                Sentences.capitalised(when),
                provisional);
    }

    private boolean add(TimetableEntry entry, Passage passage) {
        if (!draft.fits(entry.what(), 300, passage)
                || !draft.fits(entry.text(), 300, passage)
                || !draft.hasRoom(draft.timetable, 20, passage)) {
            return false;
        }
        draft.ledger.cite("#/timetable/" + draft.timetable.size(), passage);
        return draft.timetable.add(entry);
    }

    /** Each phrase that tells when, with the words before it: "conversations in late November". */
    boolean timetable(String sentence, Passage passage) {
        if (sentence.length() > Sentences.LONGEST) {
            return false;
        }
        List<String> when = new ArrayList<>();
        List<String> what = new ArrayList<>();
        Matcher found = WHEN.matcher(sentence);
        int end = 0;
        while (found.find()) {
            what.add(sentence.substring(end, found.start()));
            when.add(found.group());
            end = found.end();
        }
        if (when.isEmpty()) {
            return false;
        }
        int last = what.size() - 1;
        what.set(last, what.get(last).strip() + " " + trimmed(sentence.substring(end)));
        boolean took = false;
        for (int i = 0; i < when.size(); i++) {
            String text = trimmed(what.get(i));
            took |= text.length() > 3 && add(entryOf(text, when.get(i), false), passage);
        }
        return took;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " ,;:-–".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " .,;:-–".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return AIM.matcher(text.substring(from, to)).replaceFirst("");
    }

    /** A sentence on how applications are reviewed. */
    boolean review(String sentence, Passage passage) {
        return REVIEW.matcher(sentence.length() > Sentences.LONGEST ? "" : sentence)
                        .find()
                && reviewLine(sentence, passage);
    }

    boolean reviewLine(String text, Passage passage) {
        return draft.add(draft.review, "#/applying/review", text, 1000, 10, passage);
    }

    /** Takes a question; what comes after its first sentence and helps to answer is its guidance. */
    boolean question(Passage passage) {
        if (!draft.fits(passage.text(), 2000, passage) || !draft.hasRoom(draft.questions, 20, passage)) {
            return false;
        }
        List<String> prompt = new ArrayList<>();
        List<String> guidance = new ArrayList<>();
        for (String sentence : Sentences.of(passage.text())) {
            boolean helps = !prompt.isEmpty()
                    && (!guidance.isEmpty() || GUIDANCE.matcher(sentence).find());
            (helps ? guidance : prompt).add(sentence);
        }
        boolean blind = Sentences.of(passage.text()).stream().noneMatch(Applying::asksWho);
        String pointer = "#/questions/" + draft.questions.size();
        draft.questions.add(new VacancyQuestion(
                null,
                String.join(" ", prompt),
                guidance.isEmpty() ? null : String.join(" ", guidance),
                blind,
                words(passage.text()),
                null,
                false));
        draft.ledger.cite(pointer, passage);
        if (!blind) {
            draft.ledger.cite(pointer + "/blind", passage, NOT_BLIND);
        }
        return true;
    }

    static boolean asksWho(String sentence) {
        return WHO.matcher(sentence.length() > Sentences.LONGEST ? sentence.substring(0, Sentences.LONGEST) : sentence)
                .find();
    }

    private static @Nullable Integer words(String text) {
        Matcher limit = WORDS.matcher(text);
        if (!limit.find()) {
            return null;
        }
        int words = Integer.parseInt((limit.group(1) == null ? limit.group(2) : limit.group(1)).replace(",", ""));
        return words < 1 || words > 10_000 ? null : words;
    }
}
