package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.vacancies.RemoteWork;
import org.firstmile.vacancies.VacancyLocation;
import org.firstmile.vacancies.reading.Label.Labelled;
import org.jspecify.annotations.Nullable;

/** Where it is, whether one can work from home, and the travel: "Essex – required to travel". */
final class PlaceFacts implements FactReader {
    private static final Pattern TRAVEL =
            compile("^(.{2,200}?)(?: [–—-] |, |; | \\()(.{0,200}\\btravel\\b.{0,100}?)\\)?$", CASE_INSENSITIVE);
    private static final Pattern POSTCODE = compile("\\b([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})\\b");
    private static final Pattern ALWAYS_HOME = compile(
            "\\b(fully remote|remote only|(entirely|always) (from home|remote(ly)?)|home[ -]based)\\b",
            CASE_INSENSITIVE);
    private static final Pattern NEVER_HOME = compile(
            "\\b(no (remote|home)[ -]?working|not remote|(cannot|can['’]t) work from home)\\b", CASE_INSENSITIVE);
    private static final Pattern MAYBE_HOME = compile(
            "\\b(work(ing)? (from home|remotely)|home[ -]working|hybrid|remote (work(ing)?|role|option))\\b",
            CASE_INSENSITIVE);
    private static final Pattern OF_THE_POST =
            compile("\\b(you|your|role|post|job|work from home option|option|flexib\\w+|hybrid)\\b", CASE_INSENSITIVE);

    private final Map<Passage, String> places = new LinkedHashMap<>();
    private final Map<Passage, String> travels = new LinkedHashMap<>();
    private final Map<Passage, RemoteWork> remotes = new LinkedHashMap<>();

    @Override
    public boolean label(Labelled labelled, Passage passage) {
        if (labelled.label() != Label.LOCATION || labelled.value().length() > 200) {
            return false;
        }
        Matcher travel = TRAVEL.matcher(labelled.value());
        boolean travelling = travel.matches();
        places.put(passage, travelling ? travel.group(1).strip() : labelled.value());
        if (travelling) {
            travels.put(passage, Sentences.capitalised(travel.group(2).strip()));
        }
        RemoteWork remote = remote(labelled.value());
        if (remote != null) {
            remotes.put(passage, remote);
        }
        return true;
    }

    @Override
    public boolean sentence(String sentence, Passage passage) {
        RemoteWork remote = OF_THE_POST.matcher(sentence).find() ? remote(sentence) : null;
        if (remote != null) {
            remotes.put(passage, remote);
        }
        return remote != null;
    }

    private static @Nullable RemoteWork remote(String text) {
        if (NEVER_HOME.matcher(text).find()) {
            return RemoteWork.NONE;
        }
        if (ALWAYS_HOME.matcher(text).find()) {
            return RemoteWork.FULL;
        }
        return MAYBE_HOME.matcher(text).find() ? RemoteWork.OPTION : null;
    }

    @Override
    public void settle(Draft draft) {
        String place = widest();
        if (place == null) {
            places.keySet().forEach(passage -> draft.ledger.doubt(passage, "The advert gives different places"));
            return;
        }
        places.keySet().forEach(passage -> draft.ledger.cite("#/location/description", passage));
        String travel = PostFacts.one(travels, "#/location/travel", draft);
        RemoteWork remote = PostFacts.one(remotes, "#/location/remote", draft);
        Matcher postcode = POSTCODE.matcher(place);
        draft.location = new VacancyLocation(
                place,
                null,
                null,
                postcode.find() ? postcode.group(1) : null,
                "GB",
                remote == null ? RemoteWork.NONE : remote,
                travel);
    }

    /** The fullest of the places that lines name, each of which says a part of it; null when they differ. */
    private @Nullable String widest() {
        String widest = null;
        for (String place : places.values()) {
            widest = widest == null || place.length() > widest.length() ? place : widest;
        }
        for (String place : places.values()) {
            if (!widest.toLowerCase(Locale.UK).contains(place.toLowerCase(Locale.UK))) {
                return null;
            }
        }
        return widest;
    }
}
