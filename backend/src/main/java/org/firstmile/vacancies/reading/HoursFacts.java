package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.HoursPeriod;
import org.firstmile.vacancies.VacancyHours;
import org.firstmile.vacancies.Weekday;
import org.firstmile.vacancies.reading.Label.Labelled;
import org.jspecify.annotations.Nullable;

/** How much time it takes: "20 hours per week (flexible, core days are Tuesday-Thursday)", "2-8 hours a month". */
final class HoursFacts implements FactReader {
    private static final String FIGURE = "(\\d{1,3}(?:\\.\\d{1,2})?)";
    private static final Pattern HOURS = compile(
            FIGURE + "(?: ?(?:hours|hrs|h))?(?: ?(?:-|–|to) ?" + FIGURE
                    + ")? ?(?:hours?|hrs|h)(?: ?(?:per|a|each|every|/|in a) ?|p)(week|month|w\\b|m\\b)",
            CASE_INSENSITIVE);
    private static final Pattern ABOUT_THE_POST = compile(
            "\\b(commitment|role|post|position|job|contract|volunteers?|members?|you|your)\\b", CASE_INSENSITIVE);
    private static final Pattern FLEXIBLE = compile("\\b(flexib\\w+|not set in stone|negotiable)\\b", CASE_INSENSITIVE);
    private static final Pattern CORE_DAYS = compile("\\bcore days?\\b(?: are| is|:)?([^).;]{1,80})", CASE_INSENSITIVE);
    private static final Pattern DAY = compile(
            "\\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\\b( ?(?:-|–|to) ?)?", CASE_INSENSITIVE);
    private static final Pattern BRACKETS = compile("\\(([^()]{3,300})\\)");

    private final Map<Passage, VacancyHours> labelled = new LinkedHashMap<>();
    private final Map<Passage, VacancyHours> told = new LinkedHashMap<>();

    @Override
    public boolean label(Labelled line, Passage passage) {
        VacancyHours hours = line.label() == Label.HOURS ? hours(line.value(), true) : null;
        if (hours != null) {
            labelled.put(passage, hours);
        }
        return hours != null;
    }

    @Override
    public boolean sentence(String sentence, Passage passage) {
        VacancyHours hours = ABOUT_THE_POST.matcher(sentence).find() ? hours(sentence, false) : null;
        if (hours != null) {
            told.put(passage, hours);
        }
        return hours != null;
    }

    static @Nullable VacancyHours hours(String text, boolean noted) {
        Matcher found = HOURS.matcher(text);
        if (!found.find()) {
            return null;
        }
        BigDecimal minimum = new BigDecimal(found.group(1));
        BigDecimal maximum = found.group(2) == null ? null : new BigDecimal(found.group(2));
        boolean odd = minimum.compareTo(new BigDecimal("0.25")) < 0
                || minimum.compareTo(new BigDecimal(744)) > 0
                || (maximum != null && (maximum.compareTo(minimum) <= 0 || maximum.compareTo(new BigDecimal(744)) > 0));
        if (odd || found.find()) {
            return null;
        }
        Matcher brackets = BRACKETS.matcher(text);
        return new VacancyHours(
                minimum,
                maximum,
                period(text),
                FLEXIBLE.matcher(text).find(),
                coreDays(text),
                noted && brackets.find()
                        ? Sentences.capitalised(brackets.group(1).strip())
                        : null);
    }

    private static HoursPeriod period(String text) {
        Matcher found = HOURS.matcher(text);
        return found.find() && found.group(3).toLowerCase(Locale.UK).startsWith("m")
                ? HoursPeriod.MONTH
                : HoursPeriod.WEEK;
    }

    static List<Weekday> coreDays(String text) {
        Matcher core = CORE_DAYS.matcher(text);
        if (!core.find()) {
            return List.of();
        }
        TreeSet<Weekday> days = new TreeSet<>();
        Matcher day = DAY.matcher(core.group(1));
        Weekday from = null;
        while (day.find()) {
            Weekday next = Weekday.valueOf(day.group(1).toUpperCase(Locale.UK));
            for (int i = from == null ? next.ordinal() : from.ordinal(); i <= next.ordinal(); i++) {
                days.add(Weekday.values()[i]);
            }
            from = day.group(2) == null ? null : next;
        }
        return new ArrayList<>(days);
    }

    @Override
    public void settle(Draft draft) {
        Map<Passage, VacancyHours> found = labelled.isEmpty() ? told : labelled;
        List<VacancyHours> figures = found.values().stream()
                .map(one -> new VacancyHours(one.minimum(), one.maximum(), one.per(), null, null, null))
                .distinct()
                .toList();
        if (figures.size() == 1) {
            draft.hours = found.values().iterator().next();
            found.keySet().forEach(passage -> draft.ledger.cite("#/hours", passage));
        } else {
            found.keySet().forEach(passage -> draft.ledger.doubt(passage, "The advert gives different hours"));
        }
    }
}
