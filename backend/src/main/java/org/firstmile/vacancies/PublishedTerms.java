package org.firstmile.vacancies;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.firstmile.shared.problem.FieldError;

/**
 * What may not change once people can apply: whoever applied on Monday and whoever applies on Friday must be asked the
 * same, be judged by the same and be offered the same. The deadline has its own operation; the advert's text is free.
 */
final class PublishedTerms {
    private final List<FieldError> errors = new ArrayList<>();

    private PublishedTerms() {}

    static List<FieldError> changes(Vacancy present, NewVacancy wanted) {
        PublishedTerms check = new PublishedTerms();
        check.same("kind", present.kind, wanted.kind());
        check.same("chapterId", present.chapterId, wanted.chapterId());
        check.same("organisationId", present.organisationId, wanted.organisationId());
        check.same("places", present.places, wanted.places());
        check.same("sample", present.sample, wanted.sample());
        check.same(
                "terms",
                present.terms,
                wanted.terms() == null ? null : wanted.terms().bare());
        check.same("hours", present.hours, wanted.hours());
        check.same("location", present.location, wanted.location());
        check.same("contract", present.contract, wanted.contract());
        check.same("dbs", present.dbs, wanted.dbs() == null ? DbsLevel.NONE : wanted.dbs());
        check.same(
                "work",
                present.work,
                wanted.work() == null ? VacancyWork.NONE : wanted.work().bare());
        check.same("criteria", List.copyOf(present.criteria), Lists.given(wanted.criteria()));
        check.same("notNeeded", present.notNeeded, Lists.given(wanted.notNeeded()));
        check.same(
                "applying",
                present.applying,
                wanted.applying() == null
                        ? ApplyingRules.PLAIN
                        : wanted.applying().normal());
        check.same("questions", asked(present), asked(wanted));
        check.same(
                "deadline",
                List.of(present.deadlineAt, present.deadlineZone),
                wanted.deadline() == null
                        ? null
                        : List.of(wanted.deadline().instant(), wanted.deadline().zone()));
        return check.errors;
    }

    private void same(String field, Object present, Object wanted) {
        if (!Objects.equals(present, wanted)) {
            errors.add(new FieldError("#/" + field, "People apply under this: leave it as it is"));
        }
    }

    private static List<VacancyQuestion> asked(Vacancy present) {
        return present.questions.stream().map(question -> question.view(true)).toList();
    }

    private static List<VacancyQuestion> asked(NewVacancy wanted) {
        return Lists.given(wanted.questions()).stream()
                .map(question -> new VacancyQuestion(
                        question.id(),
                        question.prompt(),
                        question.guidance(),
                        question.blind(),
                        question.maxWords(),
                        Lists.given(question.reviewGuide()),
                        question.sample()))
                .toList();
    }
}
