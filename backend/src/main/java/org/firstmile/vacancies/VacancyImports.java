package org.firstmile.vacancies;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.organisations.Organisations;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.vacancies.reading.AdvertReader;
import org.firstmile.vacancies.reading.Known;
import org.firstmile.vacancies.reading.Reading;

/** Drafts made of an advert's text, and where their fields come from. */
@Singleton
class VacancyImports {
    private static final int MOST_LINES = 5000;

    private final Vacancies vacancies;
    private final VacancyQueries queries;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final Clock clock;

    VacancyImports(
            Vacancies vacancies,
            VacancyQueries queries,
            Organisations organisations,
            Idempotency idempotency,
            Clock clock) {
        this.vacancies = vacancies;
        this.queries = queries;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A draft like any other, with the reading beside it. */
    @Transactional
    VacancyView create(Caller caller, String idempotencyKey, NewVacancyImport body) {
        return idempotency.once(caller.subject(), "importVacancy", idempotencyKey, body, VacancyView.class, () -> {
            requireReadable(body.text());
            String organisation = organisations.isVisible(caller, body.organisationId())
                    ? queries.organisationName(body.organisationId())
                    : null;
            Reading reading = AdvertReader.read(
                    body.text(), new Known(body.chapterId(), body.organisationId(), organisation, body.kind()));
            VacancyView draft = vacancies.create(caller, null, reading.draft());
            VacancyImport.of(draft.id(), reading, clock.instant()).persist();
            return draft;
        });
    }

    private static void requireReadable(String text) {
        if (!AdvertReader.isReadable(text)) {
            throw ProblemException.field("#/text", "Paste the advert's text");
        }
        if (text.lines().count() > MOST_LINES) {
            throw ProblemException.field("#/text", "Text must be 5,000 lines or less");
        }
    }

    /** For those who see the opening in full; 404 also where it was not imported. */
    @Transactional
    VacancyImportView view(Caller caller, UUID id) {
        return Vacancy.byId(id)
                .filter(vacancy -> vacancy.isFullFor(caller))
                .flatMap(vacancy -> VacancyImport.byId(vacancy.id))
                .map(VacancyImport::view)
                .orElseThrow(ProblemException::notFound);
    }
}
