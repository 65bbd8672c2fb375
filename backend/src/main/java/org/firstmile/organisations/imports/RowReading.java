package org.firstmile.organisations.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.Identifier;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OrganisationKind;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.organisations.Postcode;
import org.firstmile.shared.csv.Cell;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads one row by what its columns mean; what it cannot read is a fault at its column, what it reads otherwise a note. */
final class RowReading {
    private static final Pattern HTML = Pattern.compile("<[a-zA-Z!/][^>]{0,500}>");

    private final ImportMapping mapping;
    private final RowCells cells;
    private final List<Integer> lineColumns = new ArrayList<>();
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable OrganisationStatus status;
    private @Nullable Boolean listed;
    private @Nullable UUID firstmileId;
    private List<OrganisationKind> kinds = List.of();
    private List<String> tags = List.of();
    private ReadIdentifiers identifiers = new ReadIdentifiers(List.of(), List.of());
    private List<String> lines = List.of();

    RowReading(ImportMapping mapping, ImportRow row) {
        this.mapping = mapping;
        this.cells = new RowCells(mapping, row);
        read();
    }

    private void read() {
        latitude = cells.number(ImportField.LATITUDE);
        longitude = cells.number(ImportField.LONGITUDE);
        status = cells.constant(ImportField.STATUS, OrganisationStatus.class);
        listed = cells.yesOrNo(ImportField.LISTED);
        firstmileId = id();
        kinds = kinds();
        tags = cells.many(ImportField.TAGS).stream().map(RowCells.Part::text).toList();
        identifiers = ReadIdentifiers.of(cells);
        lines = lines();
        String description = cells.text(ImportField.DESCRIPTION);
        if (description != null && HTML.matcher(description).find()) {
            addNote(ImportField.DESCRIPTION, "This looks like HTML; it is kept as text, every sign of it");
        }
    }

    List<ImportFault> faults() {
        return cells.faults();
    }

    List<ImportFault> notes() {
        return cells.notes();
    }

    @Nullable
    UUID firstmileId() {
        return firstmileId;
    }

    @Nullable
    String externalId() {
        String id = cells.text(ImportField.EXTERNAL_ID);
        if (id != null && id.length() > 200) {
            cells.addFault(ImportField.EXTERNAL_ID, "External id must be 200 characters or less");
            return null;
        }
        return id;
    }

    @Nullable
    String name() {
        return cells.text(ImportField.NAME);
    }

    /** As they stand in the file, one after the other; empty where there are none. */
    String services() {
        Integer column = mapping.column(ImportField.SERVICES);
        return column == null ? "" : cells.raw(column);
    }

    @Nullable
    String parent() {
        return cells.text(ImportField.PARENT);
    }

    @Nullable
    String email() {
        return cells.text(ImportField.EMAIL);
    }

    @Nullable
    String postcode() {
        String typed = cells.text(ImportField.POSTCODE);
        return typed == null ? null : Postcode.canonical(typed).orElse(null);
    }

    @Nullable
    Double latitude() {
        return latitude;
    }

    @Nullable
    Double longitude() {
        return longitude;
    }

    List<Identifier> identifiersRead() {
        return identifiers.identifiers();
    }

    @Nullable
    String website() {
        String typed = cells.text(ImportField.WEBSITE);
        if (typed != null && typed.toLowerCase(Locale.ROOT).startsWith("www.")) {
            addNote(ImportField.WEBSITE, "https:// is put before it");
            return "https://" + typed;
        }
        return typed;
    }

    /** As a new organisation. */
    NewOrganisation fresh(UUID chapter, @Nullable UUID parent) {
        return new NewOrganisation(
                name(),
                kinds.isEmpty() ? mapping.kinds() : kinds,
                chapter,
                parent,
                cells.text(ImportField.DESCRIPTION),
                website(),
                email(),
                cells.text(ImportField.PHONE),
                identifiers.fresh(),
                address(new Address(List.of(), null, null, null, null, null)),
                tags,
                status == null ? mapping.status() : status,
                listed == null ? mapping.listed() : listed);
    }

