package org.firstmile.organisations.imports;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OrganisationDrafts;
import org.firstmile.organisations.OrganisationDrafts.Standing;
import org.firstmile.organisations.imports.ImportKnown.Taken;
import org.firstmile.organisations.imports.ImportRows.Doubles;
import org.jspecify.annotations.Nullable;

/** Judges a row: what importing it would do, by the rules that hold for everybody, and what is in its way. */
@Singleton
class ImportChecks {
    private final ImportRows rows;
    private final ImportKnown known;
    private final OrganisationDrafts drafts;
    private final OpenReferralServices services;

    ImportChecks(ImportRows rows, ImportKnown known, OrganisationDrafts drafts, OpenReferralServices services) {
        this.services = services;
        this.rows = rows;
        this.known = known;
        this.drafts = drafts;
    }

    /** What the row's parent is, as far as it is known now. */
    private record Parent(
            @Nullable UUID id,
            @Nullable String fault,
            @Nullable Integer waitsFor) {}

    /**
     * @param thorough whether likely duplicates are looked for, and a parent in the file may still come; else it is to be
     *     imported now
     */
    Judgement judge(Caller caller, OrganisationImport of, ImportRow row, boolean thorough) {
        RowReading reading = new RowReading(of.mapping, row);
        if (row.choice() == ImportRowChoice.SKIP) {
            return judged(ImportVerdict.SKIPPED, row.organisationId(), null, List.of(), List.of(), reading);
        }
        String externalId = reading.externalId();
        Taken taken = externalId == null
                ? null
                : known.taken(of.chapterId, of.source, externalId).orElse(null);
        UUID about = about(row, reading, taken);
        Parent parent = parent(caller, of, row, reading, thorough);
        if (parent.fault() != null) {
            reading.faults().add(new ImportFault(of.mapping.column(ImportField.PARENT), parent.fault()));
        }
        if (parent.waitsFor() != null) {
            reading.addNote(ImportField.PARENT, "Its parent is in line %d of this file".formatted(parent.waitsFor()));
        }
        // these do not change between the check and the import
        Doubles doubles = thorough ? rows.doubles(of.id, row) : Doubles.NONE;
        if (doubles.external() != null) {
            reading.addFault(
                    ImportField.EXTERNAL_ID,
                    "Line %d has the same external id: correct one of them, or skip it".formatted(doubles.external()));
        }
        if (thorough) {
            position(reading);
        }
        return about == null
                ? fresh(caller, of, row, reading, parent.id(), doubles, thorough)
                : update(caller, of, row, reading, about, parent.id(), taken);
    }

    private static @Nullable UUID about(ImportRow row, RowReading reading, @Nullable Taken taken) {
        if (row.choice() == ImportRowChoice.UPDATE) {
            return row.chosenId();
        }
        return reading.firstmileId() != null ? reading.firstmileId() : taken == null ? null : taken.organisation();
    }

    private Judgement fresh(
            Caller caller,
            OrganisationImport of,
            ImportRow row,
            RowReading reading,
            @Nullable UUID parent,
            Doubles doubles,
            boolean thorough) {
        NewOrganisation body = reading.fresh(of.chapterId, parent);
        drafts.faults(null, body).stream().map(reading::at).forEach(reading::addFault);
        services.check(caller, of, row, reading, null);
        if (!reading.faults().isEmpty()) {
            return judged(ImportVerdict.ERROR, null, null, List.of(), List.of(), reading);
        }
        if (thorough && row.choice() != ImportRowChoice.IMPORT_AS_NEW) {
            List<ImportCandidate> candidates = candidates(caller, reading, body, doubles);
            if (!candidates.isEmpty()) {
                return judged(ImportVerdict.DUPLICATE, null, null, candidates, List.of(), reading);
            }
        }
        drafts.clashes(caller, null, body).stream().map(reading::at).forEach(reading::addFault);
        return reading.faults().isEmpty()
                ? judged(ImportVerdict.NEW, null, body, List.of(), List.of(), reading)
                : judged(ImportVerdict.ERROR, null, null, List.of(), List.of(), reading);
    }

    private List<ImportCandidate> candidates(Caller caller, RowReading reading, NewOrganisation body, Doubles doubles) {
        List<ImportCandidate> candidates = new ArrayList<>();
        Integer earlier = doubles.identifier() != null ? doubles.identifier() : doubles.name();
        if (earlier != null) {
            candidates.add(new ImportCandidate(
                    null,
                    earlier,
                    1,
                    List.of(
                            doubles.identifier() != null
                                    ? "the same number in a register"
                                    : "the same name and postcode")));
        }
        candidates.addAll(
                known.alike(caller, body.name(), reading.postcode(), body.website(), body.email(), body.identifiers()));
        return candidates;
    }

