package org.firstmile.organisations.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.organisations.Postcode;
import org.firstmile.organisations.services.Locations;
import org.firstmile.organisations.services.NewLocation;
import org.firstmile.organisations.services.NewService;
import org.firstmile.organisations.services.ServiceDrafts;
import org.firstmile.organisations.services.ServiceStatus;
import org.firstmile.organisations.services.ServiceView;
import org.firstmile.organisations.services.Services;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.json.PlainText;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.sql.JsonColumns;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The services of an organisation in an Open Referral file: what storing them would do, and doing it. */
@Singleton
class OpenReferralServices {
    private final Sql sql;
    private final JsonColumns columns;
    private final ObjectMapper json;
    private final ServiceDrafts drafts;
    private final Services services;
    private final Locations locations;
    private final Clock clock;

    OpenReferralServices(
            Sql sql,
            @JsonFormat @PersistenceUnitExtension JsonColumns columns,
            ObjectMapper json,
            ServiceDrafts drafts,
            Services services,
            Locations locations,
            Clock clock) {
        this.sql = sql;
        this.columns = columns;
        this.json = json;
        this.drafts = drafts;
        this.services = services;
        this.locations = locations;
        this.clock = clock;
    }

    /**
     * A service here that this source has given before.
     *
     * @param taken what it was after that
     */
    private record Known(UUID id, NewService taken) {}

    /**
     * What becomes of one service of the file.
     *
     * @param pointer where it stands in the file
     * @param id the service here that it is about; null for a new one
     * @param present that service
     * @param wanted what it shall be, in the places that are here already
     * @param newPlaces where it is given besides
     * @param taken what it was after the last import
     */
    private record Step(
            String pointer,
            @Nullable String externalId,
            @Nullable UUID id,
            @Nullable NewService present,
            NewService wanted,
            List<NewLocation> newPlaces,
            @Nullable NewService taken,
            List<String> notes) {

        List<String> changes() {
            List<String> changes = new ArrayList<>(ServiceDifferences.between(present, wanted));
            if (!newPlaces.isEmpty() && !changes.contains("places")) {
                changes.add("places");
            }
            return changes;
        }

        /** In words; its name stands there anyway. */
        String after() {
            List<String> others =
                    changes().stream().filter(part -> !part.equals("name")).toList();
            return present == null || others.isEmpty()
                    ? wanted.name()
                    : wanted.name() + " (changed: " + String.join(", ", others) + ")";
        }

        boolean edited() {
            return taken != null
                    && present != null
                    && !Collections.disjoint(changes(), ServiceDifferences.between(taken, present));
        }
    }

    /**
     * What is wrong with a row's services and what is worth knowing goes to its reading, each with its JSON Pointer.
     *
     * @param organisation which they belong to, where it is here already
     * @return what they would change there
     */
    List<ImportChange> check(
            Caller caller, OrganisationImport of, ImportRow row, RowReading reading, @Nullable UUID organisation) {
        if (!of.mapping.takes(ImportField.SERVICES)) {
            return List.of();
        }
        Map<UUID, NewService> present = organisation == null ? Map.of() : drafts.standing(caller, organisation);
        Map<String, Known> known = organisation == null ? Map.of() : known(of, organisation);
        List<Step> steps = steps(of.mapping, row, reading, organisation, present, known);
        Set<String> externalIds = new HashSet<>();
        Map<String, Integer> names = names(present, steps);
        for (Step step : steps) {
            faults(step).forEach(fault -> fault(reading, step, fault));
            if (step.externalId() != null && !externalIds.add(step.externalId())) {
                fault(reading, step, new FieldError("#/id", "Another service of this organisation has this id"));
            }
            if (names.getOrDefault(name(step.wanted()), 0) > 1) {
                fault(
                        reading,
                        step,
                        new FieldError("#/name", "Another service of this organisation has this name: change one"));
            }
            step.notes().forEach(note -> reading.addNote(ImportField.SERVICES, step.pointer() + ": " + note));
        }
        known.keySet().removeAll(externalIds);
        if (!known.isEmpty() && isAlone(of, row, Objects.requireNonNull(organisation))) {
            known.values().forEach(gone -> missing(present.get(gone.id()), reading));
        }
        return steps.stream()
                .filter(step -> !step.changes().isEmpty())
                .map(step -> ImportChange.ofService(
                        step.present() == null ? null : step.present().name(), step.after(), step.edited()))
                .toList();
    }

