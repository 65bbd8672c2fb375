package org.firstmile.directory.openreferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firstmile.organisations.Postcode;
import org.firstmile.places.Place;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** What the feed is narrowed to, as SQL with its values: always to what the public directory lists and is not over. */
final class Conditions {
    static final String PUBLIC = "o.listed and o.archived_at is null and s.listed and s.status <> 'ENDED'";

    /** Two parts, since each has an index and a condition about both would use neither. */
    private static final String WITH_WORD = "s.id in (select w.id from service w"
            + " where plain(w.name || ' ' || coalesce(w.description, '')) like plain(?)"
            + " union all select w.id from service w join organisation p on p.id = w.organisation_id"
            + " where plain(p.name) like plain(?))";

    private static final double METRES_PER_MILE = 1609.344;

    private final StringBuilder text = new StringBuilder(PUBLIC);
    private final List<Object> values = new ArrayList<>();

    String text() {
        return text.toString();
    }

    List<Object> values() {
        return values;
    }

    private void and(String condition, Object... itsValues) {
        text.append(" and (").append(condition).append(')');
        values.addAll(List.of(itsValues));
    }

    static Conditions of(FeedFilter filter) {
        Conditions all = new Conditions();
        if (filter.search != null) {
            for (String word : filter.search.split("\\s+", 12)) {
                String like = Sql.containing(word);
                all.and(WITH_WORD, like, like);
            }
        }
        if (filter.taxonomy_term_id != null) {
            all.and("s.id in (select y.service_id from service_theme y where y.theme_id = ?)", filter.taxonomy_term_id);
        }
        if (filter.taxonomy_id != null) {
            all.and(
                    "s.id in (select y.service_id from service_theme y join theme t on t.id = y.theme_id where t.kind = ?)",
                    Taxonomy.kindOf(filter.taxonomy_id));
        }
        if (filter.minimum_age != null) {
            all.and("s.minimum_age >= ?", filter.minimum_age);
        }
        if (filter.maximum_age != null) {
            all.and("s.maximum_age <= ?", filter.maximum_age);
        }
        all.open(filter);
        return all;
    }

    /** One and the same schedule has all that is asked of the time. */
    private void open(FeedFilter filter) {
        StringBuilder schedule = new StringBuilder();
        List<Object> itsValues = new ArrayList<>();
        if (filter.day != null) {
            schedule.append(" and exists (select 1 from unnest(z.days) d where right(d, 2) = ?)");
            itsValues.add(filter.day.toUpperCase(Locale.ROOT));
        }
        if (filter.start_time != null) {
            schedule.append(" and z.opens_at >= ?::time");
            itsValues.add(filter.start_time);
        }
        if (filter.end_time != null) {
            schedule.append(" and z.closes_at <= ?::time");
            itsValues.add(filter.end_time);
        }
        if (!itsValues.isEmpty()) {
            and(
                    "exists (select 1 from service_schedule z where z.service_id = s.id" + schedule + ")",
                    itsValues.toArray());
        }
    }

    /** Where the one who asks wants to be: a canonical postcode. */
    static String postcode(NearFilter near) {
        if (near.postcode == null) {
            if (near.proximity != null) {
                throw ProblemException.parameter("?proximity", "Send the postcode as well");
            }
            return null;
        }
        return Postcode.canonical(near.postcode)
                .orElseThrow(() -> ProblemException.parameter("?postcode", "Enter a full UK postcode, like CM1 1QH"));
    }

    void in(String postcode) {
        and("coalesce(l.postcode, case when l.id is null then o.postcode end) = ?", postcode);
    }

    /** As far as it is known where a place is: by its own position, else by its postcode's. */
    void within(int metres, Place middle) {
        and(
                "exists (select 1 from position_of("
                        + "case when l.id is null then o.latitude else l.latitude end,"
                        + " case when l.id is null then o.longitude else l.longitude end,"
                        + " case when l.id is null then o.postcode else l.postcode end, null) p"
                        + " where not p.approximate and miles(p.latitude, p.longitude, ?, ?) <= ?)",
                middle.latitude(),
                middle.longitude(),
                metres / METRES_PER_MILE);
    }
}
