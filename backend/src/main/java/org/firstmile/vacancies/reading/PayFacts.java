package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.shared.money.Money;
import org.firstmile.vacancies.HoursPeriod;
import org.firstmile.vacancies.SalaryTerms;
import org.firstmile.vacancies.VacancyHours;
import org.firstmile.vacancies.VacancyKind;
import org.firstmile.vacancies.reading.Label.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A salary: its full-time figure, and the full-time week, which an advert often leaves to be worked out of the pro rata
 * figure and the hours.
 */
final class PayFacts implements FactReader {
    private static final String POUNDS = "£ ?(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d{2})?(k)?";
    private static final Pattern AMOUNT = compile(POUNDS + "([^£]{0,40})", CASE_INSENSITIVE);
    private static final Pattern RANGE = compile("£ ?[\\d,.]+k? ?(?:-|–|to) ?£? ?\\d", CASE_INSENSITIVE);
    private static final Pattern PRO_RATA = compile("pro[ -]?rata|actual", CASE_INSENSITIVE);
    private static final Pattern FULL_TIME = compile("\\bFTE\\b|full[ -]time", CASE_INSENSITIVE);
    private static final Pattern NOT_A_YEAR =
            compile("^[^(]{0,20}\\b(?:per|an|a|each|/) ?(?:hour|day|week|month|session)", CASE_INSENSITIVE);
    private static final Pattern WEEK = compile(
            "(?:full[ -]time|FTE)[^.]{0,60}?\\b(\\d{2}(?:\\.\\d{1,2})?)[ -]?(?:hours?|hrs)|\\b(\\d{2}(?:\\.\\d{1,2})?)[ -]hours? (?:full[ -]time )?week\\b",
            CASE_INSENSITIVE);
    private static final Pattern SCALE = compile("^([^£(]{3,100}?)\\s*\\(?£");

    /** A full-time week is hardly shorter or longer: what follows from other figures would be a mistake. */
    private static final BigDecimal FULL_WEEK = new BigDecimal(30);

    private static final BigDecimal LONGEST_WEEK = new BigDecimal(48);

    private final Map<Passage, Figures> lines = new LinkedHashMap<>();
    private final Map<Passage, BigDecimal> weeks = new LinkedHashMap<>();

    /**
     * @param scale null where the line names no step of a scale
     * @param said whether the line speaks of full time or pro rata at all
     */
    private record Figures(
            @Nullable BigDecimal fullTime,
            @Nullable BigDecimal proRata,
            @Nullable String scale,
            boolean said) {}

    @Override
    public boolean label(Labelled labelled, Passage passage) {
        if (labelled.label() == Label.HOURS) {
            week(labelled.value(), passage);
            return false;
        }
        if (labelled.label() != Label.SALARY || !labelled.value().contains("£")) {
            return false;
        }
        lines.put(passage, figures(labelled.value()));
        week(labelled.value(), passage);
        return true;
    }

    @Override
    public boolean sentence(String sentence, Passage passage) {
        return FULL_TIME.matcher(sentence).find() && week(sentence, passage);
    }

    private boolean week(String text, Passage passage) {
        Matcher week = WEEK.matcher(text);
        if (!week.find()) {
            return false;
        }
        BigDecimal hours = new BigDecimal(week.group(1) == null ? week.group(2) : week.group(1));
        if (!isFullWeek(hours)) {
            return false;
        }
        weeks.put(passage, hours);
        return true;
    }

    private static Figures figures(String text) {
        Matcher scale = SCALE.matcher(text);
        String step = scale.find() && scale.group(1).matches(".*\\p{L}{3}.*")
                ? scale.group(1).strip()
                : null;
        Set<BigDecimal> fullTime = new HashSet<>();
        Set<BigDecimal> proRata = new HashSet<>();
        boolean sound = !RANGE.matcher(text).find();
        Matcher amount = AMOUNT.matcher(text);
        while (amount.find()) {
            String after = amount.group(4);
            sound &= !NOT_A_YEAR.matcher(after).find();
            boolean part =
                    PRO_RATA.matcher(after).find() && !FULL_TIME.matcher(after).find();
            (part ? proRata : fullTime).add(figure(amount));
        }
        if (fullTime.isEmpty()) { // "£30,000 pro rata" is the full-time figure, to be taken pro rata
            fullTime.addAll(proRata);
            proRata.clear();
        }
        boolean said = PRO_RATA.matcher(text).find() || FULL_TIME.matcher(text).find();
        return new Figures(sound ? one(fullTime) : null, sound ? one(proRata) : null, step, said);
    }

