package org.firstmile.applications.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.applications.review.ApplicationReference;
import org.firstmile.shared.http.Reply;
import org.firstmile.vacancies.DbsLevel;
import org.jspecify.annotations.Nullable;

/** The check of somebody who was appointed: what is asked for and, once it was recorded, what is kept of it. */
@Schema(description = "The check of somebody who was appointed.")
public record DbsCheckView(
        ApplicationReference application,

        @Schema(description = "0 until it is recorded.") long version,

        @Schema(description = "What the vacancy asks for.") DbsLevel asked,

        @Schema(description = "When number and date of issue are deleted: six months after the decision.")
        Instant forgetAt,

        @Schema(description = "Absent until it is recorded.") @Nullable
        DbsCheckRecord check,

        @Schema(description = "What the caller may do now: record.")
        List<String> can)
        implements Reply.Versioned {

    @Override
    public UUID id() {
        return application.id();
    }
}
