package org.firstmile.applications.monitoring;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.applications.ApplicationKey;
import org.firstmile.applications.MyApplications;
import org.firstmile.audit.Audit;
import org.firstmile.shared.Ref;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;

/** Counting what candidates say about themselves, and reporting it in numbers that tell of nobody. */
@Singleton
class Monitoring {
    private static final int SMALLEST = 5;

    private final MyApplications applications;
    private final Vacancies vacancies;
    private final Audit audit;
    private final Sql sql;

    Monitoring(MyApplications applications, Vacancies vacancies, Audit audit, Sql sql) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.audit = audit;
        this.sql = sql;
    }

    /** Without a trail: an entry with a time would lead to the candidate, as would writing only the counts that change. */
    @Transactional
    void count(ApplicationKey key, MonitoringAnswers answers) {
        UUID vacancy = applications.markMonitored(key);
        Map<String, Enum<?>> chosen = answers.chosen();
        List<String> questions = new ArrayList<>();
        List<String> choices = new ArrayList<>();
        List<Integer> more = new ArrayList<>();
        MonitoringAnswers.QUESTIONS.forEach((question, offered) -> {
            for (Enum<?> choice : offered.getEnumConstants()) {
                questions.add(question);
                choices.add(choice.name());
                more.add(choice == chosen.get(question) ? 1 : 0);
            }
        });
        sql.run("""
                insert into monitoring_count (vacancy_id, question, choice, count)
                select ?, c.* from unnest(?::text[], ?::text[], ?::int[]) c
                on conflict (vacancy_id, question, choice) do update set count = monitoring_count.count + excluded.count""", vacancy, questions, choices, more);
    }

    @Transactional
    MonitoringReport report(Caller caller, UUID id) {
        VacancyFacts vacancy = vacancies
                .find(id)
                .filter(found -> caller.may(Permission.READ_MONITORING, Target.chapter(found.chapterId())))
                .orElseThrow(ProblemException::notFound);
        if (vacancy.status() == VacancyStatus.DRAFT || vacancy.status() == VacancyStatus.PUBLISHED) {
            throw ProblemException.wrongState("The report is there once the vacancy has closed.");
        }
        Map<String, Integer> counts = new HashMap<>();
        sql.list(
                        "select question, choice, count from monitoring_count where vacancy_id = ?",
                        row -> Map.entry(row.getString("question") + row.getString("choice"), row.getInt("count")),
                        id)
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        audit.record(caller, "monitoring.read", id);
        return new MonitoringReport(
                new Ref(vacancy.id(), vacancy.title()),
                MonitoringAnswers.QUESTIONS.entrySet().stream()
                        .map(question -> question(question.getKey(), question.getValue(), counts))
                        .toList());
    }

    private static MonitoringReport.Question question(
            String name, Class<? extends Enum<?>> choices, Map<String, Integer> counts) {
        List<MonitoringReport.Choice> counted = Arrays.stream(choices.getEnumConstants())
                .map(choice -> new MonitoringReport.Choice(
                        Kebab.of(choice.name()), coarse(counts.getOrDefault(name + choice.name(), 0))))
                .toList();
        return new MonitoringReport.Question(name, counted);
    }

    /** Rounding keeps anyone from being worked out from two reports or from a total. */
    static Integer coarse(int count) {
        return count < SMALLEST ? null : (int) (Math.round(count / 5.0) * 5);
    }
}