    private Judgement update(
            Caller caller,
            OrganisationImport of,
            ImportRow row,
            RowReading reading,
            UUID about,
            @Nullable UUID parent,
            @Nullable Taken taken) {
        Optional<Standing> standing = drafts.standing(caller, about);
        if (standing.isEmpty() || standing.get().refusal() != null) {
            reading.addFault(
                    ImportField.FIRSTMILE_ID,
                    standing.map(Standing::refusal)
                            .orElse(
                                    "There is no organisation of this id that you can see: leave the id empty to add one"));
            return judged(ImportVerdict.ERROR, null, null, List.of(), List.of(), reading);
        }
        NewOrganisation present = standing.get().body();
        NewOrganisation body = reading.onto(present, parent);
        drafts.faults(about, body).stream().map(reading::at).forEach(reading::addFault);
        List<ImportChange> served = services.check(caller, of, row, reading, about);
        if (reading.faults().isEmpty()) {
            drafts.clashes(caller, about, body).stream().map(reading::at).forEach(reading::addFault);
        }
        if (!reading.faults().isEmpty()) {
            return judged(ImportVerdict.ERROR, about, null, List.of(), List.of(), reading);
        }
        List<ImportChange> changes =
                new ArrayList<>(ImportDifferences.between(present, body, taken == null ? null : taken.taken()));
        changes.addAll(served);
        boolean edited = changes.stream().anyMatch(ImportChange::editedHere) && row.choice() != ImportRowChoice.UPDATE;
        if (edited) {
            reading.addNote(ImportField.NAME, "Edited here since the last import: choose whose words hold");
        }
        ImportVerdict verdict =
                changes.isEmpty() ? ImportVerdict.UNCHANGED : edited ? ImportVerdict.DUPLICATE : ImportVerdict.UPDATE;
        List<ImportCandidate> candidates = edited
                ? List.of(new ImportCandidate(
                        new org.firstmile.shared.Ref(about, standing.get().name()),
                        null,
                        1,
                        List.of("the same external id")))
                : List.of();
        return judged(verdict, about, edited ? null : body, candidates, changes, reading);
    }

    private static Judgement judged(
            ImportVerdict verdict,
            @Nullable UUID organisation,
            @Nullable NewOrganisation body,
            List<ImportCandidate> candidates,
            List<ImportChange> changes,
            RowReading reading) {
        List<ImportFault> faults = verdict == ImportVerdict.ERROR ? List.copyOf(reading.faults()) : List.of();
        return new Judgement(verdict, organisation, body, candidates, changes, faults, reading.notes());
    }

    private Parent parent(Caller caller, OrganisationImport of, ImportRow row, RowReading reading, boolean thorough) {
        String wanted = reading.parent();
        if (wanted == null) {
            return new Parent(null, null, null);
        }
        if (row.circular()) {
            return new Parent(null, "Its parents lead back to itself: correct one of them", null);
        }
        if (CellWords.isId(wanted)
                && drafts.standing(caller, UUID.fromString(wanted)).isPresent()) {
            return new Parent(UUID.fromString(wanted), null, null);
        }
        Optional<Taken> taken = known.taken(of.chapterId, of.source, wanted);
        if (taken.isPresent()) {
            return new Parent(taken.get().organisation(), null, null);
        }
        if (row.parentNumber() != null) {
            return inFile(of, row.parentNumber(), thorough);
        }
        List<UUID> named = known.named(caller, wanted);
        return named.size() == 1
                ? new Parent(named.getFirst(), null, null)
                : new Parent(
                        null,
                        named.isEmpty()
                                ? "No organisation of this id or name is in the file or here"
                                : "Several organisations have this name: give its external id",
                        null);
    }

    private Parent inFile(OrganisationImport of, int number, boolean thorough) {
        ImportRow parent = rows.find(of.id, number).orElseThrow();
        if (parent.organisationId() != null) {
            return new Parent(parent.organisationId(), null, null);
        }
        return thorough
                ? new Parent(null, null, number)
                : new Parent(null, "Its parent in line %d is not imported: mend that first".formatted(number), null);
    }

    /** Where nobody can be: said in words that tell what was probably meant. */
    private void position(RowReading reading) {
        Double latitude = reading.latitude();
        Double longitude = reading.longitude();
        if (latitude == null || longitude == null) {
            return;
        }
        if (latitude == 0 && longitude == 0) {
            reading.addFault(ImportField.LATITUDE, "0, 0 is in the Atlantic: enter the position or leave both empty");
        } else if (!isBritish(latitude, longitude)) {
            reading.addFault(
                    ImportField.LATITUDE,
                    isBritish(longitude, latitude)
                            ? "Latitude and longitude seem to have changed places"
                            : "This is not in the United Kingdom: check latitude and longitude");
        } else if (!known.isNearATown(latitude, longitude)) {
            reading.addFault(
                    ImportField.LATITUDE,
                    "This is more than 40 miles from any town, so probably in the sea: check latitude and longitude");
        }
    }

    private static boolean isBritish(double latitude, double longitude) {
        return latitude >= 49.8 && latitude <= 60.95 && longitude >= -8.7 && longitude <= 1.8;
    }
}
