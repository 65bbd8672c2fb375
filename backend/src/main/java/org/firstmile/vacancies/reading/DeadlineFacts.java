package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.VacancyDeadline;
import org.firstmile.vacancies.reading.Label.Labelled;
import org.jspecify.annotations.Nullable;

/** The one deadline. Where the lines contradict each other, or none gives an instant, a person chooses. */
final class DeadlineFacts implements FactReader {
    private static final String ZONE = "Europe/London";
    private static final Pattern CLOSES = compile(
            "\\b(apply|applications?|send|submit|e-?mail|closing|deadline|closes?|closed|expressions? of interest)\\b",
            CASE_INSENSITIVE);
    private static final Pattern BY = compile(
            "\\b(by|before|until|till|no later than|closing|deadline|closes?|closed|close)\\b", CASE_INSENSITIVE);
    private static final Pattern OTHER = compile(
            "\\b(interviews?|shortlist\\w*|review|assess\\w*|hear from us|notified|decision|we will|we['’]ll|start)\\b",
            CASE_INSENSITIVE);
    private static final Pattern CLOCK = compile("\\b(BST|GMT|UTC|CET|CEST|EST|EDT|PST|PDT|IST)\\b");

    private final Map<Passage, Statement> statements = new LinkedHashMap<>();

    /** @param instant null where it gives no time, or one that may mean two */
    private record Statement(LocalDate date, @Nullable VacancyDeadline instant) {}

    @Override
    public boolean label(Labelled labelled, Passage passage) {
        return labelled.label() == Label.DEADLINE && take(labelled.value(), passage);
    }

    @Override
    public boolean sentence(String sentence, Passage passage) {
        return CLOSES.matcher(sentence).find()
                && BY.matcher(sentence).find()
                && !OTHER.matcher(sentence).find()
                && take(sentence, passage);
    }

    private boolean take(String text, Passage passage) {
        List<Moments.Day> days = Moments.days(text);
        if (days.size() != 1) {
            return false;
        }
        Moments.Day day = days.getFirst();
        LocalTime time = Moments.time(text);
        statements.put(
                passage,
                new Statement(day.date(), day.sound() && time != null ? instant(day.date(), time, text) : null));
        return true;
    }

    /** London's clock; a line that names a clock which London does not go by on that day gives no instant. */
    private static @Nullable VacancyDeadline instant(LocalDate date, LocalTime time, String text) {
        if (date.getYear() < 2000 || date.getYear() > 2100) {
            return null;
        }
        ZonedDateTime at = date.atTime(time).atZone(ZoneId.of(ZONE));
        Matcher clock = CLOCK.matcher(text);
        boolean summer = at.getOffset().equals(ZoneOffset.ofHours(1));
        if (clock.find() && !clock.group().equals(summer ? "BST" : "GMT")) {
            return null;
        }
        return VacancyDeadline.of(at.toInstant(), ZONE);
    }

    @Override
    public void settle(Draft draft) {
        if (statements.isEmpty()) {
            return;
        }
        List<VacancyDeadline> instants = statements.values().stream()
                .map(Statement::instant)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean oneDay =
                statements.values().stream().map(Statement::date).distinct().count() == 1;
        if (instants.size() == 1 && oneDay) {
            draft.deadline = instants.getFirst();
            statements.forEach((passage, statement) -> draft.ledger.cite(
                    "#/deadline",
                    passage,
                    statement.instant() == null ? "It gives the day" : "By the clock of London"));
        } else {
            choose(draft, instants, oneDay);
        }
    }

    /** A line that gives the day on which all agree is no choice of its own. */
    private void choose(Draft draft, List<VacancyDeadline> instants, boolean oneDay) {
        Map<Passage, VacancyDeadline> options = new LinkedHashMap<>();
        statements.forEach((passage, statement) -> {
            if (statement.instant() == null && oneDay && !instants.isEmpty()) {
                draft.ledger.cite("#/deadline", passage, "It gives the day");
            } else {
                options.put(passage, statement.instant());
            }
        });
        draft.ledger.choice(
                "#/deadline",
                instants.size() > 1 || !oneDay
                        ? "The advert gives more than one deadline: choose the one that holds"
                        : "The advert gives no time of day that is sure: choose the deadline",
                options);
    }
}
