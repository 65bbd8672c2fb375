package org.firstmile.organisations.freshness;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Asks those that are due, a batch at a time; not thousands at once, which mail servers take for a nuisance. */
@Singleton
class ConfirmationAsking {
    private static final Logger LOG = Logger.getLogger(ConfirmationAsking.class);

    private static final int MOST_BATCHES = 10;

    private final ConfirmationRequests requests;

    ConfirmationAsking(ConfirmationRequests requests) {
        this.requests = requests;
    }

    @Scheduled(every = "${firstmile.freshness.ask-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askDue() {
        int asked = ConfirmationRequests.AT_ONCE;
        for (int batch = 0; batch < MOST_BATCHES && asked == ConfirmationRequests.AT_ONCE; batch++) {
            asked = requests.askSomeDue();
            LOG.debugf("%d organisations asked", asked);
        }
    }
}
