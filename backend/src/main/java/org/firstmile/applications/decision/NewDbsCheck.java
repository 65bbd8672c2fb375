package org.firstmile.applications.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.DbsLevel;
import org.jspecify.annotations.Nullable;

/** That somebody has seen a certificate; neither a scan nor its content is kept. */
@Schema(description = "That somebody has seen a certificate. Neither a scan nor its content is kept.")
public record NewDbsCheck(
        @NotNull(message = "Choose the level") @Schema(description = "The one that the vacancy asks for.")
        DbsLevel level,

        @Size(max = 20, message = "A certificate number has 12 digits")
        @Pattern(regexp = "(?:\\s*[0-9]){12}\\s*", message = "A certificate number has 12 digits")
        @Schema(description = "12 digits; deleted six months after the decision.", examples = "001234567890")
        @Nullable
        String certificateNumber,

        @Schema(description = "With the number; deleted with it.") @Nullable
        LocalDate issuedOn,

        @NotNull(message = "Say who saw it")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Schema(description = "Who saw the certificate.")
        String seenBy,

        @NotNull(message = "Say when it was seen") LocalDate seenOn,

        @NotNull(message = "Say whether they consented to updates")
        @Schema(description = "Whether the person agreed that the DBS Update Service is asked.")
        Boolean updateServiceConsent,

        @NotNull(message = "Choose the outcome") DbsOutcome outcome) {

    /** It is shown to as few as can be: it stays out of logs and messages. */
    @Override
    public String toString() {
        return "NewDbsCheck[…]";
    }
}
