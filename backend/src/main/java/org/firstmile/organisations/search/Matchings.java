package org.firstmile.organisations.search;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.chapters.Chapters;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.freshness.FreshnessPolicies;
import org.firstmile.organisations.search.Matching.Condition;
import org.firstmile.organisations.search.Matching.Facet;
import org.firstmile.places.Place;
import org.firstmile.places.Places;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Turns what somebody asks for into SQL, with what they may see. */
@Singleton
class Matchings {
    private static final int USUAL_MILES = 10;
    private static final double MILES_OF_A_DEGREE = 69;
    private static final int TOO_FEW_FOR_A_PART = 3;

    private static final String ENTRIES = """
             from organisation o join chapter c on c.id = o.chapter_id
            join directory_entry e on e.organisation_id = o.id
            cross join (select to_tsquery('english', ?) as terms, to_tsquery('english', ?) as any_terms,
                               ?::text as beginning, ?::text as part, ?::uuid as theme, ?::text as day) w""";

    private static final String AROUND = """

            join (select p.organisation_id, min(miles(?, ?, p.latitude, p.longitude)) as miles, bool_and(p.approximate) as approximate
                  from directory_point p where p.latitude between ? and ? and p.longitude between ? and ? group by p.organisation_id) n
            on n.organisation_id = o.id""";

    private final Sql sql;
    private final Organisations organisations;
    private final Places places;
    private final Spelling spelling;
    private final FreshnessPolicies policies;

    Matchings(Sql sql, Organisations organisations, Places places, Spelling spelling, FreshnessPolicies policies) {
        this.sql = sql;
        this.organisations = organisations;
        this.places = places;
        this.spelling = spelling;
        this.policies = policies;
    }

    Matching of(Caller caller, OrganisationFilter filter) {
        // a postcode in the box for words is where somebody is
        Place named = filter.near == null && filter.q != null
                ? places.postcode(filter.q).orElse(null)
                : null;
        Place near = filter.near == null ? named : resolved(filter.near);
        SearchTerms terms = filter.q == null || named != null ? null : terms(filter.q);
        double within = filter.within == null ? USUAL_MILES : filter.within;

        List<Condition> conditions = new ArrayList<>(narrowed(filter));
        conditions.addAll(visible(caller, filter));
        if (terms != null) {
            conditions.add(worded(terms.plain()));
        }
        if (near != null) {
            conditions.add(Condition.of("n.miles <= ?", within));
        }
        return new Matching(from(near), values(filter, terms, near, within), conditions, terms, near, within);
    }

    private Place resolved(String typed) {
        return places.resolve(typed)
                .orElseThrow(() -> ProblemException.parameter(
                        "?near",
                        "No place called this is known here: try a postcode, its first half, or the nearest town"));
    }

    private SearchTerms terms(String typed) {
        return spelling.read(sql.one("select plain(?) as plain", row -> row.getString("plain"), typed)
                .orElseThrow());
    }

    private static Condition worded(String plain) {
        return plain.length() < TOO_FEW_FOR_A_PART
                ? Condition.of(
                        "e.document @@ w.terms or e.name like ? or e.name like ?",
                        Sql.starting(plain),
                        "% " + Sql.starting(plain))
                : Condition.of("e.document @@ w.terms or e.name like ? or ? <% e.name", Sql.containing(plain), plain);
    }

    private static String from(@Nullable Place near) {
        return near == null ? ENTRIES : ENTRIES + AROUND;
    }

    private static List<Object> values(
            OrganisationFilter filter, @Nullable SearchTerms terms, @Nullable Place near, double within) {
        List<Object> values = new ArrayList<>();
        values.add(terms == null ? "" : terms.every());
        values.add(terms == null ? "" : terms.some());
        values.add(terms == null ? "" : Sql.starting(terms.plain()));
        values.add(terms == null ? "" : Sql.containing(terms.plain()));
        values.add(filter.theme);
        values.add(filter.day);
        if (near != null) {
            double north = within / MILES_OF_A_DEGREE;
            double east = north / Math.max(0.01, Math.cos(Math.toRadians(near.latitude())));
            values.addAll(List.of(
                    near.latitude(),
                    near.longitude(),
                    near.latitude() - north,
                    near.latitude() + north,
                    near.longitude() - east,
                    near.longitude() + east));
        }
        return values;
    }

    /** What was chosen of each facet, and the rest. */
    private List<Condition> narrowed(OrganisationFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        given(Facet.CHAPTER, Chapters.isWithin("o.chapter_id"), filter.chapterId)
                .ifPresent(conditions::add);
        given(null, "o.parent_id = ?", filter.parentId).ifPresent(conditions::add);
        given(null, "o.tags @> array[lower(?)]::text[]", filter.tag).ifPresent(conditions::add);
        given(Facet.THEME, "e.themes @> array[?]::uuid[]", filter.theme).ifPresent(conditions::add);
        given(Facet.DAY, "e.days @> array[?]::text[]", filter.day).ifPresent(conditions::add);
        if (filter.theme != null && filter.day != null) {
            conditions.add(
                    Condition.of(Facet.OPEN_FOR, "e.open_for @> array[?]::text[]", filter.theme + "/" + filter.day));
        }
        given(Facet.TOWN, "e.town_keys @> array[plain(?)]", filter.town).ifPresent(conditions::add);
        given(null, "o.status = ?", filter.status).ifPresent(conditions::add);
        if (filter.kind != null && !filter.kind.isEmpty()) {
            conditions.add(Condition.of(Facet.KIND, "o.kinds && ?", filter.kind));
        }
        if (filter.stale != null) {
            conditions.add(
                    Condition.of(Facet.FRESHNESS, filter.stale ? stale() : "not (" + stale() + ")", staleBefore()));
        }
        return conditions;
    }

    /** With {@link #staleBefore()} as its parameter. */
    static String stale() {
        return FreshnessPolicies.STALE;
    }

    Object staleBefore() {
        return policies.staleBefore();
    }

    private static Optional<Condition> given(@Nullable Facet facet, String sql, @Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of(new Condition(facet, sql, List.of(value)));
    }

    private List<Condition> visible(Caller caller, OrganisationFilter filter) {
        boolean archived = Boolean.TRUE.equals(filter.archived);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of(archived ? "o.archived_at is not null" : "o.archived_at is null"));
        if (filter.parentId != null && !organisations.isVisible(caller, filter.parentId)) {
            conditions.add(Condition.of("false"));
        }
        boolean inFullOnly = archived || filter.status != null || Boolean.TRUE.equals(filter.mine);
        if (!caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL)) {
            conditions.add(Condition.of(
                    (inFullOnly ? "" : "o.listed or ") + "o.chapter_id = any(?::uuid[]) or o.id = any(?::uuid[])",
                    caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                    caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL)));
        }
        return conditions;
    }
}
