package org.firstmile.learning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How an organisation uses a word. */
public record NewGlossaryMeaning(
        @NotNull(message = "Say what you mean by it") @Size(max = 300, message = "Use must be 300 characters or less")
        String meaning) {}
