package org.firstmile.organisations.freshness;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Asks those that are due, a batch at a time. */
@Singleton
class ConfirmationAsking {
    private static final Logger LOG = Logger.getLogger(ConfirmationAsking.class);

    private final ConfirmationRequests requests;

    ConfirmationAsking(ConfirmationRequests requests) {
        this.requests = requests;
    }

    @Scheduled(every = "${firstmile.freshness.ask-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askDue() {
        int asked;
        do {
            asked = requests.askSomeDue();
            LOG.debugf("%d organisations asked", asked);
        } while (asked == ConfirmationRequests.AT_ONCE);
    }
}
