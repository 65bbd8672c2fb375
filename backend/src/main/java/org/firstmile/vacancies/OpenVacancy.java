package org.firstmile.vacancies;

import java.util.List;
import java.util.UUID;

/**
 * An opening as far as an application needs it.
 *
 * @param status at the instant that was asked about
 * @param applying who may apply, in which style and length, whether a CV is asked for
 */
public record OpenVacancy(
        UUID id,
        String title,
        VacancyKind kind,
        VacancyStatus status,
        UUID chapterId,
        String organisationName,
        VacancyDeadline deadline,
        ApplyingRules applying,
        List<OpenQuestion> questions) {

    public boolean takesApplications() {
        return status == VacancyStatus.PUBLISHED;
    }

    /** A question as a candidate sees it: without the review guide. */
    public record OpenQuestion(UUID id, String prompt, String guidance, boolean blind, Integer maxWords) {}
}
