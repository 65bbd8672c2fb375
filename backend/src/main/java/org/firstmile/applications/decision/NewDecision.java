package org.firstmile.applications.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is appointed and why; all others are not. */
@Schema(description = "Who is appointed and why; all others are not.")
public record NewDecision(
        @NotNull(message = "Say who is appointed, or send an empty list for nobody")
        @Size(max = 1000, message = "Appoint 1,000 or fewer")
        @Schema(
                description =
                        "Revealed applications, as many as there are places or fewer; empty when nobody is appointed.")
        List<@NotNull(message = "Name an application") UUID> appointed,

        @NotNull(message = "Say why") @Size(max = 2000, message = "Reason must be 2,000 characters or less")
        String reason,

        @Schema(description = "The saved set that is appointed, where it is one.") @Nullable
        UUID cohortSet) {

    /** A reason may speak of people: it stays out of logs and messages. */
    @Override
    public String toString() {
        return "NewDecision[…]";
    }
}
