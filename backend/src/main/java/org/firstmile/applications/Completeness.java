package org.firstmile.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.vacancies.OpenVacancy;
import org.firstmile.vacancies.OpenVacancy.OpenQuestion;
import org.jspecify.annotations.Nullable;

/** What an application must have before it can be submitted. */
final class Completeness {
    private Completeness() {}

    /** What stops a submission, in the order of the questions. */
    static List<FieldError> missing(OpenVacancy vacancy, Map<UUID, ApplicationAnswer> answers, @Nullable MyCv cv) {
        List<FieldError> missing = new ArrayList<>();
        int total = 0;
        for (OpenQuestion question : vacancy.questions()) {
            String pointer = "#/answers/" + question.id();
            ApplicationAnswer answer = answers.get(question.id());
            int words = answer == null ? 0 : Words.in(answer.text);
            total += words;
            if (words == 0) {
                missing.add(new FieldError(pointer, "Answer this question"));
            } else if (question.maxWords() != null && words > question.maxWords()) {
                missing.add(new FieldError(
                        pointer, "Answer must be %,d words or less: it has %,d".formatted(question.maxWords(), words)));
            }
        }
        var rule = vacancy.applying().lengthRule();
        if (rule != null && total > rule.maxWords()) {
            missing.add(new FieldError(
                    "#/answers",
                    "All answers together must be %,d words or less: they have %,d".formatted(rule.maxWords(), total)));
        }
        if (vacancy.applying().cvRequired() && cv == null) {
            missing.add(new FieldError("#/cv", "Add your CV"));
        }
        return missing;
    }
}