    /** As an update: a field whose column is not taken is not touched. */
    NewOrganisation onto(NewOrganisation present, @Nullable UUID parent) {
        return new NewOrganisation(
                name() == null ? present.name() : name(),
                kinds.isEmpty() ? present.kinds() : kinds,
                present.chapterId(),
                parent == null ? present.parentId() : parent,
                kept(ImportField.DESCRIPTION, cells.text(ImportField.DESCRIPTION), present.description()),
                kept(ImportField.WEBSITE, website(), present.website()),
                kept(ImportField.EMAIL, email(), present.email()),
                kept(ImportField.PHONE, cells.text(ImportField.PHONE), present.phone()),
                identifiers.onto(present.identifiers()),
                address(present.address()),
                tags.isEmpty() && !clears(ImportField.TAGS)
                        ? present.tags()
                        : tags.stream()
                                .map(tag -> tag.toLowerCase(Locale.UK))
                                .distinct()
                                .toList(),
                status == null ? present.status() : status,
                listed == null ? present.listed() : listed);
    }

    private boolean clears(ImportField field) {
        return mapping.emptyClears() && mapping.takes(field);
    }

    private <T> @Nullable T kept(ImportField field, @Nullable T read, @Nullable T present) {
        return read == null && !clears(field) ? present : read;
    }

    private Address address(Address present) {
        String typed = cells.text(ImportField.POSTCODE);
        String postcode = typed == null ? null : Postcode.canonical(typed).orElse(typed);
        return new Address(
                lines.isEmpty() && !clears(ImportField.ADDRESS_LINE) ? present.lines() : lines,
                kept(ImportField.TOWN, cells.text(ImportField.TOWN), present.town()),
                kept(ImportField.COUNTY, cells.text(ImportField.COUNTY), present.county()),
                kept(ImportField.POSTCODE, postcode, present.postcode()),
                kept(ImportField.LATITUDE, latitude, present.latitude()),
                kept(ImportField.LONGITUDE, longitude, present.longitude()));
    }

    private List<String> lines() {
        List<String> found = new ArrayList<>();
        for (int column : mapping.of(ImportField.ADDRESS_LINE)) {
            String cell = cells.text(column);
            if (cell != null) {
                cell.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                    found.add(line);
                    lineColumns.add(column);
                });
            }
        }
        return found;
    }

    private List<OrganisationKind> kinds() {
        List<OrganisationKind> found = new ArrayList<>();
        for (RowCells.Part part : cells.many(ImportField.KINDS)) {
            OrganisationKind kind = Kebab.find(OrganisationKind.class, CellWords.kebab(part.text()));
            if (kind == null) {
                cells.addFault(new ImportFault(
                        part.column(),
                        "“%s” is no kind known here. Use one of: %s"
                                .formatted(CellWords.quoted(part.text()), Kebab.words(OrganisationKind.class))));
            } else {
                found.add(kind);
            }
        }
        return found;
    }

    private @Nullable UUID id() {
        String typed = cells.text(ImportField.FIRSTMILE_ID);
        if (typed == null) {
            return null;
        }
        if (!CellWords.isId(typed)) {
            cells.addFault(ImportField.FIRSTMILE_ID, "Enter the id as an export has it, or leave it empty");
            return null;
        }
        return UUID.fromString(typed);
    }

    void addFault(ImportFault fault) {
        cells.addFault(fault);
    }

    void addFault(ImportField field, String detail) {
        cells.addFault(field, detail);
    }

    void addNote(ImportField field, String detail) {
        cells.addNote(field, detail);
    }

    /** A rule's refusal at the column that the value came from. */
    ImportFault at(FieldError error) {
        String pointer = error.pointer();
        Integer column = null;
        if (pointer.startsWith("#/identifiers/")) {
            int index = Integer.parseInt(pointer.split("/")[2]);
            column =
                    index < identifiers.columns().size() ? identifiers.columns().get(index) : null;
        } else if (pointer.startsWith("#/address/lines/")) {
            int index = Integer.parseInt(pointer.split("/")[3]);
            column = index < lineColumns.size() ? lineColumns.get(index) : null;
        } else {
            column = Arrays.stream(ImportField.values())
                    .filter(field -> pointer.startsWith(field.pointer()) && mapping.takes(field))
                    .map(mapping::column)
                    .findFirst()
                    .orElse(null);
        }
        String cell = column == null ? "" : Cell.typed(cells.raw(column)).strip();
        boolean saysNothing = CellWords.sayNothing(cell);
        return new ImportFault(
                column,
                saysNothing
                        ? "“%s” says nothing here: enter a value, leave it empty, or choose that such cells are empty"
                                .formatted(cell)
                        : error.detail());
    }
}
