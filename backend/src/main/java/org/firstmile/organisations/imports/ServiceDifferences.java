package org.firstmile.organisations.imports;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.firstmile.organisations.services.NewService;
import org.firstmile.organisations.services.ServiceStatus;
import org.jspecify.annotations.Nullable;

/** A service as a file has it beside the one that is here. */
final class ServiceDifferences {
    private ServiceDifferences() {}

    /** In words, which parts of them differ; of a new one its name does. */
    static List<String> between(@Nullable NewService present, NewService wanted) {
        Map<String, Object> before = present == null ? Map.of() : parts(present);
        return parts(wanted).entrySet().stream()
                .filter(part -> !Objects.equals(part.getValue(), before.get(part.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Object> parts(NewService of) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", of.name());
        parts.put("description", of.description());
        parts.put("web address", of.website());
        parts.put("e-mail", of.email());
        parts.put("phone", of.phone());
        parts.put("status", of.status());
        parts.put("themes", set(of.themeIds()));
        parts.put("who may come", of.eligibility());
        parts.put("ages", Arrays.asList(of.minimumAge(), of.maximumAge()));
        parts.put("cost", Arrays.asList(of.cost(), of.costNote()));
        parts.put("languages", set(of.languages()));
        parts.put("areas", set(of.areas()));
        parts.put("alert", of.alert());
        parts.put("places", Arrays.asList(of.atMainAddress(), set(of.locationIds())));
        parts.put("times", set(of.schedules()));
        parts.put("listed", of.listed());
        return parts;
    }

    private static <T> HashSet<T> set(@Nullable List<T> given) {
        return new HashSet<>(given == null ? List.of() : given);
    }

    /**
     * What a service shall be: what the file does not say stays as it is.
     *
     * @param places null where the file names none
     */
    static NewService onto(
            @Nullable NewService present,
            OpenReferralService read,
            List<UUID> themes,
            boolean atMain,
            @Nullable List<UUID> places,
            ImportMapping mapping) {
        NewService was = present == null ? empty(mapping) : present;
        boolean clears = mapping.emptyClears();
        ServiceStatus status = read.status();
        boolean placed = places != null || clears;
        return new NewService(
                read.text("name") == null ? was.name() : read.text("name"),
                kept(read.text("description"), was.description(), clears),
                kept(read.text("url"), was.website(), clears),
                kept(read.text("email"), was.email(), clears),
                kept(read.phone(), was.phone(), clears),
                status == null ? was.status() : status,
                kept(themes, was.themeIds(), clears),
                kept(read.text("eligibility_description"), was.eligibility(), clears),
                kept(read.age("minimum_age"), was.minimumAge(), clears),
                kept(read.age("maximum_age"), was.maximumAge(), clears),
                kept(read.cost(), was.cost(), clears),
                kept(read.costNote(), was.costNote(), clears),
                kept(read.names("languages"), was.languages(), clears),
                was.accessibility(),
                was.attendance(),
                kept(read.names("service_areas"), was.areas(), clears),
                kept(read.text("alert"), was.alert(), clears),
                placed ? atMain : was.atMainAddress(),
                placed ? (places == null ? List.of() : places) : was.locationIds(),
                kept(read.schedules(), was.schedules(), clears),
                was.listed());
    }

    private static NewService empty(ImportMapping mapping) {
        return new NewService(
                null,
                null,
                null,
                null,
                null,
                ServiceStatus.ACTIVE,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                false,
                List.of(),
                List.of(),
                mapping.listed());
    }

    private static <T> @Nullable T kept(@Nullable T read, @Nullable T present, boolean clears) {
        return read == null && !clears ? present : read;
    }

    private static <T> List<T> kept(List<T> read, @Nullable List<T> present, boolean clears) {
        return read.isEmpty() && !clears && present != null ? present : read;
    }

    static NewService at(NewService body, List<UUID> places) {
        return new NewService(
                body.name(),
                body.description(),
                body.website(),
                body.email(),
                body.phone(),
                body.status(),
                body.themeIds(),
                body.eligibility(),
                body.minimumAge(),
                body.maximumAge(),
                body.cost(),
                body.costNote(),
                body.languages(),
                body.accessibility(),
                body.attendance(),
                body.areas(),
                body.alert(),
                body.atMainAddress(),
                places,
                body.schedules(),
                body.listed());
    }
}