    static BigDecimal figure(Matcher amount) {
        BigDecimal pounds =
                new BigDecimal(amount.group(1).replace(",", "") + (amount.group(2) == null ? "" : amount.group(2)));
        return (amount.group(3) == null ? pounds : pounds.multiply(new BigDecimal(1000)))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal one(Set<BigDecimal> figures) {
        return figures.size() == 1 ? figures.iterator().next() : null;
    }

    @Override
    public void settle(Draft draft) {
        if (lines.isEmpty()) {
            return;
        }
        boolean told = draft.kind != null;
        draft.kind = told ? draft.kind : VacancyKind.JOB;
        Set<BigDecimal> fullTime = new HashSet<>();
        Set<BigDecimal> proRata = new HashSet<>();
        lines.values().forEach(line -> {
            fullTime.add(line.fullTime());
            proRata.add(line.proRata());
        });
        proRata.remove(null);
        BigDecimal figure = one(fullTime);
        if (figure == null || proRata.size() > 1) {
            doubt(draft, "It gives no one figure for a full-time year");
            return;
        }
        Week week = week(draft.hours, figure, one(proRata));
        if (week == null) {
            doubt(draft, "The hours of a full-time week do not follow from it: enter the salary with its week");
            return;
        }
        fill(draft, figure, week);
        if (!told && draft.terms != null) {
            draft.ledger.cite("#/kind", lines.keySet().iterator().next(), "A salary goes with a job");
        }
    }

    /** @param detail how it was concluded, null where the text says it */
    private record Week(BigDecimal hours, @Nullable String detail) {}

    private @Nullable Week week(@Nullable VacancyHours hours, BigDecimal fullTime, @Nullable BigDecimal proRata) {
        Set<BigDecimal> stated = new HashSet<>(weeks.values());
        boolean weekly = hours != null && hours.per() == HoursPeriod.WEEK && hours.maximum() == null;
        if (weekly && proRata != null && proRata.signum() > 0) {
            BigDecimal derived = stated.isEmpty()
                    ? quarters(fullTime.multiply(hours.minimum()).divide(proRata, 6, RoundingMode.HALF_UP))
                    : one(stated);
            return derived != null && agrees(fullTime, hours.minimum(), derived, proRata)
                    ? new Week(
                            derived,
                            "£%,.2f is the pay for %s of %s hours a week"
                                    .formatted(proRata, hours.minimum().toPlainString(), derived.toPlainString()))
                    : null;
        }
        if (one(stated) != null) {
            return new Week(one(stated), null);
        }
        boolean plain = lines.values().stream().noneMatch(Figures::said);
        return weekly && plain && isFullWeek(hours.minimum())
                ? new Week(hours.minimum(), "The salary is for the hours that the advert gives")
                : null;
    }

    private static boolean isFullWeek(BigDecimal hours) {
        return hours.compareTo(FULL_WEEK) >= 0 && hours.compareTo(LONGEST_WEEK) <= 0;
    }

    private static BigDecimal quarters(BigDecimal hours) {
        BigDecimal four = new BigDecimal(4);
        return hours.multiply(four)
                .setScale(0, RoundingMode.HALF_UP)
                .divide(four, 2, RoundingMode.UNNECESSARY)
                .stripTrailingZeros();
    }

    /** Adverts give a pro rata figure to the penny, or to the pound. */
    private static boolean agrees(BigDecimal fullTime, BigDecimal hours, BigDecimal week, BigDecimal proRata) {
        boolean possible =
                week.compareTo(FULL_WEEK) >= 0 && week.compareTo(LONGEST_WEEK) <= 0 && week.compareTo(hours) >= 0;
        BigDecimal computed =
                possible ? fullTime.multiply(hours).divide(week, 2, RoundingMode.HALF_UP) : BigDecimal.ZERO;
        BigDecimal most = proRata.stripTrailingZeros().scale() <= 0 ? BigDecimal.ONE : new BigDecimal("0.01");
        return possible && computed.subtract(proRata).abs().compareTo(most) <= 0;
    }

    private void fill(Draft draft, BigDecimal figure, Week week) {
        Set<String> scales = new HashSet<>();
        lines.values().forEach(line -> scales.add(line.scale()));
        scales.remove(null);
        String scale = scales.size() == 1 ? scales.iterator().next() : null;
        SalaryTerms terms = new SalaryTerms(new Money(figure, "GBP"), week.hours(), scale, null);
        if (!terms.contradictions(draft.hours, draft.places).isEmpty() || figure.precision() - figure.scale() > 9) {
            doubt(draft, "It contradicts the hours");
            return;
        }
        draft.terms = terms;
        lines.forEach((passage, line) -> {
            draft.ledger.cite("#/terms/fullTime", passage);
            if (line.proRata() != null && week.detail() != null) {
                draft.ledger.cite("#/terms/fullTimeHoursPerWeek", passage, week.detail());
            }
            if (scale != null && scale.equals(line.scale())) {
                draft.ledger.cite("#/terms/scale", passage);
            }
        });
        if (week.detail() != null) {
            draft.ledger.citeLike("#/terms/fullTimeHoursPerWeek", "#/hours", week.detail());
        }
        weeks.keySet().forEach(passage -> draft.ledger.cite("#/terms/fullTimeHoursPerWeek", passage, week.detail()));
    }

    private void doubt(Draft draft, String why) {
        lines.keySet().forEach(passage -> draft.ledger.doubt(passage, why));
    }
}
