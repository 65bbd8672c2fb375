package org.firstmile.directory.matches;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.firstmile.directory.matches.MatchQueries.Exchange;
import org.firstmile.directory.matches.MatchQueries.Neighbour;
import org.firstmile.directory.matches.MatchQueries.Work;
import org.jspecify.annotations.Nullable;

/** Reasons in plain words, to the organisation whose matches they are. */
final class MatchWords {
    /** What is needed, and how the one that has it is said to offer it. */
    private record Thing(String needed, String it) {}

    private static final Map<String, Thing> THINGS = Map.of(
            "ROOM", new Thing("a room", "one"),
            "PEOPLE", new Thing("people to help", "them"),
            "SKILLS", new Thing("skills", "them"),
            "TRAINING", new Thing("training", "it"),
            "EQUIPMENT", new Thing("equipment", "it"),
            "FOOD", new Thing("food", "it"),
            "TRANSPORT", new Thing("transport", "it"),
            "FUNDING", new Thing("funding", "it"),
            "REFERRALS", new Thing("referrals", "them"),
            "KNOWLEDGE", new Thing("knowledge", "it"));

    private MatchWords() {}

    static MatchReason exchange(Exchange of) {
        Thing thing = THINGS.getOrDefault(of.what(), new Thing("help", "it"));
        String text = "%s need %s%s%s (%s); %s offer %s%s (%s)."
                .formatted(
                        of.iNeed() ? "You" : "They",
                        thing.needed(),
                        days(of.days()),
                        place(of),
                        of.iNeed() ? of.mine() : of.theirs(),
                        of.iNeed() ? "they" : "you",
                        thing.it(),
                        away(of.with().miles()),
                        of.iNeed() ? of.theirs() : of.mine());
        return new MatchReason(of.iNeed() ? MatchReasonKind.THEY_OFFER : MatchReasonKind.THEY_NEED, text);
    }

    /** The same people, with something that the other does not do. */
    static Optional<MatchReason> samePeople(Work mine, Work theirs) {
        Set<String> people = both(mine.people(), theirs.people());
        Set<String> onlyMine = without(mine.subjects(), theirs.subjects());
        Set<String> onlyTheirs = without(theirs.subjects(), mine.subjects());
        if (people.isEmpty() || onlyMine.isEmpty() || onlyTheirs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MatchReason(
                MatchReasonKind.SAME_PEOPLE,
                "You both serve %s: you with %s, they with %s."
                        .formatted(list(people), list(onlyMine), list(onlyTheirs))));
    }

    static MatchReason sameWork(Work mine, Work theirs, Neighbour other) {
        Set<String> people = both(mine.people(), theirs.people());
        return new MatchReason(
                MatchReasonKind.SAME_WORK,
                "You both work on %s%s%s."
                        .formatted(
                                list(both(mine.subjects(), theirs.subjects())),
                                people.isEmpty() ? "" : " for " + list(people),
                                other.miles() == null ? ", near by" : "," + apart(other.miles())));
    }

    /** The share of themes that both have of all that either has. */
    static int likeness(Work mine, Work theirs) {
        Set<String> all = new HashSet<>(mine.subjects());
        all.addAll(mine.people());
        all.addAll(theirs.subjects());
        all.addAll(theirs.people());
        int both = both(mine.subjects(), theirs.subjects()).size()
                + both(mine.people(), theirs.people()).size();
        return all.isEmpty() ? 0 : Math.round(100f * both / all.size());
    }

    static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<String> without(Set<String> one, Set<String> other) {
        Set<String> rest = new TreeSet<>(one);
        rest.removeAll(other);
        return rest;
    }

    static @Nullable Double rounded(@Nullable Double miles) {
        return miles == null ? null : Math.round(miles * 10) / 10.0;
    }

    private static String away(@Nullable Double miles) {
        if (miles == null) {
            return "";
        }
        return rounded(miles) < 0.1 ? " next door" : " %s miles away".formatted(figure(miles));
    }

    private static String apart(double miles) {
        return rounded(miles) < 0.1 ? " next door to each other" : " %s miles apart".formatted(figure(miles));
    }

    private static String figure(double miles) {
        return String.format(Locale.UK, "%.1f", miles);
    }

    private static String place(Exchange of) {
        if (of.postcode() != null) {
            return " in " + of.postcode().substring(0, of.postcode().indexOf(' '));
        }
        return of.town() == null ? "" : " in " + of.town();
    }

    private static String days(List<String> codes) {
        List<String> names = Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                .filter(name -> codes.contains(name.substring(0, 2).toUpperCase(Locale.UK)))
                .map(name -> name + "s")
                .toList();
        return names.isEmpty() ? "" : " on " + joined(names);
    }

    private static String list(Set<String> themes) {
        return joined(themes.stream().map(name -> name.toLowerCase(Locale.UK)).toList());
    }

    private static String joined(List<String> words) {
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }
}
