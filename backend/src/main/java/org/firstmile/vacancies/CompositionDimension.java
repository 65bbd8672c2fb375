package org.firstmile.vacancies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a group as a whole shall be varied in, such as place or sector. Named before the opening
 * closes, so before anybody knows who has applied; each member brings one of its values.
 */
@Schema(description = "Something that the group as a whole shall be varied in, with the values that one can bring.")
public record CompositionDimension(
        @NotNull(message = "Name the dimension")
        @Size(max = 60, message = "Name must be 60 characters or less")
        @Schema(examples = "Sector")
        String name,

        @NotNull(message = "Name 2 to 12 values")
        @Size(min = 2, max = 12, message = "Name 2 to 12 values")
        @Schema(examples = "[\"Health\", \"Schools\"]")
        List<
                        @NotNull(message = "Enter a value")
                        @Size(max = 60, message = "Value must be 60 characters or less") String>
                values,

        @Schema(description = "True when the source does not name it.") @Nullable
        Boolean sample) {

    public CompositionDimension {
        sample = Boolean.TRUE.equals(sample);
    }

    /** Each name once, and each value once within its dimension, whatever their case. */
    static List<CompositionDimension> checked(List<CompositionDimension> wanted) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!names.add(wanted.get(i).name().toLowerCase(Locale.ROOT))) {
                throw ProblemException.field("#/composition/%d/name".formatted(i), "Name each dimension once");
            }
            Set<String> values = new HashSet<>();
            for (int j = 0; j < wanted.get(i).values().size(); j++) {
                if (!values.add(wanted.get(i).values().get(j).toLowerCase(Locale.ROOT))) {
                    throw ProblemException.field("#/composition/%d/values/%d".formatted(i, j), "Name each value once");
                }
            }
        }
        return wanted;
    }
}
