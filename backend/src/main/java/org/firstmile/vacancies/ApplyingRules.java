package org.firstmile.vacancies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who may apply, in which form, and how applications are reviewed.
 *
 * @param lengthRule for all answers together
 * @param cvRequired a CV is asked for; it can be opened only after the anonymous review, by the reveal
 * @param chosenAsASet the composition of the whole group counts beside each application
 * @param review how applications are reviewed, in the advert's words
 */
@Schema(description = "Who may apply, in which form, and how applications are reviewed.")
public record ApplyingRules(
        @NotEmpty(message = "Choose who may apply") @Size(max = 2, message = "Choose each once")
        List<@NotNull(message = "Choose who may apply") ApplicantKind> openTo,

        @NotEmpty(message = "Choose how answers may be written") @Size(max = 2, message = "Choose each once")
        List<@NotNull(message = "Choose how answers may be written") AnswerStyle> answerStyles,

        @Valid @Schema(description = "For all answers together.") @Nullable
        LengthRule lengthRule,

        @NotNull(message = "Say whether a CV is asked for")
        @Schema(description = "Asked for, and closed to everyone until the reveal.")
        Boolean cvRequired,

        @NotNull(message = "Say whether the whole group\'s composition counts")
        @Schema(description = "Whether the composition of the whole group counts beside each application.")
        Boolean chosenAsASet,

        @Size(max = 10, message = "Use 10 lines or fewer") @Nullable
        List<
                        @NotNull(message = "Enter a line")
                        @Size(max = 1000, message = "Line must be 1,000 characters or less") String>
                review) {
    /** One person's own words, nothing else asked for. */
    static final ApplyingRules PLAIN = new ApplyingRules(
            List.of(ApplicantKind.PERSON), List.of(AnswerStyle.LETTER), null, false, false, List.of());

    ApplyingRules normal() {
        return new ApplyingRules(
                openTo.stream().distinct().toList(),
                answerStyles.stream().distinct().toList(),
                lengthRule,
                cvRequired,
                chosenAsASet,
                Lists.given(review));
    }
}
