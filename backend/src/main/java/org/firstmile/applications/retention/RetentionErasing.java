package org.firstmile.applications.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Erases what is due, a batch at a time. */
@Singleton
class RetentionErasing {
    private static final Logger LOG = Logger.getLogger(RetentionErasing.class);

    private final Retention retention;

    RetentionErasing(Retention retention) {
        this.retention = retention;
    }

    @Scheduled(every = "${firstmile.retention.erase-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void eraseDue() {
        while (retention.eraseSomeDue()) {
            LOG.debug("Applications erased");
        }
    }
}
