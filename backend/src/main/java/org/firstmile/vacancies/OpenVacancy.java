package org.firstmile.vacancies;

import java.util.List;
import java.util.UUID;

/**
 * An opening that takes applications at this instant, as far as an application needs it.
 *
 * @param applying who may apply, in which style and length, whether a CV is asked for
 */
public record OpenVacancy(
        UUID id,
        String title,
        VacancyKind kind,
        UUID chapterId,
        String organisationName,
        VacancyDeadline deadline,
        ApplyingRules applying,
        List<OpenQuestion> questions) {

    /** A question as a candidate sees it: without the review guide. */
    public record OpenQuestion(UUID id, String prompt, String guidance, boolean blind, Integer maxWords) {}
}
