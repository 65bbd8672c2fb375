package org.firstmile.places;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Finds a position for what somebody types: a postcode, its first half or a town. */
@Singleton
public class Places {
    private static final int SUGGESTED = 8;

    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})");
    private static final Pattern OUTCODE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?");

    /** What listed organisations tell of where a postcode is; the parameter is a pattern. */
    private static final String CARRIED = """
            select avg(latitude) as latitude, avg(longitude) as longitude from (
                select latitude, longitude from organisation
                where listed and archived_at is null and latitude is not null and postcode like ?
                union all
                select l.latitude, l.longitude
                from location l join organisation o on o.id = l.organisation_id
                where o.listed and o.archived_at is null and l.latitude is not null and l.postcode like ?
                  and exists (select 1 from service_at_location a join service s on s.id = a.service_id
                              where a.location_id = l.id and s.listed and s.status <> 'ENDED')) carried
            having count(*) > 0""";

    private final Sql sql;
    private final PlaceSources sources;

    Places(Sql sql, PlaceSources sources) {
        this.sql = sql;
        this.sources = sources;
    }

    /** The place meant, as well as it is known. */
    public Optional<Place> resolve(String typed) {
        Optional<Place> postcode = postcode(typed);
        return postcode.isPresent() ? postcode : town(typed);
    }

    /** Only what has the shape of a postcode, or of its first half. */
    public Optional<Place> postcode(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}0-9]", "");
        Matcher whole = POSTCODE.matcher(bare);
        if (whole.matches()) {
            return whole(whole.group(1), whole.group(2));
        }
        return OUTCODE.matcher(bare).matches() ? outcode(bare, bare, PlaceKind.OUTCODE) : Optional.empty();
    }

    private Optional<Place> whole(String outward, String inward) {
        String postcode = outward + " " + inward;
        return at(
                        postcode,
                        PlaceKind.POSTCODE,
                        false,
                        "select latitude, longitude from postcode where postcode = ?",
                        postcode)
                .or(() -> at(postcode, PlaceKind.POSTCODE, true, CARRIED, postcode, postcode))
                .or(() -> outcode(outward, postcode, PlaceKind.POSTCODE));
    }

    private Optional<Place> outcode(String outcode, String label, PlaceKind kind) {
        String below = outcode + " %";
        return at(label, kind, true, "select latitude, longitude from outcode where outcode = ?", outcode)
                .or(() -> at(label, kind, true, CARRIED, below, below));
    }

    private Optional<Place> at(String label, PlaceKind kind, boolean approximate, String query, Object... values) {
        return sql.one(
                query,
                row -> new Place(label, kind, row.getDouble("latitude"), row.getDouble("longitude"), approximate),
                values);
    }

    private Optional<Place> town(String typed) {
        Optional<Place> named = named(typed);
        if (named.isEmpty() && typed.contains(",")) {
            named = named(typed.substring(0, typed.indexOf(',')).strip());
        }
        return named.isPresent() ? named : alike(typed, 1).stream().findFirst();
    }

    private Optional<Place> named(String typed) {
        return sql.one(
                "select label, latitude, longitude from place where plain(label) = plain(?) or plain(name) = plain(?)"
                        + " order by plain(label) = plain(?) desc, population desc limit 1",
                Places::town,
                typed,
                typed,
                typed);
    }

    /** Towns whose names are a slip or two away. */
    private List<Place> alike(String typed, int limit) {
        return sql.list(
                "select label, latitude, longitude from place"
                        + " where plain(name) % plain(?) and similarity(plain(name), plain(?)) >= 0.45"
                        + " order by similarity(plain(name), plain(?)) desc, population desc, id limit " + limit,
                Places::town,
                typed,
                typed,
                typed);
    }

    List<Place> suggest(@Nullable String typed) {
        if (typed == null) {
            return List.of();
        }
        List<Place> found = new ArrayList<>();
        postcode(typed).ifPresent(found::add);
        found.addAll(sql.list(
                "select label, latitude, longitude from place where plain(name) like plain(?) or plain(label) like plain(?)"
                        + " order by population desc, id limit " + SUGGESTED,
                Places::town,
                Sql.starting(typed),
                Sql.starting(typed)));
        if (found.isEmpty()) {
            found.addAll(alike(typed, SUGGESTED));
        }
        return found.stream().limit(SUGGESTED).toList();
    }

    List<String> attribution() {
        List<String> sources = new ArrayList<>(List.of("Towns: GeoNames, CC BY 4.0"));
        if (this.sources.has(Postcodes.NAME)) {
            sources.addAll(Postcodes.ATTRIBUTION);
        }
        return List.copyOf(sources);
    }

    private static Place town(ResultSet row) throws SQLException {
        return new Place(
                row.getString("label"), PlaceKind.TOWN, row.getDouble("latitude"), row.getDouble("longitude"), false);
    }
}
