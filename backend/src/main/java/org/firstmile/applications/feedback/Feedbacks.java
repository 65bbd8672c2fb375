package org.firstmile.applications.feedback;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.firstmile.access.Caller;
import org.firstmile.applications.ApplicationKey;
import org.firstmile.applications.CandidateNews;
import org.firstmile.applications.CandidateNews.News;
import org.firstmile.applications.MyApplications;
import org.firstmile.applications.feedback.FeedbackQueries.Told;
import org.firstmile.applications.selection.Stages;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/** Tells everyone who applied what became of it, once, after the decision. */
@Singleton
class Feedbacks {
    private final Sql sql;
    private final FeedbackQueries queries;
    private final Stages stages;
    private final MyApplications applications;
    private final CandidateNews news;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    Feedbacks(
            Sql sql,
            FeedbackQueries queries,
            Stages stages,
            MyApplications applications,
            CandidateNews news,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.stages = stages;
        this.applications = applications;
        this.news = news;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Sent(int candidates, Instant at, String by) {}

    @Transactional
    FeedbackView view(Caller caller, UUID vacancy) {
        return view(stages.requireLocked(caller, vacancy));
    }

    @Transactional
    FeedbackView send(Caller caller, UUID vacancy, @Nullable String idempotencyKey) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        return idempotency.once(
                caller.subject(),
                "sendFeedback",
                idempotencyKey,
                vacancy,
                FeedbackView.class,
                () -> tell(caller, facts));
    }

    private FeedbackView tell(Caller caller, VacancyFacts vacancy) {
        sql.lock("feedback/" + vacancy.id());
        // nobody moves, is erased or withdraws between being counted and being told
        stages.lock(vacancy.id());
        queries.hold(vacancy.id());
        if (!stages.isDecided(vacancy.id())) {
            throw ProblemException.wrongState("Feedback follows the decision: record the decision first.");
        }
        if (sent(vacancy.id()).isPresent()) {
            throw ProblemException.wrongState("Everyone has been told already: feedback is sent once.");
        }
        List<Told> candidates = queries.candidates(vacancy.id());
        sql.run(
                "insert into vacancy_feedback (vacancy_id, sent_at, sent_by, name, candidates) values (?, ?, ?, ?, ?)",
                vacancy.id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.subject(),
                caller.name(),
                candidates.size());
        Map<UUID, List<BandedAnswer>> answers = queries.keep(vacancy.id(), candidates);
        Map<UUID, News> letters = new HashMap<>();
        for (Told told : candidates) {
            letters.put(
                    told.application(),
                    FeedbackText.of(
                            vacancy.title(),
                            told.reference(),
                            told.outcome(),
                            answers.getOrDefault(told.application(), List.of())));
        }
        news.tell(letters);
        audit.record(caller, "feedback.sent", vacancy.id(), Map.of("candidates", candidates.size()));
        outbox.add(new FeedbackSent(vacancy.id()));
        return view(vacancy);
    }

    @Transactional
    MyFeedback mine(ApplicationKey key) {
        return queries.of(applications.opened(key))
                .orElseThrow(() -> ProblemException.wrongState(
                        "There is no feedback yet: once a decision is made we send it to you by email."));
    }

    private FeedbackView view(VacancyFacts vacancy) {
        boolean decided = stages.isDecided(vacancy.id());
        Optional<Sent> sent = sent(vacancy.id());
        List<Told> candidates = queries.candidates(vacancy.id());
        List<FeedbackQuestion> questions = queries.questions(vacancy.id());
        return new FeedbackView(
                new Ref(vacancy.id(), vacancy.title()),
                sent.map(Sent::candidates).orElse(candidates.size()),
                decided,
                questions,
                decided ? letters(vacancy, candidates, questions) : List.of(),
                sent.map(Sent::at).orElse(null),
                sent.map(Sent::by).orElse(null),
                decided && sent.isEmpty() && !candidates.isEmpty() ? List.of("send") : List.of());
    }

    private static List<FeedbackLetter> letters(
            VacancyFacts vacancy, List<Told> candidates, List<FeedbackQuestion> questions) {
        List<BandedAnswer> sample = questions.stream()
                .map(question -> BandedAnswer.of(
                        question.prompt(),
                        question.compared() ? FeedbackBand.UPPER : null,
                        question.compared() ? question.marked() : null,
                        question.marked() > 0))
                .toList();
        return Stream.of(FeedbackOutcome.values())
                .map(outcome -> {
                    News letter = FeedbackText.of(vacancy.title(), "FM-····-····", outcome, sample);
                    long who = candidates.stream()
                            .filter(told -> told.outcome() == outcome)
                            .count();
                    return new FeedbackLetter(outcome, Math.toIntExact(who), letter.subject(), letter.text());
                })
                .filter(letter -> letter.candidates() > 0)
                .toList();
    }

    private Optional<Sent> sent(UUID vacancy) {
        return sql.one(
                "select candidates, sent_at, name from vacancy_feedback where vacancy_id = ?",
                row -> new Sent(row.getInt("candidates"), Sql.instant(row, "sent_at"), row.getString("name")),
                vacancy);
    }
}
