package org.firstmile.demo;

import java.util.List;
import java.util.UUID;
import org.firstmile.applications.AnswerChange;
import org.firstmile.applications.ApplicationKey;
import org.firstmile.applications.Candidate;
import org.firstmile.applications.MyApplications;
import org.firstmile.applications.NewApplication;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.vacancies.AnswerStyle;
import org.firstmile.vacancies.OpenVacancy.OpenQuestion;
import org.firstmile.vacancies.Vacancies;
import org.jspecify.annotations.Nullable;

/**
 * A sample candidate's application.
 *
 * @param answers in the order of the questions; a draft may have fewer
 */
record DemoApplication(
        UUID vacancyId, Candidate candidate, @Nullable AnswerStyle style, List<String> answers, boolean submit) {

    void load(Vacancies vacancies, MyApplications applications) {
        ApplicationKey key = new ApplicationKey(applications
                .start(null, new NewApplication(vacancyId, candidate))
                .key());
        List<OpenQuestion> questions = vacancies.openForApplications(vacancyId).questions();
        for (int i = 0; i < answers.size(); i++) {
            applications.answer(key, questions.get(i).id(), IfMatch.ANY, new AnswerChange(style, answers.get(i)));
        }
        if (submit) {
            applications.submit(key, IfMatch.ANY);
        }
    }
}
