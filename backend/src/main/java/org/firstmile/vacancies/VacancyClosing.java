package org.firstmile.vacancies;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Records that deadlines have come. Nobody waits for it: an opening is closed for everyone from the deadline's instant
 * ({@link VacancyStatus#at}); this writes the trail and tells others.
 */
@Singleton
class VacancyClosing {
    private static final Logger LOG = Logger.getLogger(VacancyClosing.class);

    private final Vacancies vacancies;

    VacancyClosing(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Scheduled(every = "${firstmile.vacancies.close-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeDue() {
        while (vacancies.closeOneDue()) {
            LOG.debug("One closing recorded");
        }
    }
}
