package org.firstmile.applications;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.vacancies.VacancyDeadline;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

@Schema(description = "A vacancy with how many applications it has in each state.")
record Pipeline(
        Ref vacancy,
        VacancyStatus status,
        VacancyDeadline deadline,

        @Schema(
                description = "When the deadline and everybody's extension are over; until then there are counts alone"
                        + " and no list. Absent once it is listed.")
        @Nullable
        Instant listedFrom,

        int drafts,
        int submitted,
        int withdrawn) {}
