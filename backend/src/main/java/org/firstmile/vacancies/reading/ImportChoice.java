package org.firstmile.vacancies.reading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.VacancyDeadline;
import org.jspecify.annotations.Nullable;

/** A field that stays empty until a person has chosen. */
@Schema(description = "A field that the advert does not settle: it stays empty until a person has chosen.")
public record ImportChoice(
        @Schema(examples = "#/deadline") String pointer,

        @Schema(examples = "The advert gives two deadlines: choose the one that holds")
        String detail,

        List<Option> options) {

    /**
     * What one line says.
     *
     * @param deadline absent when the line does not give an instant
     */
    @Schema(name = "ImportOption", description = "What one line of the advert says.")
    public record Option(
            @Schema(description = "From 1.", examples = "8") int line,

            @Schema(examples = "Closing: 4:12pm, 6th Jun 2022 BST")
            String text,

            @Schema(description = "What the field becomes by choosing it; absent where the line gives no instant.")
            @Nullable
            VacancyDeadline deadline) {}
}
