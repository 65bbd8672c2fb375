package org.firstmile.vacancies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The full text of an opening as the little HTML that job search engines take; every text is escaped. */
final class JobDescription {
    private final StringBuilder html = new StringBuilder();

    private JobDescription() {}

    static String of(Vacancy vacancy) {
        JobDescription text = new JobDescription();
        text.paragraphs(vacancy.summary);
        if (vacancy.terms instanceof SalaryTerms salary) {
            text.paragraphs("Salary: %s %s a year full-time (%s hours a week)."
                    .formatted(
                            salary.fullTime().currency(),
                            salary.fullTime().amount(),
                            salary.fullTimeHoursPerWeek().toPlainString()));
        }
        for (VacancyAdvert.Section section : vacancy.advert.sections()) {
            text.paragraphs(section.heading());
            text.paragraphs(section.body());
            text.list(Lists.given(section.points()));
        }
        text.paragraphs(vacancy.work.dutiesIntro());
        for (VacancyDuty duty : vacancy.work.duties()) {
            text.paragraphs(duty.heading());
            text.list(duty.points());
        }
        text.paragraphs(vacancy.work.responsibilitiesIntro());
        for (VacancyResponsibility responsibility : vacancy.work.responsibilities()) {
            text.paragraphs(responsibility.heading());
            text.list(responsibility.points());
        }
        text.list(vacancy.criteria.stream()
                .map(criterion -> criterion.text()
                        + (criterion.level() == CriterionLevel.ESSENTIAL ? " (essential)" : " (desirable)"))
                .toList());
        return text.html.toString();
    }

    private void paragraphs(@Nullable String text) {
        if (text == null) {
            return;
        }
        for (String paragraph : text.split("\\R\\s*\\R")) {
            html.append("<p>")
                    .append(escaped(paragraph.strip()).replaceAll("\\R", "<br>"))
                    .append("</p>");
        }
    }

    private void list(List<String> points) {
        if (!points.isEmpty()) {
            html.append("<ul>");
            points.forEach(point -> html.append("<li>").append(escaped(point)).append("</li>"));
            html.append("</ul>");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
