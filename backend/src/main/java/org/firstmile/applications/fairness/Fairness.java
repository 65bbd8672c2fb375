package org.firstmile.applications.fairness;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.applications.fairness.FairnessQueries.Funnel;
import org.firstmile.applications.selection.Stages;
import org.firstmile.shared.Ref;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;

/** The report on one recruitment, once its marks are locked: before, a number could tell who has just applied. */
@Singleton
class Fairness {
    private final Vacancies vacancies;
    private final FairnessQueries queries;
    private final Stages stages;

    Fairness(Vacancies vacancies, FairnessQueries queries, Stages stages) {
        this.vacancies = vacancies;
        this.queries = queries;
        this.stages = stages;
    }

    @Transactional
    FairnessReport report(Caller caller, UUID id) {
        VacancyFacts vacancy = vacancies
                .find(id)
                .filter(found -> caller.may(Permission.READ_APPLICATIONS, Target.chapter(found.chapterId())))
                .orElseThrow(ProblemException::notFound);
        if (!stages.isLocked(id)) {
            throw ProblemException.wrongState("The report is there once the marks are locked.");
        }
        Funnel funnel = queries.funnel(id, vacancy.review().passMark());
        return new FairnessReport(
                new Ref(vacancy.id(), vacancy.title()),
                funnel.steps(),
                funnel.withdrawn(),
                funnel.erased(),
                queries.marks(id),
                queries.scores(id),
                queries.times(id));
    }

    /** The same as rows of what, which and how many, for a spreadsheet. */
    @Transactional
    String csv(Caller caller, UUID id) {
        FairnessReport report = report(caller, id);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("part", "what", "number");
            report.funnel().forEach(step -> row(csv, "funnel", Kebab.of(step.step()), step.count()));
            row(csv, "funnel", "withdrawn", report.withdrawn());
            row(csv, "funnel", "erased since", report.erased());
            List<Integer> marks = report.marks();
            for (int i = 0; i < marks.size(); i++) {
                row(csv, "marks", String.valueOf(i + 1), marks.get(i));
            }
            List<Integer> scores = report.scores();
            for (int i = 0; i < scores.size(); i++) {
                row(csv, "scores", "from %.1f to %.1f".formatted(1 + i / 2.0, 1.5 + i / 2.0), scores.get(i));
            }
            report.times().forEach(time -> {
                row(csv, "applications at stage", Kebab.of(time.stage()), time.applications());
                if (time.medianDays() != null) {
                    row(csv, "median days at stage", Kebab.of(time.stage()), time.medianDays());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void row(CsvWriter csv, String part, String what, Number number) {
        csv.writeRecord(part, what, number.toString());
    }
}
