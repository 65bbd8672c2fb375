package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.ContractKind;
import org.firstmile.vacancies.DbsLevel;
import org.firstmile.vacancies.VacancyContract;
import org.firstmile.vacancies.VacancyKind;
import org.firstmile.vacancies.reading.Label.Labelled;
import org.jspecify.annotations.Nullable;

/** How long it runs, when it starts, which team, how many places, which DBS check. */
final class PostFacts implements FactReader {
    private static final Pattern PERMANENT = compile("\\b(permanent|open[ -]ended)\\b", CASE_INSENSITIVE);
    private static final Pattern FIXED = compile("\\b(fixed[ -]term|temporary|maternity cover)\\b", CASE_INSENSITIVE);
    private static final Pattern MONTHS = compile("\\b" + Numbers.NUMBER + "[ -](month|year)s?\\b", CASE_INSENSITIVE);
    private static final Pattern RUNS = compile(
            "\\b" + Numbers.NUMBER
                    + "[ -](month|year)s?[ -](?:long )?(?:(?:of|for) (?:this|the) )?(experiment|pilot|programme|project|membership|contract|fixed|post|role|term|placement)",
            CASE_INSENSITIVE);
    private static final Pattern OF_THE_POST = compile("contract|fixed|post|role|term", CASE_INSENSITIVE);
    private static final Pattern PLACES = compile(
            "\\b(?:(?:group|cohort|collective) of " + Numbers.NUMBER
                    + " (?:people|members|individuals|volunteers|organisations)|" + Numbers.NUMBER
                    + " (?:places|posts|vacancies)\\b|(?:recruit|recruiting|looking for|appoint|seeking) "
                    + Numbers.NUMBER + " (?:people|members|individuals|volunteers|organisers))",
            CASE_INSENSITIVE);
    private static final Pattern DBS = compile(
            "\\b(?:(basic|standard|enhanced) (?:DBS|disclosure)|(?:DBS|disclosure)(?: check)? ?\\(?(basic|standard|enhanced))\\b",
            CASE_INSENSITIVE);
    private static final Pattern BARRED = compile("\\bbarred[ -]lists?\\b", CASE_INSENSITIVE);

    private final Map<Passage, VacancyContract> contracts = new LinkedHashMap<>();
    private final Map<Passage, Integer> runs = new LinkedHashMap<>();
    private final Map<Passage, String> starts = new LinkedHashMap<>();
    private final Map<Passage, String> teams = new LinkedHashMap<>();
    private final Map<Passage, Integer> places = new LinkedHashMap<>();
    private final Map<Passage, DbsLevel> checks = new LinkedHashMap<>();

    @Override
    public boolean label(Labelled labelled, Passage passage) {
        return switch (labelled.label()) {
            case CONTRACT -> contract(labelled.value(), passage);
            case START -> labelled.value().length() <= 200 && put(starts, passage, labelled.value());
            case TEAM -> labelled.value().length() <= 100 && put(teams, passage, labelled.value());
            case PLACES ->
                labelled.value().matches(Numbers.NUMBER) && put(places, passage, Numbers.of(labelled.value()));
            default -> false;
        };
    }

    private static <T> boolean put(Map<Passage, T> found, Passage passage, T value) {
        found.put(passage, value);
        return true;
    }

    private boolean contract(String value, Passage passage) {
        Integer months = months(MONTHS.matcher(value));
        if (PERMANENT.matcher(value).find()) {
            return put(contracts, passage, new VacancyContract(ContractKind.PERMANENT, null, null, null));
        }
        return (FIXED.matcher(value).find() || months != null)
                && put(contracts, passage, new VacancyContract(ContractKind.FIXED_TERM, months, null, null));
    }

    private static @Nullable Integer months(Matcher found) {
        if (!found.find()) {
            return null;
        }
        int months = Numbers.of(found.group(1))
                * (found.group(2).toLowerCase(java.util.Locale.UK).equals("year") ? 12 : 1);
        return months < 1 || months > 240 ? null : months;
    }

    @Override
    public boolean sentence(String sentence, Passage passage) {
        boolean took = false;
        Matcher run = RUNS.matcher(sentence);
        Integer months = months(RUNS.matcher(sentence));
        if (run.find() && months != null) {
            took = OF_THE_POST.matcher(run.group(3)).find() && contract("fixed-term " + run.group(), passage)
                    || put(runs, passage, months);
        }
        Matcher place = PLACES.matcher(sentence);
        if (place.find()) {
            String number =
                    place.group(1) != null ? place.group(1) : place.group(2) != null ? place.group(2) : place.group(3);
            took |= put(places, passage, Numbers.of(number));
        }
        Matcher check = DBS.matcher(sentence);
        if (check.find()) {
            took |= put(checks, passage, check(check, sentence));
        }
        return took;
    }

    private static DbsLevel check(Matcher check, String sentence) {
        DbsLevel level = DbsLevel.valueOf(
                (check.group(1) == null ? check.group(2) : check.group(1)).toUpperCase(java.util.Locale.UK));
        return level == DbsLevel.ENHANCED && BARRED.matcher(sentence).find()
                ? DbsLevel.ENHANCED_WITH_BARRED_LISTS
                : level;
    }

    @Override
    public void settle(Draft draft) {
        draft.team = one(teams, "#/team", draft);
        draft.dbs = one(checks, "#/dbs", draft);
        Integer number = one(places, "#/places", draft);
        if (number != null && number >= 1 && number <= 1000) {
            draft.places = number;
        }
        settleContract(draft);
    }

    private void settleContract(Draft draft) {
        VacancyContract found = one(contracts, "#/contract", draft);
        List<Integer> lengths = runs.values().stream().distinct().toList();
        if (found == null && draft.kind == VacancyKind.OPEN_CALL && lengths.size() == 1) {
            found = new VacancyContract(ContractKind.MEMBERSHIP, lengths.getFirst(), null, null);
            runs.keySet()
                    .forEach(passage ->
                            draft.ledger.cite("#/contract", passage, "An open call's members join for this time"));
        }
        if (found == null) {
            return;
        }
        String start = one(starts, "#/contract/startNote", draft);
        Moments.Span day = start == null ? null : Moments.span(start);
        draft.contract = new VacancyContract(
                found.kind(), found.months(), day == null ? null : day.from(), day == null ? start : null);
        if (day != null) {
            draft.ledger.uncite("#/contract/startNote");
            starts.keySet().forEach(passage -> draft.ledger.cite("#/contract/startsOn", passage));
        }
    }

    /** What all lines agree on, with each as its source; null when they do not, or there is none. */
    static <T> @Nullable T one(Map<Passage, T> found, String pointer, Draft draft) {
        if (found.values().stream().distinct().count() == 1) {
            found.keySet().forEach(passage -> draft.ledger.cite(pointer, passage));
            return found.values().iterator().next();
        }
        found.keySet().forEach(passage -> draft.ledger.doubt(passage, "The advert says different things of this"));
        return null;
    }
}
