package org.firstmile.organisations.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.Postcode;
import org.firstmile.organisations.services.NewLocation;
import org.firstmile.organisations.services.ScheduleFrequency;
import org.firstmile.organisations.services.ServiceSchedule;
import org.firstmile.organisations.services.ServiceStatus;
import org.firstmile.shared.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads one service of an Open Referral file; what has no place here is told as not taken. */
final class OpenReferralService {
    private static final Set<String> TAKEN = Set.of(
            "id",
            "organization_id",
            "name",
            "description",
            "url",
            "email",
            "status",
            "fees",
            "eligibility_description",
            "minimum_age",
            "maximum_age",
            "alert",
            "last_modified",
            "schedules",
            "service_areas",
            "service_at_locations",
            "languages",
            "organization",
            "cost_options",
            "phones",
            "attributes");

    private static final Set<String> TAKEN_OF_ORGANISATION = Set.of(
            "id",
            "name",
            "description",
            "website",
            "email",
            "organization_identifiers",
            "parent_organization_id",
            "last_modified");

    /** What is called otherwise there, besides what only is spelt otherwise. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("website", "url"),
            Map.entry("phone", "phones/0/number"),
            Map.entry("themeIds", "attributes"),
            Map.entry("eligibility", "eligibility_description"),
            Map.entry("cost", "cost_options/0"),
            Map.entry("costNote", "fees"),
            Map.entry("areas", "service_areas"),
            Map.entry("every", "interval"),
            Map.entry("days", "byday"),
            Map.entry("note", "description"));

    private final JsonNode from;
    private final List<String> notes = new ArrayList<>();

    OpenReferralService(JsonNode from) {
        this.from = from;
        notTaken(from, TAKEN, "");
        notTaken(from.path("organization"), TAKEN_OF_ORGANISATION, " of the organisation");
    }

    private void notTaken(JsonNode of, Set<String> taken, String whose) {
        Set<String> left = new TreeSet<>();
        of.fields().forEachRemaining(field -> {
            if (!taken.contains(field.getKey()) && !given(field.getValue()).isEmpty()) {
                left.add(CellWords.quoted(field.getKey()));
            }
        });
        if (!left.isEmpty()) {
            notes.add("not taken: " + String.join(", ", left) + whose);
        }
    }

    /** Where in a service of the file stands what a rule of ours has a word about. */
    static String pointer(String ours) {
        return Arrays.stream(ours.substring(1).split("/"))
                .map(part -> NAMES.getOrDefault(
                        part, part.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("/"));
    }

    /** What is worth knowing of it; whole when all has been asked for. */
    List<String> notes() {
        return notes;
    }

    /** Every text in it that says something. */
    List<String> texts() {
        return given(from);
    }

    private static List<String> given(JsonNode of) {
        if (of.isValueNode()) {
            String text = OpenReferralFile.text(of);
            return text.isEmpty() ? List.of() : List.of(text);
        }
        return each(of).stream().flatMap(part -> given(part).stream()).toList();
    }

    @Nullable
    String text(String field) {
        return text(from.path(field));
    }

    private static @Nullable String text(JsonNode of) {
        String text = OpenReferralFile.text(of);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String phone() {
        List<JsonNode> phones = each(from.path("phones"));
        if (phones.size() > 1) {
            notes.add("of several phone numbers only the first is taken");
        }
        return text(from.path("phones").path(0).path("number"));
    }

    @Nullable
    ServiceStatus status() {
        String status = text("status");
        return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "active" -> ServiceStatus.ACTIVE;
            case "temporarily closed" -> ServiceStatus.PAUSED;
            case "inactive", "defunct" -> ServiceStatus.ENDED;
            case "" -> null;
            default -> {
                notes.add("the status “%s” is not known here and is not taken".formatted(CellWords.quoted(status)));
                yield null;
            }
        };
    }

    /** The names of its taxonomy terms. */
    List<String> terms() {
        return each(from.path("attributes")).stream()
                .map(attribute -> text(attribute.path("taxonomy_term").path("name")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Nullable
    Integer age(String field) {
        String text = text(field);
        if (text != null && !text.matches("[0-9]{1,3}(\\.0+)?")) {
            notes.add("%s “%s” is no whole number of years and is not taken".formatted(field, CellWords.quoted(text)));
            return null;
        }
        return text == null ? null : (Integer) new BigDecimal(text).intValue();
    }

    @Nullable
    Money cost() {
        List<JsonNode> options = each(from.path("cost_options"));
        if (options.size() > 1) {
            notes.add("of several costs only the first is taken");
        }
        JsonNode option = from.path("cost_options").path(0);
        String amount = text(option.path("amount"));
        String currency = text(option.path("currency"));
        if (amount == null) {
            return null;
        }
        if (!amount.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") || (currency != null && !currency.equals("GBP"))) {
            notes.add("a cost that is not in pounds is not taken: " + CellWords.quoted(amount));
            return null;
        }
        return new Money(new BigDecimal(amount), "GBP");
    }

    /** Unless it only says what the amount says. */
    @Nullable
    String costNote() {
        String fees = text("fees");
        JsonNode amount = from.path("cost_options").path(0).path("amount");
        boolean same = fees != null
                && (fees.equals("£" + amount.asText()) || (fees.equalsIgnoreCase("free") && amount.asDouble(1) == 0));
        return same ? null : fees;
    }

    /** Names of its parts of this sort. */
    List<String> names(String field) {
        return each(from.path(field)).stream()
                .map(one -> text(one.path("name")))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Its own, and those of its places. */
    List<ServiceSchedule> schedules() {
        List<JsonNode> all = new ArrayList<>(each(from.path("schedules")));
        each(from.path("service_at_locations")).forEach(at -> all.addAll(each(at.path("schedules"))));
        return all.stream()
                .map(this::schedule)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable ServiceSchedule schedule(JsonNode of) {
        String days = OpenReferralFile.text(of.path("byday"));
        String frequency = OpenReferralFile.text(of.path("freq")).toUpperCase(Locale.ROOT);
        String opens = time(of.path("opens_at"));
        String closes = time(of.path("closes_at"));
        if (days.isEmpty()
                || opens == null
                || closes == null
                || !Set.of("", "WEEKLY", "MONTHLY").contains(frequency)) {
            notes.add("a time without days of the week, an opening and a closing hour is not taken");
            return null;
        }
        return new ServiceSchedule(
                frequency.equals("MONTHLY") ? ScheduleFrequency.MONTHLY : ScheduleFrequency.WEEKLY,
                Math.max(1, of.path("interval").asInt(1)),
                Arrays.stream(days.split(","))
                        .map(day -> day.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                opens,
                closes,
                day(of.path("valid_from")),
                day(of.path("valid_to")),
                text(of.path("description")));
    }

    /** Of a time with seconds and a zone the hour and the minute. */
    private static @Nullable String time(JsonNode of) {
        String text = text(of);
        return text != null && text.matches("[0-9]{2}:[0-9]{2}.*") ? text.substring(0, 5) : text;
    }

    private @Nullable LocalDate day(JsonNode of) {
        String text = text(of);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            notes.add("“%s” is no date like 2026-03-31 and is not taken".formatted(CellWords.quoted(text)));
            return null;
        }
    }

    /** Where it is given; the one at the organisation's main address among them. */
    List<NewLocation> places() {
        return each(from.path("service_at_locations")).stream()
                .map(at -> place(at.path("location")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable NewLocation place(JsonNode of) {
        JsonNode address = of.path("addresses").path(0);
        String line = text(address.path("address_1"));
        String typed = text(address.path("postal_code"));
        String postcode = typed == null ? null : Postcode.canonical(typed).orElse(typed);
        String name = text(of.path("name"));
        String called = name != null ? name : line != null ? line : postcode;
        boolean positioned =
                of.path("latitude").isNumber() && of.path("longitude").isNumber();
        return called == null
                ? null
                : new NewLocation(
                        called,
                        new Address(
                                line == null ? List.of() : List.of(line),
                                text(address.path("city")),
                                text(address.path("state_province")),
                                postcode,
                                positioned ? (Double) of.path("latitude").asDouble() : null,
                                positioned ? (Double) of.path("longitude").asDouble() : null),
                        text(of.path("accessibility").path(0).path("description")));
    }

    private static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
