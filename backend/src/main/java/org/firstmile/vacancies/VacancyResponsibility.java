package org.firstmile.vacancies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading of broader responsibilities with its points. */
@Schema(description = "A heading of broader responsibilities with its points.")
public record VacancyResponsibility(
        @NotNull(message = "Enter a heading")
        @Size(max = 300, message = "Heading must be 300 characters or less")
        @Schema(examples = "Contribute to effective teamwork")
        String heading,

        @NotNull(message = "Enter the points") @Size(max = 20, message = "Use 20 points or fewer")
        List<
                        @NotNull(message = "Enter a point")
                        @Size(max = 1000, message = "Point must be 1,000 characters or less") String>
                points) {}
