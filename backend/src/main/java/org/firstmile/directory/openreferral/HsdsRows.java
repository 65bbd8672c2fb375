package org.firstmile.directory.openreferral;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.jspecify.annotations.Nullable;

/** Makes Open Referral's objects of rows. What is not known is left out; nothing is made up to fill a gap. */
final class HsdsRows {
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    private static final String NOT_DESCRIBED = "This organisation has not described itself yet.";

    private HsdsRows() {}

    static HsdsService service(
            ResultSet row,
            boolean full,
            HsdsOrganization organization,
            List<HsdsSchedule> schedules,
            List<HsdsServiceAtLocation> places,
            List<HsdsAttribute> attributes)
            throws SQLException {
        UUID id = Sql.uuid(row, "id");
        Instant confirmed = Sql.instant(row, "last_confirmed_at");
        String phone = row.getString("phone");
        return new HsdsService(
                id,
                organization.id(),
                row.getString("name"),
                row.getString("description"),
                uri(row.getString("website")),
                email(row.getString("email")),
                row.getString("status").equals("PAUSED") ? "temporarily closed" : "active",
                fees(row.getBigDecimal("cost"), row.getString("cost_note")),
                row.getString("eligibility"),
                row.getObject("minimum_age", Integer.class),
                row.getObject("maximum_age", Integer.class),
                confirmed == null ? null : LocalDate.ofInstant(confirmed, Calendar.ZONE),
                row.getString("alert"),
                Sql.instant(row, "updated_at"),
                full ? schedules : null,
                full ? each(row, "areas", name -> new HsdsServiceArea(Ids.of("area", id, name), id, name)) : null,
                full ? places : null,
                full ? each(row, "languages", name -> new HsdsLanguage(Ids.of("language", id, name), id, name)) : null,
                organization,
                full ? costs(row, id) : null,
                full && phone != null ? List.of(new HsdsPhone(Ids.of("phone", id), id, phone)) : null,
                full ? attributes : null);
    }

    private static <T> List<T> each(ResultSet row, String column, Function<String, T> one) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray()).stream().map(one).toList();
    }

    private static @Nullable String fees(@Nullable BigDecimal cost, @Nullable String note) {
        if (note != null || cost == null) {
            return note;
        }
        return cost.signum() == 0 ? "Free" : "£" + cost;
    }

    private static List<HsdsCostOption> costs(ResultSet row, UUID id) throws SQLException {
        BigDecimal cost = row.getBigDecimal("cost");
        return cost == null
                ? List.of()
                : List.of(new HsdsCostOption(Ids.of("cost", id), id, row.getString("cost_note"), cost, "GBP"));
    }

    static HsdsOrganization organization(ResultSet row, List<HsdsOrganizationIdentifier> identifiers)
            throws SQLException {
        String description = row.getString("organisation_description");
        return new HsdsOrganization(
                Sql.uuid(row, "organisation_id"),
                row.getString("organisation"),
                description == null ? NOT_DESCRIBED : description,
                uri(row.getString("organisation_website")),
                identifiers);
    }

    static HsdsOrganizationIdentifier identifier(ResultSet row) throws SQLException {
        UUID organisation = Sql.uuid(row, "owner");
        String scheme = row.getString("scheme");
        String identifier = row.getString("identifier");
        return new HsdsOrganizationIdentifier(
                Ids.of("identifier", organisation, scheme, identifier), organisation, scheme, scheme, identifier);
    }

    static HsdsSchedule schedule(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        return new HsdsSchedule(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "service_id"),
                from,
                row.getObject("valid_to", LocalDate.class),
                from,
                row.getString("freq"),
                row.getInt("every"),
                String.join(",", Sql.texts(row, "days")),
                row.getString("note"),
                row.getObject("opens_at", LocalTime.class).toString(),
                row.getObject("closes_at", LocalTime.class).toString());
    }

    static HsdsAttribute attribute(ResultSet row) throws SQLException {
        UUID service = Sql.uuid(row, "owner");
        UUID term = Sql.uuid(row, "id");
        return new HsdsAttribute(Ids.of("attribute", service, term), service, term, "service", term(row));
    }

    static HsdsTaxonomyTerm term(ResultSet row) throws SQLException {
        Taxonomy taxonomy = Taxonomy.valueOf(row.getString("kind"));
        return new HsdsTaxonomyTerm(
                Sql.uuid(row, "id"),
                row.getString("name"),
                row.getString("description"),
                taxonomy.title(),
                taxonomy.id());
    }

    static HsdsServiceAtLocation place(ResultSet row) throws SQLException {
        UUID own = Sql.uuid(row, "location_id");
        UUID id = own == null ? Ids.of("main-place", Sql.uuid(row, "organisation_id")) : own;
        String accessibility = row.getString("accessibility");
        HsdsLocation location = new HsdsLocation(
                id,
                "physical",
                row.getString("name"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                address(row, id),
                accessibility == null
                        ? null
                        : List.of(new HsdsAccessibility(Ids.of("accessibility", id), id, accessibility)));
        return new HsdsServiceAtLocation(Sql.uuid(row, "id"), Sql.uuid(row, "service_id"), id, location, null);
    }

    /** Open Referral wants an address whole: street, town, county and postcode. A city is its own county. */
    private static @Nullable List<HsdsAddress> address(ResultSet row, UUID location) throws SQLException {
        List<String> lines = Sql.texts(row, "address_lines");
        String town = row.getString("town");
        String county = row.getString("county");
        String postcode = row.getString("postcode");
        if (lines.isEmpty() || town == null || postcode == null) {
            return null;
        }
        return List.of(new HsdsAddress(
                Ids.of("address", location),
                location,
                String.join(", ", lines),
                town,
                county == null ? town : county,
                postcode,
                "GB",
                "physical"));
    }

    /** Web addresses are typed by people; one that is none by the letter of RFC 3986 is left out. */
    static @Nullable String uri(@Nullable String typed) {
        try {
            return typed == null ? null : new URI(typed).toASCIIString();
        } catch (URISyntaxException notOne) {
            return null;
        }
    }

    static @Nullable String email(@Nullable String typed) {
        return typed != null && EMAIL.matcher(typed).matches() ? typed : null;
    }
}
