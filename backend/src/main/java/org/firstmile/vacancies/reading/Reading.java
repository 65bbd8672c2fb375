package org.firstmile.vacancies.reading;

import java.util.List;
import org.firstmile.vacancies.NewVacancy;

/**
 * What was read.
 *
 * @param draft a valid body for a new draft
 * @param sources in the order of the text
 * @param headings the lines that only told which part of the advert follows
 * @param unrecognised in the order of the text
 */
public record Reading(
        NewVacancy draft,
        List<ImportSource> sources,
        List<ImportChoice> choices,
        List<Integer> headings,
        List<ImportLine> unrecognised) {}
