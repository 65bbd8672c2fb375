package org.firstmile.organisations.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.firstmile.shared.json.PlainText;
import org.firstmile.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads one row by what its columns mean; what it cannot read is a fault at its column, what it reads otherwise a note. */
final class RowReading {
    private static final Pattern HTML = Pattern.compile("<[a-zA-Z!/][^>]{0,500}>");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,3}(?:\\.[0-9]{1,20})?");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0");

    private static final Map<ImportField, String> SCHEMES = new TreeMap<>(Map.of(
            ImportField.CHARITY_NUMBER, "GB-CHC",
            ImportField.SCOTTISH_CHARITY_NUMBER, "GB-SC",
            ImportField.COMPANY_NUMBER, "GB-COH"));

    private final ImportMapping mapping;
    private final List<String> cells;
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<ImportFault> notes = new ArrayList<>();

    private final List<Integer> identifierColumns = new ArrayList<>();
    private final List<Integer> lineColumns = new ArrayList<>();
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable OrganisationStatus status;
    private @Nullable Boolean listed;
    private @Nullable UUID firstmileId;
    private List<OrganisationKind> kinds = List.of();
    private List<String> tags = List.of();
    private List<Identifier> identifiers = List.of();
    private List<String> lines = List.of();

    RowReading(ImportMapping mapping, ImportRow row) {
        this.mapping = mapping;
        this.cells = row.cells();
        faults.addAll(row.unread());
        read();
    }

    private void read() {
        latitude = number(ImportField.LATITUDE);
        longitude = number(ImportField.LONGITUDE);
        status = constant(ImportField.STATUS, OrganisationStatus.class);
        listed = yesOrNo(ImportField.LISTED);
        firstmileId = id();
        kinds = kinds();
        tags = many(ImportField.TAGS).stream().map(Part::text).toList();
        identifiers = identifiers();
        lines = lines();
        String description = text(ImportField.DESCRIPTION);
        if (description != null && HTML.matcher(description).find()) {
            addNote(ImportField.DESCRIPTION, "This looks like HTML; it is kept as text, every sign of it");
        }
    }

    List<ImportFault> faults() {
        return faults;
    }

    List<ImportFault> notes() {
        return notes.stream().distinct().toList();
    }

    @Nullable
    UUID firstmileId() {
        return firstmileId;
    }

    @Nullable
    String externalId() {
        String id = text(ImportField.EXTERNAL_ID);
        if (id != null && id.length() > 200) {
            addFault(ImportField.EXTERNAL_ID, "External id must be 200 characters or less");
            return null;
        }
        return id;
    }

    @Nullable
    String name() {
        return text(ImportField.NAME);
    }

    /** As they stand in the file, one after the other; empty where there are none. */
    String services() {
        Integer column = mapping.column(ImportField.SERVICES);
        return column == null ? "" : cells.get(column);
    }

    @Nullable
    String parent() {
        return text(ImportField.PARENT);
    }

    @Nullable
    String email() {
        return text(ImportField.EMAIL);
    }

    @Nullable
    String postcode() {
        String typed = text(ImportField.POSTCODE);
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
        return identifiers;
    }

    @Nullable
    String website() {
        String typed = text(ImportField.WEBSITE);
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
                text(ImportField.DESCRIPTION),
                website(),
                email(),
                text(ImportField.PHONE),
                ReadIdentifiers.preferred(identifiers),
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
                kept(ImportField.DESCRIPTION, text(ImportField.DESCRIPTION), present.description()),
                kept(ImportField.WEBSITE, website(), present.website()),
                kept(ImportField.EMAIL, email(), present.email()),
                kept(ImportField.PHONE, text(ImportField.PHONE), present.phone()),
                ReadIdentifiers.merged(present.identifiers(), identifiers),
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
        String typed = text(ImportField.POSTCODE);
        String postcode = typed == null ? null : Postcode.canonical(typed).orElse(typed);
        return new Address(
                lines.isEmpty() && !clears(ImportField.ADDRESS_LINE) ? present.lines() : lines,
                kept(ImportField.TOWN, text(ImportField.TOWN), present.town()),
                kept(ImportField.COUNTY, text(ImportField.COUNTY), present.county()),
                kept(ImportField.POSTCODE, postcode, present.postcode()),
                kept(ImportField.LATITUDE, latitude, present.latitude()),
                kept(ImportField.LONGITUDE, longitude, present.longitude()));
    }

    private List<String> lines() {
        List<String> found = new ArrayList<>();
        for (int column : mapping.of(ImportField.ADDRESS_LINE)) {
            String cell = text(column);
            if (cell != null) {
                cell.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                    found.add(line);
                    lineColumns.add(column);
                });
            }
        }
        return found;
    }

    private record Part(String text, int column) {}

    private List<Part> many(ImportField field) {
        List<Part> parts = new ArrayList<>();
        for (int column : mapping.of(field)) {
            String cell = text(column);
            if (cell != null) {
                Arrays.stream(cell.split(Pattern.quote(mapping.separator()) + "|\\R"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .forEach(part -> parts.add(new Part(part, column)));
            }
        }
        return parts;
    }

    private List<Identifier> identifiers() {
        List<Identifier> found = new ArrayList<>();
        SCHEMES.forEach((field, scheme) -> {
            String number = text(field);
            if (number != null) {
                String bare = number.toUpperCase(Locale.ROOT).startsWith(scheme + "-")
                        ? number.substring(scheme.length() + 1)
                        : number;
                identifierColumns.add(mapping.column(field));
                found.add(new Identifier(scheme, bare, false));
            }
        });
        for (Part part : many(ImportField.IDENTIFIERS)) {
            String[] parts = part.text().split("-", 3);
            if (parts.length < 3) {
                faults.add(new ImportFault(part.column(), "Write register and number together, like GB-EDU-125554"));
                continue;
            }
            Identifier one =
                    new Identifier((parts[0] + "-" + parts[1]).toUpperCase(Locale.ROOT), parts[2].strip(), false);
            if (!found.contains(one)) {
                identifierColumns.add(part.column());
                found.add(one);
            }
        }
        return found;
    }

    private List<OrganisationKind> kinds() {
        List<OrganisationKind> found = new ArrayList<>();
        for (Part part : many(ImportField.KINDS)) {
            OrganisationKind kind = Kebab.find(OrganisationKind.class, CellWords.kebab(part.text()));
            if (kind == null) {
                faults.add(new ImportFault(
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
        String typed = text(ImportField.FIRSTMILE_ID);
        if (typed == null) {
            return null;
        }
        if (!CellWords.isId(typed)) {
            addFault(ImportField.FIRSTMILE_ID, "Enter the id as an export has it, or leave it empty");
            return null;
        }
        return UUID.fromString(typed);
    }

    private <E extends Enum<E>> @Nullable E constant(ImportField field, Class<E> type) {
        String typed = text(field);
        E found = typed == null ? null : Kebab.find(type, CellWords.kebab(typed));
        if (typed != null && found == null) {
            addFault(
                    field,
                    "“%s” is not known here. Use one of: %s".formatted(CellWords.quoted(typed), Kebab.words(type)));
        }
        return found;
    }

    private @Nullable Boolean yesOrNo(ImportField field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        String word = typed.toLowerCase(Locale.UK);
        if (!YES.contains(word) && !NO.contains(word)) {
            addFault(field, "Write yes or no");
        }
        return YES.contains(word);
    }

    private @Nullable Double number(ImportField field) {
        String typed = text(field);
        if (typed == null) {
            return null;
        }
        if (!NUMBER.matcher(typed).matches()) {
            addFault(field, "Enter degrees as a number, like 51.7356");
            return null;
        }
        return Double.valueOf(typed);
    }

    private @Nullable String text(ImportField field) {
        Integer column = mapping.column(field);
        return column == null ? null : text(column);
    }

    /** What stands in a column; null where nothing does, or where it can mean nothing and may be taken so. */
    private @Nullable String text(int column) {
        String cell = Cell.typed(cells.get(column)).strip();
        if (PlainText.isBlank(cell)) {
            return null;
        }
        if (mapping.dashesAreEmpty() && CellWords.sayNothing(cell)) {
            notes.add(new ImportFault(column, "“%s” is taken as empty".formatted(cell)));
            return null;
        }
        if (!PlainText.isStorable(cell)) {
            addFault(new ImportFault(column, PlainText.RULE));
        }
        return cell;
    }

    void addFault(ImportFault fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    void addFault(ImportField field, String detail) {
        addFault(new ImportFault(mapping.column(field), detail));
    }

    void addNote(ImportField field, String detail) {
        notes.add(new ImportFault(mapping.column(field), detail));
    }

    /** A rule's refusal at the column that the value came from. */
    ImportFault at(FieldError error) {
        String pointer = error.pointer();
        Integer column = null;
        if (pointer.startsWith("#/identifiers/")) {
            int index = Integer.parseInt(pointer.split("/")[2]);
            column = index < identifierColumns.size() ? identifierColumns.get(index) : null;
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
        String cell = column == null ? "" : Cell.typed(cells.get(column)).strip();
        boolean saysNothing = CellWords.sayNothing(cell);
        return new ImportFault(
                column,
                saysNothing
                        ? "“%s” says nothing here: enter a value, leave it empty, or choose that such cells are empty"
                                .formatted(cell)
                        : error.detail());
    }
}
