package org.firstmile.agreements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question or remark about the text that was proposed last.
 *
 * @param clause the path of the clause that it is about, as in {@code missing}; absent for the whole
 */
@Schema(description = "A question or remark about the text that was proposed last.")
public record NewAgreementRemark(
        @Size(max = 60, message = "Clause must be 60 characters or less")
        @Schema(description = "The clause that it is about; absent for the whole.", examples = "processes.payments")
        @Nullable
        String clause,

        @NotNull(message = "Write your question or remark")
        @Size(max = 2000, message = "Question or remark must be 2,000 characters or less")
        @Schema(minLength = 1, examples = "Who pays for the interpreter?")
        String text) {}
