package org.firstmile.applications.cohort;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group to keep under a name. */
@Schema(description = "A group to keep under a name, or everything that an existing one shall be.")
public record NewCohortSet(
        @NotNull(message = "Enter a name")
        @Size(max = 100, message = "Name must be 100 characters or less")
        @Schema(examples = "Widest reach")
        String name,

        @NotNull(message = "Choose who is in it") @Size(min = 1, max = 30, message = "Choose 1 to 30 applications")
        List<@NotNull(message = "Name an application") UUID> applications,

        @Size(max = 2000, message = "Note must be 2,000 characters or less")
        @Schema(description = "Why this group.")
        @Nullable
        String note) {

    /** A note may speak of people: it stays out of logs and messages. */
    @Override
    public String toString() {
        return "NewCohortSet[…]";
    }
}
