package org.firstmile.vacancies;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.firstmile.shared.problem.FieldError;

/** What a reader needs before an opening can be published, and what is odd enough to look at again. */
final class Readiness {
    private final List<FieldError> errors = new ArrayList<>();

    private Readiness() {}

    /** Empty when it can be published now. */
    static List<FieldError> missing(Vacancy vacancy, Instant now) {
        Readiness check = new Readiness();
        check.needs(vacancy.summary != null, "#/summary", "Say what it is in a few sentences");
        check.needs(vacancy.terms != null, "#/terms", "Say what is paid");
        check.needs(vacancy.hours != null, "#/hours", "Say how much time it takes");
        check.needs(vacancy.location != null, "#/location", "Say where it is");
        check.needs(vacancy.contract != null, "#/contract", "Say how long it runs");
        check.needs(!vacancy.criteria.isEmpty(), "#/criteria", "Say what you look for");
        check.needs(!vacancy.questions.isEmpty(), "#/questions", "Ask at least one question");
        check.needs(
                vacancy.questions.isEmpty() || vacancy.questions.stream().anyMatch(question -> question.blind),
                "#/questions",
                "Ask at least one question that can be marked without knowing whose answer it is");
        if (vacancy.deadlineAt == null) {
            check.needs(false, "#/deadline", "Choose the one deadline");
        } else {
            check.needs(vacancy.deadlineAt.isAfter(now), "#/deadline/at", "This has passed: choose a time to come");
        }
        return check.errors;
    }

    private void needs(boolean there, String pointer, String mend) {
        if (!there) {
            errors.add(new FieldError(pointer, mend));
        }
    }

    /** What may be meant, but is worth a second look; it stops nothing. */
    static List<VacancyWarning> warnings(Vacancy vacancy) {
        List<VacancyWarning> warnings = new ArrayList<>();
        BigDecimal shares = vacancy.work.sharesOfDuties();
        BigDecimal post = vacancy.shareOfPost();
        if (post != null && shares.compareTo(post) > 0) {
            warnings.add(new VacancyWarning(
                    "duties-beyond-post",
                    "#/work/duties",
                    "The duties add up to %s of a full-time post, the hours are %s of one: too much for the hours"
                            .formatted(shares.toPlainString(), post.toPlainString())));
        }
        long untested =
                vacancy.criteria.stream().filter(VacancyCriterion::isUntested).count();
        if (vacancy.status == VacancyStatus.DRAFT && untested > 0) {
            warnings.add(new VacancyWarning(
                    "criteria-untested",
                    "#/criteria",
                    "%s tested by nothing: choose the question or stage that tests each"
                            .formatted(
                                    untested == 1
                                            ? "1 essential criterion is"
                                            : "%d essential criteria are".formatted(untested))));
        }
        int each = vacancy.questions.stream()
                .filter(question -> question.maxWords != null)
                .mapToInt(question -> question.maxWords)
                .sum();
        LengthRule rule = vacancy.applying.lengthRule();
        if (rule != null && each > rule.maxWords()) {
            warnings.add(new VacancyWarning(
                    "questions-beyond-length",
                    "#/questions",
                    "The questions allow %d words, the whole application %d".formatted(each, rule.maxWords())));
        }
        return warnings;
    }
}
