package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.firstmile.access.Caller;
import org.firstmile.applications.selection.Stages;
import org.firstmile.audit.Audit;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/**
 * Letters by reference: who hires writes to those who have submitted, before the reveal as well as after it, and never
 * sees where a letter goes. It leaves as an e-mail and stays on the candidate's own page.
 */
@Singleton
public class CandidateLetters {
    private static final Sort LATEST = Sort.descending("l.sent_at", "timestamptz", "l.id");

    private static final String LETTERS = "select l.id, l.sent_at, l.name, l.subject, l.text from candidate_letter l";

    private final Sql sql;
    private final Stages stages;
    private final CandidateMail mail;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    CandidateLetters(Sql sql, Stages stages, CandidateMail mail, Audit audit, Idempotency idempotency, Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.mail = mail;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Asked(UUID vacancy, NewCandidateLetter body) {}

    /** To all of them or, when one is not there, to none. */
    @Transactional
    public SentLetter write(Caller caller, UUID vacancy, @Nullable String idempotencyKey, NewCandidateLetter body) {
        VacancyFacts facts = stages.run(caller, vacancy);
        return idempotency.once(
                caller.subject(),
                "writeToCandidates",
                idempotencyKey,
                new Asked(vacancy, body),
                SentLetter.class,
                () -> send(caller, facts, body));
    }

    private SentLetter send(Caller caller, VacancyFacts vacancy, NewCandidateLetter body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, String> references = references(vacancy.id(), body.applications());
        requireAll(references, body.applications());
        references.forEach((application, reference) -> {
            sql.run(
                    "insert into candidate_letter (application_id, sent_at, sent_by, name, subject, text)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    application,
                    now,
                    caller.subject(),
                    caller.name(),
                    body.subject(),
                    body.text());
            mail.letter(application, reference, vacancy.title(), body.subject(), body.text());
            audit.record(caller, "letter.sent", application, Map.of("vacancy", vacancy.id()));
        });
        return new SentLetter(now, body.subject(), List.copyOf(references.values()));
    }

    private record Addressee(UUID id, String reference) {}

    /** By reference, so that letters leave in no order that tells; nobody written to is erased meanwhile. */
    private Map<UUID, String> references(UUID vacancy, List<UUID> applications) {
        Map<UUID, String> references = new LinkedHashMap<>();
        sql
                .list(
                        "select id, reference from application where vacancy_id = ? and id = any(?::uuid[])"
                                + " and status = 'SUBMITTED' order by id for key share",
                        row -> new Addressee(Sql.uuid(row, "id"), row.getString("reference")),
                        vacancy,
                        applications)
                .stream()
                .sorted(Comparator.comparing(Addressee::reference))
                .forEach(one -> references.put(one.id(), one.reference()));
        return references;
    }

    private static void requireAll(Map<UUID, String> known, List<UUID> wanted) {
        List<FieldError> unknown = IntStream.range(0, wanted.size())
                .filter(at -> !known.containsKey(wanted.get(at)))
                .limit(100)
                .mapToObj(at -> new FieldError(
                        "#/applications/" + at, "Choose applications that are submitted to this vacancy"))
                .toList();
        if (!unknown.isEmpty()) {
            throw ProblemException.fields(unknown);
        }
    }

    /** What was written to one candidate, latest first. */
    @Transactional
    Page<CandidateLetter> list(Caller caller, UUID application, Paging paging) {
        Application of = Application.<Application>findByIdOptional(application).orElseThrow(ProblemException::notFound);
        stages.run(caller, of.vacancyId);
        return letters(application, paging);
    }

    /** The same as the candidate reads it. */
    @Transactional
    Page<CandidateLetter> mine(ApplicationKey key, Paging paging) {
        return letters(Application.byKey(key).orElseThrow(ProblemException::notFound).id, paging);
    }

    private Page<CandidateLetter> letters(UUID application, Paging paging) {
        return new ListQuery<>(
                        sql,
                        LETTERS,
                        row -> new CandidateLetter(
                                Sql.uuid(row, "id"),
                                Sql.instant(row, "sent_at"),
                                row.getString("name"),
                                row.getString("subject"),
                                row.getString("text")))
                .where("l.application_id = ?", application)
                .page(paging, LATEST);
    }
}
