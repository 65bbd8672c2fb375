package org.firstmile.organisations.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationKind;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the columns of a file mean, and what is taken where they say nothing. */
@Schema(description = "What the columns of a file mean, and what is taken where they say nothing.")
record ImportMapping(
        @NotNull(message = "Say of each column what it means")
        @Size(max = TableFile.MOST_COLUMNS, message = "A file has 200 columns at most")
        @Schema(
                description =
                        "Of each column, in the file's order, what it means: `take` with a field, or `leave`, which"
                                + " is told as not taken.")
        List<@NotNull(message = "Say what the column means, or leave it") ColumnMeaning> columns,

        @NotNull(message = "Choose kinds, or none")
        @Size(max = 10, message = "Choose 10 kinds or fewer")
        @Schema(description = "The kinds of a new organisation whose row names none.")
        List<@NotNull(message = "Choose a kind") OrganisationKind> kinds,

        @NotNull(message = "Choose a status")
        @Schema(description = "The status of a new organisation whose row names none.")
        OrganisationStatus status,

        @Schema(description = "Whether the public directory shows a new organisation whose row does not say.")
        boolean listed,

        @NotNull(message = "Choose what separates tags")
        @Pattern(regexp = "[;,|]", message = "Use ; or , or |")
        @Schema(
                description = "What separates several tags, kinds or identifiers in one cell.",
                examples = ";",
                maxLength = 1)
        String separator,

        @Schema(description = "Take cells that only say —, -, n/a or the like for empty ones; each is told in a note.")
        boolean dashesAreEmpty,

        @Schema(description = "Whether an empty cell takes away what an organisation has; else it stays.")
        boolean emptyClears) {

    /** What one column means. */
    @Schema(name = "ColumnMeaning", description = "What one column means; without a field it is not taken.")
    record ColumnMeaning(@Nullable ImportField field) {}

    /** The first guess, by the headings; of two columns that seem to mean the same the first one does. */
    static ImportMapping guess(List<String> headings, String separator) {
        Set<ImportField> given = EnumSet.noneOf(ImportField.class);
        List<ColumnMeaning> columns = new ArrayList<>();
        for (String heading : headings) {
            Optional<ImportField> field = ImportField.guess(heading).filter(one -> given.add(one) || one.repeats());
            columns.add(new ColumnMeaning(field.orElse(null)));
        }
        return new ImportMapping(
                Collections.unmodifiableList(columns),
                List.of(),
                OrganisationStatus.PROSPECT,
                false,
                separator,
                false,
                false);
    }

    void requireFitting(int columnCount) {
        if (columns.size() != columnCount) {
            throw ProblemException.field(
                    "#/columns", "Say of each of the %d columns what it means".formatted(columnCount));
        }
        Set<ImportField> given = EnumSet.noneOf(ImportField.class);
        List<FieldError> errors = IntStream.range(0, columnCount)
                .filter(i -> columns.get(i).field() != null)
                .filter(i -> !given.add(columns.get(i).field())
                        && !columns.get(i).field().repeats())
                .mapToObj(
                        i -> new FieldError("#/columns/" + i, "Another column means this already: choose one of them"))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
        if (!given.contains(ImportField.NAME)) {
            throw ProblemException.field("#/columns", "Say which column is the name");
        }
    }

    /** The columns that mean this. */
    int[] of(ImportField field) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).field() == field)
                .toArray();
    }

    boolean takes(ImportField field) {
        return of(field).length > 0;
    }

    /** The first column that means this, or null. */
    @Nullable
    Integer column(ImportField field) {
        int[] found = of(field);
        return found.length == 0 ? null : found[0];
    }
}