    /** Where two of the list were merged here, each has its part of the services. */
    private boolean isAlone(OrganisationImport of, ImportRow row, UUID organisation) {
        return sql.one(
                        "select 1 from organisation_external_id e join import_row r on r.import_id = ? and r.external_key = e.external_id"
                                + " where e.organisation_id = ? and e.chapter_id = ? and e.source = ? and r.id <> ? limit 1",
                        found -> true,
                        of.id,
                        organisation,
                        of.chapterId,
                        of.source,
                        row.id())
                .isEmpty();
    }

    private static void missing(NewService service, RowReading reading) {
        if (service.status() != ServiceStatus.ENDED) {
            reading.addNote(
                    ImportField.SERVICES,
                    "“%s” is not in this file any more. It stays as it is here: end it if it is over"
                            .formatted(service.name()));
        }
    }

    private static void fault(RowReading reading, Step step, FieldError fault) {
        reading.addFault(
                ImportField.SERVICES,
                step.pointer() + OpenReferralService.pointer(fault.pointer()) + ": " + fault.detail());
    }

    private List<FieldError> faults(Step step) {
        List<FieldError> faults = new ArrayList<>(drafts.faults(step.wanted()));
        for (NewLocation place : step.newPlaces()) {
            drafts.faults(place)
                    .forEach(fault -> faults.add(new FieldError(
                            "#/service_at_locations", "“%s”: %s".formatted(place.name(), fault.detail()))));
        }
        if (step.externalId() != null && step.externalId().length() > 200) {
            faults.add(new FieldError("#/id", "Id must be 200 characters or less"));
        }
        return faults;
    }

    /** How often each name would be there of services that have not ended. */
    private static Map<String, Integer> names(Map<UUID, NewService> present, List<Step> steps) {
        Map<UUID, NewService> after = new HashMap<>(present);
        steps.forEach(step -> after.put(step.id() == null ? UUID.randomUUID() : step.id(), step.wanted()));
        Map<String, Integer> names = new HashMap<>();
        after.values().stream()
                .filter(service -> service.status() != ServiceStatus.ENDED && service.name() != null)
                .forEach(service -> names.merge(name(service), 1, Integer::sum));
        return names;
    }

    private static @Nullable String name(NewService of) {
        return of.name() == null ? null : of.name().toLowerCase(Locale.UK);
    }

    void store(Caller caller, OrganisationImport of, ImportRow row, UUID organisation) {
        if (!of.mapping.takes(ImportField.SERVICES)) {
            return;
        }
        Map<UUID, NewService> present = drafts.standing(caller, organisation);
        RowReading reading = new RowReading(of.mapping, row);
        for (Step step : steps(of.mapping, row, reading, organisation, present, known(of, organisation))) {
            List<UUID> places = new ArrayList<>(step.wanted().locationIds());
            step.newPlaces().forEach(place -> places.add(place(organisation, place.name(), caller, place)));
            NewService wanted = ServiceDifferences.at(
                    step.wanted(), places.stream().distinct().toList());
            ServiceView stored = step.id() == null
                    ? services.create(caller, organisation, null, wanted)
                    : step.changes().isEmpty() ? null : services.change(caller, step.id(), IfMatch.ANY, wanted);
            if (step.externalId() != null) {
                remember(
                        of,
                        step.externalId(),
                        stored == null ? Objects.requireNonNull(step.id()) : stored.id(),
                        stored == null ? wanted : ServiceDrafts.body(stored));
            }
        }
    }

    /** An earlier service of the same row may have brought it. */
    private UUID place(UUID organisation, String name, Caller caller, NewLocation body) {
        UUID known = places(organisation).get(name.toLowerCase(Locale.UK));
        return known == null ? locations.create(caller, organisation, body) : known;
    }

    private void remember(OrganisationImport of, String externalId, UUID service, NewService taken) {
        sql.run(
                "insert into service_external_id (chapter_id, source, external_id, service_id, taken, taken_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?) on conflict (chapter_id, source, external_id) do update"
                        + " set service_id = excluded.service_id, taken = excluded.taken, taken_at = excluded.taken_at",
                of.chapterId,
                of.source,
                externalId,
                service,
                write(taken),
                clock.instant());
    }

    private Map<String, Known> known(OrganisationImport of, UUID organisation) {
        Map<String, Known> known = new HashMap<>();
        sql.list(
                "select e.external_id, e.service_id, e.taken from service s join service_external_id e on e.service_id = s.id"
                        + " where s.organisation_id = ? and e.chapter_id = ? and e.source = ?",
                row -> known.put(
                        row.getString("external_id"),
                        new Known(Sql.uuid(row, "service_id"), columns.read(row, "taken", NewService.class))),
                organisation,
                of.chapterId,
                of.source);
        return known;
    }

