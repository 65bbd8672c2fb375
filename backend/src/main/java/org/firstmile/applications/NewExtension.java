package org.firstmile.applications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Until when one candidate may still submit, and why.")
record NewExtension(
        @NotNull(message = "Enter the day and time until which they may submit")
        @Schema(examples = "2022-06-10T12:00:00+01:00")
        OffsetDateTime until,

        @NotNull(message = "Give a reason")
        @Size(max = 1000, message = "Reason must be 1,000 characters or less")
        @Schema(description = "Read by those who run the review; never by reviewers.", examples = "Our site was down")
        String reason) {}
