package org.firstmile.learning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.WebAddress;

/** Something that helped, where it can be read. */
@Schema(description = "Something that helped, where it can be read.")
public record LearningResourceLink(
        @NotNull(message = "Enter a title") @Size(max = 150, message = "Title must be 150 characters or less")
        String title,

        @NotNull(message = "Enter a web address")
        @Size(max = 500, message = "Web address must be 500 characters or less")
        @Pattern(regexp = WebAddress.SECURE_PATTERN, message = WebAddress.MESSAGE)
        @Schema(examples = "https://www.gov.uk/browse/benefits")
        String url) {}
