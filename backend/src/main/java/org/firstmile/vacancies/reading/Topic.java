package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.compile;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.firstmile.vacancies.CriterionBlock;
import org.firstmile.vacancies.CriterionLevel;
import org.jspecify.annotations.Nullable;

/** What a part of an advert is about, as its heading says. */
enum Topic {
    /** Anything that the draft keeps as text. */
    TEXT(compile("(?!)")),
    HAPPINESS(compile("^candidate happiness$")),
    /** A heading over the whole advert. */
    WHOLE(compile(
            "^(the )?(job|role|vacancy|post)? ?(description|advert|details|advertisement)( and (job )?advert)?$")),
    NOT_NEEDED(compile("\\b(dont|do not) (need|have to)\\b|\\bnot (needed|necessary)\\b")),
    SPECIFICATION(compile("\\bperson spec(ification)?\\b|\\b(selection|essential|desirable) criteria\\b"
            + "|^requirements?( essential e desirable d)?$|^(about you|who you are)$"
            + "|\\b(who|what) (are we|we are|were) looking for\\b|\\bwhat (you|youll|you will) (need|bring)\\b"
            + "|^(essential|desirable)( (skills|requirements|experience|knowledge|qualities|attributes|and|qualifications))*$"
            + "|\\byou may (also )?have\\b|\\bnice to have\\b|^you (must|will|should) have$|^must haves?$")),
    BLOCK(
            compile(
                    "^((key|personal|relevant|other|professional|qualifications?|education|training|experience|skills?|knowledge"
                            + "|abilities|ability|competenc(y|ies)|qualities|values|attributes|attitude|behaviours|and) ?){1,8}$")),
    APPLY(compile("\\bhow to apply\\b|^(to apply|applying|apply|apply now|application process|your application)$")),
    QUESTIONS(compile("^(the |your |our )?(application )?questions$")),
    PROCESS(compile("\\b(hiring|recruitment|selection) process\\b|^how we (review|select|choose|hire|shortlist)\\b")),
    TIMETABLE(compile("^(the )?(timetable|timeline|(key|important) dates|dates)$")),
    SUMMARY(compile("^(job |role |main )?(purpose|summary|overview)( of the (role|post|job))?$|^in a nutshell$"
            + "|^(about )?the (role|job|post|opportunity)$")),
    PERKS(compile("\\b(perks|benefits)\\b|^(what )?we( can)? offer( you)?$")),
    WORK(
            compile(
                    "\\b(duties|tasks|responsibilities)\\b|^what (you will|youll) (do|be doing)$|^what the (role|job) involves$")),
    LINKS(
            compile(
                    "^(website|twitter|facebook|linkedin|instagram|sign up|newsletter|e ?mail|contact( us)?|tele?phone|find out more)$"));

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = compile("[^\\p{L}\\p{N}]+");
    private static final Map<CriterionBlock, Pattern> BLOCKS = new java.util.EnumMap<>(Map.of(
            CriterionBlock.QUALIFICATIONS, compile("\\b(qualifications?|education|training)\\b"),
            CriterionBlock.EXPERIENCE, compile("\\bexperience\\b"),
            CriterionBlock.SKILLS_AND_KNOWLEDGE, compile("\\b(skills?|knowledge|abilit(y|ies)|competenc(y|ies))\\b"),
            CriterionBlock.QUALITIES_AND_VALUES, compile("\\b(qualities|values|attributes|attitude|behaviours)\\b")));

    private final Pattern words;

    Topic(Pattern words) {
        this.words = words;
    }

    /** The topic that a heading names, or null. */
    static @Nullable Topic of(Passage passage) {
        if (passage.isItem() || !passage.isShort() || passage.endsWith(".")) {
            return null;
        }
        String heading = words(passage.text());
        for (Topic topic : values()) {
            if (topic.isIn(heading)) {
                return topic == BLOCK && blockIn(heading) == null ? null : topic;
            }
        }
        return null;
    }

    /** @param words as {@link #words} gives them */
    boolean isIn(String words) {
        return this.words.matcher(words).find();
    }

    /** Lower case, without apostrophes, with one space for all else. */
    static String words(String text) {
        String joined = Sentences.straight(text).replace("'", "").replace("&", " and ");
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(joined.toLowerCase(Locale.UK))
                .replaceAll(" ")
                .strip();
    }

    /** The block of criteria that words name, or null. */
    static @Nullable CriterionBlock blockIn(String words) {
        return BLOCKS.entrySet().stream()
                .filter(block -> block.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The one level that words name, or null; "you may have" is desirable, "you must have" is essential. */
    static @Nullable CriterionLevel levelIn(String words) {
        boolean essential = ESSENTIAL.matcher(words).find();
        boolean desirable = DESIRABLE.matcher(words).find();
        if (essential == desirable) {
            return null;
        }
        return essential ? CriterionLevel.ESSENTIAL : CriterionLevel.DESIRABLE;
    }

    private static final Pattern ESSENTIAL =
            compile("\\b(essential|must haves?|you (will|should) have|(you|youll|you will) need)\\b");
    private static final Pattern DESIRABLE =
            compile("\\b(desirable|may (also )?have|nice to have|ideally|advantageous|(an|a) (advantage|bonus))\\b");
}
