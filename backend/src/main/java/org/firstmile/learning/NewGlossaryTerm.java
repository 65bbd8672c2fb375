package org.firstmile.learning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A word to explain, or everything that an existing one shall be. */
@Schema(description = "A word that organisations use differently.")
public record NewGlossaryTerm(
        @NotNull(message = "Enter the word")
        @Size(max = 60, message = "Word must be 60 characters or less")
        @Schema(examples = "signposting")
        String word,

        @Size(max = 10, message = "Give 10 other forms or fewer")
        @Schema(description = "Other forms of it, such as its plural.")
        @Nullable
        List<@NotNull(message = "Enter a form") @Size(max = 60, message = "Form must be 60 characters or less") String>
                forms,

        @NotNull(message = "Say in plain words what it means")
        @Size(max = 500, message = "Meaning must be 500 characters or less")
        String meaning,

        @Size(max = 20, message = "Give 20 uses or fewer")
        @Schema(description = "Who means what by it. Those of organisations that the caller does not speak for stay.")
        @Nullable
        List<@NotNull(message = "Enter a use") @Valid NewGlossaryUsage> usages) {}
