package org.firstmile.vacancies.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firstmile.vacancies.VacancyAdvert;

/** Reads each part by its topic; what the topic's rules leave over is kept as text under its heading. */
final class PartReader {
    private static final Pattern HAPPINESS =
            Pattern.compile("^(10\\.00?|\\d\\.\\d{1,2}) ?\\((\\d{1,3}(?:,\\d{3}){0,2}|\\d{1,7})\\)$");

    private final Draft draft;
    private final Facts facts;
    private final Sections sections;
    private final Criteria criteria;
    private final Applying applying;
    private final Links links;
    private boolean summaryFollows;

    PartReader(Draft draft, Facts facts, Applying applying) {
        this.draft = draft;
        this.facts = facts;
        this.applying = applying;
        this.sections = new Sections(draft);
        this.criteria = new Criteria(draft);
        this.links = new Links(draft);
    }

    void read(List<Part> parts) {
        parts.forEach(this::read);
        sections.close();
    }

    private void read(Part part) {
        if (part.heading() != null && part.topic() != Topic.TEXT) {
            draft.ledger.heading(part.heading());
        }
        if (part.topic() != Topic.LINKS) {
            part.passages().forEach(links::within);
        }
        switch (part.topic()) {
            case TEXT, SUMMARY -> text(part);
            case WORK -> left(part, Work.read(draft, part));
            case HAPPINESS -> each(part, this::happiness);
            case NOT_NEEDED ->
                each(
                        part,
                        passage -> passage.isItem()
                                && draft.add(draft.notNeeded, "#/notNeeded", passage.text(), 500, 20, passage));
            case SPECIFICATION, BLOCK -> each(part, passage -> criteria.read(part, passage));
            case PERKS ->
                each(
                        part,
                        passage -> !isSentences(passage)
                                && draft.add(draft.perks, "#/advert/perks", passage.text(), 200, 40, passage));
            case LINKS ->
                each(
                        part,
                        passage -> links.line(
                                part.heading() == null ? null : part.heading().text(), passage));
            case PROCESS -> each(part, this::process);
            case TIMETABLE -> each(part, passage -> applying.date(passage) || told(part, passage));
            case APPLY, QUESTIONS ->
                each(part, passage -> isQuestion(part, passage) ? applying.question(passage) : told(part, passage));
            case WHOLE -> left(part, part.passages());
        }
    }

    private void each(Part part, Predicate<Passage> taken) {
        left(
                part,
                part.passages().stream()
                        .filter(passage -> !passage.hasWords() || !taken.test(passage))
                        .toList());
    }

    /** Under the part's heading, where it reads like one of a text; what has a place that is full is no text. */
    private void left(Part part, List<Passage> passages) {
        boolean named = part.heading() != null && part.heading().isShort() && part.topic() != Topic.WHOLE;
        sections.begin(named ? part.heading() : null);
        passages.stream()
                .filter(one -> one.hasWords() && !draft.ledger.doubts(one))
                .forEach(passage -> {
                    String rest = part.topic() == Topic.WHOLE ? passage.text() : untold(passage);
                    if (!rest.isEmpty() && !(isBoxed(passage) && applying.question(passage))) {
                        sections.add(passage, rest);
                    }
                });
        sections.close();
    }

    private void text(Part part) {
        boolean summary = (part.topic() == Topic.SUMMARY || summaryFollows) && draft.summary == null;
        summaryFollows = summary && part.passages().isEmpty();
        sections.begin(part.heading());
        for (Passage passage : part.passages()) {
            if (!passage.hasWords()) {
                continue;
            }
            if (summary
                    && draft.summary == null
                    && passage.isProse()
                    && !passage.isItem()
                    && passage.text().length() <= 2000) {
                draft.summary = passage.text();
                draft.ledger.cite("#/summary", passage);
                if (part.heading() != null) {
                    draft.ledger.heading(part.heading());
                }
            } else if (!isTaken(passage)) {
                sections.add(passage, passage.text());
            }
        }
        sections.close();
    }

    private boolean isTaken(Passage passage) {
        if (isBoxed(passage)) {
            return applying.question(passage);
        }
        if (!Quotations.is(passage)
                || !draft.fits(passage.text(), 2000, passage)
                || !draft.hasRoom(draft.quotations, 10, passage)) {
            return false;
        }
        draft.ledger.cite("#/advert/quotations/" + draft.quotations.size(), passage);
        return draft.quotations.add(new VacancyAdvert.Quotation(Quotations.words(passage), null));
    }

    private boolean happiness(Passage passage) {
        Matcher rating = HAPPINESS.matcher(passage.text());
        if (!rating.matches() || draft.happiness != null) {
            return false;
        }
        int count = Integer.parseInt(rating.group(2).replace(",", ""));
        if (count < 1) {
            return false;
        }
        draft.happiness = new VacancyAdvert.Happiness(new BigDecimal(rating.group(1)), count);
        draft.ledger.cite("#/advert/advertisedHappiness", passage);
        return true;
    }

    private boolean process(Passage passage) {
        boolean line =
                passage.isItem() || (passage.isProse() && !untold(passage).isEmpty());
        return line && applying.reviewLine(passage.text(), passage);
    }

    /** A box with a question mark in it is a question, wherever it stands. */
    private static boolean isBoxed(Passage passage) {
        return passage.mark() == Passage.Mark.BOX && passage.text().indexOf('?') >= 0;
    }

    private static boolean isQuestion(Part part, Passage passage) {
        return passage.mark() == Passage.Mark.BOX
                || (part.topic() == Topic.QUESTIONS
                        ? passage.isItem() || passage.endsWith("?")
                        : passage.isItem() && passage.endsWith("?"));
    }

    /** Reads prose about applying; true when each of its sentences has told something. */
    private boolean told(Part part, Passage passage) {
        boolean all = true;
        for (String sentence : Sentences.of(passage.text())) {
            boolean told = facts.told(passage, sentence);
            if (!facts.toldDeadline(passage, sentence)) {
                told |= applying.timetable(sentence, passage);
                told |= applying.review(sentence, passage);
            }
            all &= told;
        }
        return all;
    }

    /** The sentences that have told no fact. */
    private String untold(Passage passage) {
        return Sentences.of(passage.text()).stream()
                .filter(sentence -> !facts.told(passage, sentence))
                .collect(Collectors.joining(" "));
    }

    private static boolean isSentences(Passage passage) {
        return !passage.isItem()
                && (passage.isProse() || Sentences.of(passage.text()).size() > 1);
    }
}