    /** Places of an organisation by their names. */
    private Map<String, UUID> places(@Nullable UUID organisation) {
        Map<String, UUID> places = new HashMap<>();
        sql.list(
                "select id, name from location where organisation_id = ?::uuid",
                row -> places.put(row.getString("name").toLowerCase(Locale.UK), Sql.uuid(row, "id")),
                organisation);
        return places;
    }

    private List<Step> steps(
            ImportMapping mapping,
            ImportRow row,
            RowReading reading,
            @Nullable UUID organisation,
            Map<UUID, NewService> present,
            Map<String, Known> known) {
        Map<String, UUID> places = places(organisation);
        List<Step> steps = new ArrayList<>();
        try (MappingIterator<JsonNode> all = json.readerFor(JsonNode.class).readValues(reading.services())) {
            while (all.hasNextValue()) {
                JsonNode wrapped = all.nextValue();
                JsonNode service = wrapped.has("service") ? wrapped.path("service") : wrapped;
                String pointer = "/contents/" + wrapped.path("at").asInt(steps.size());
                Match match = match(service, present, known, steps);
                steps.add(step(service, pointer, mapping, row, reading, match, places));
            }
        } catch (IOException malformed) {
            reading.addFault(ImportField.SERVICES, "This is no JSON that can be read any more: restore it");
        }
        return steps;
    }

    /** The service here that one of the file is about. */
    private record Match(
            @Nullable UUID id,
            @Nullable NewService present,
            @Nullable NewService taken) {}

    /** By its external id, else by its name, each once. */
    private static Match match(
            JsonNode service, Map<UUID, NewService> present, Map<String, Known> known, List<Step> before) {
        Known same = known.get(OpenReferralFile.text(service.path("id")));
        if (same != null) {
            return new Match(same.id(), present.get(same.id()), same.taken());
        }
        String name = OpenReferralFile.text(service.path("name"));
        Set<UUID> others = new HashSet<>();
        known.values().forEach(one -> others.add(one.id()));
        before.forEach(step -> others.add(step.id()));
        return present.entrySet().stream()
                .filter(one -> one.getValue().status() != ServiceStatus.ENDED
                        && one.getValue().name().equalsIgnoreCase(name)
                        && !others.contains(one.getKey()))
                .findFirst()
                .map(one -> new Match(one.getKey(), one.getValue(), null))
                .orElse(new Match(null, null, null));
    }

    private Step step(
            JsonNode from,
            String pointer,
            ImportMapping mapping,
            ImportRow row,
            RowReading reading,
            Match match,
            Map<String, UUID> placesHere) {
        OpenReferralService read = new OpenReferralService(from);
        List<UUID> known = new ArrayList<>();
        List<NewLocation> fresh = new ArrayList<>();
        boolean atMain = false;
        List<NewLocation> places = read.places();
        for (NewLocation place : places) {
            UUID here = placesHere.get(place.name().toLowerCase(Locale.UK));
            if (isMain(place, mapping, row)) {
                atMain = true;
            } else if (here != null) {
                known.add(here);
            } else {
                fresh.add(place);
            }
        }
        NewService present = match.present();
        NewService wanted =
                ServiceDifferences.onto(present, read, themes(read), atMain, places.isEmpty() ? null : known, mapping);
        if (!PlainText.isStorable(String.join("", read.texts()))) {
            reading.addFault(ImportField.SERVICES, pointer + ": " + PlainText.RULE);
        }
        return new Step(pointer, read.text("id"), match.id(), present, wanted, fresh, match.taken(), read.notes());
    }

    /** The first place that the file has of an organisation is its main address. */
    private static boolean isMain(NewLocation place, ImportMapping mapping, ImportRow row) {
        String line = cell(ImportField.ADDRESS_LINE, mapping, row);
        String postcode = cell(ImportField.POSTCODE, mapping, row);
        List<String> lines = place.address().lines();
        return line.equals(lines.isEmpty() ? "" : lines.getFirst())
                && Postcode.canonical(postcode)
                        .orElse(postcode)
                        .equals(Objects.requireNonNullElse(place.address().postcode(), ""));
    }

    private static String cell(ImportField field, ImportMapping mapping, ImportRow row) {
        Integer column = mapping.column(field);
        return column == null ? "" : row.cells().get(column).strip();
    }

    /** Terms that are themes here, by name. */
    private List<UUID> themes(OpenReferralService read) {
        List<UUID> found = new ArrayList<>();
        for (String term : read.terms()) {
            sql.one(
                            "select id from theme where lower(name) = lower(?) and retired_at is null",
                            row -> Sql.uuid(row, "id"),
                            term)
                    .ifPresentOrElse(found::add, () -> read.notes()
                            .add("the term “%s” is no theme here and is not taken".formatted(CellWords.quoted(term))));
        }
        return found;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
