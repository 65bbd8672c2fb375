package org.firstmile.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.vacancies.VacancyDeadline;
import org.firstmile.vacancies.VacancyStatus;

@Schema(description = "A vacancy with how many applications it has in each state.")
record Pipeline(
        Ref vacancy, VacancyStatus status, VacancyDeadline deadline, int drafts, int submitted, int withdrawn) {}
