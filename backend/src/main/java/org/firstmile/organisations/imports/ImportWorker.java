package org.firstmile.organisations.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jboss.logging.Logger;

/** Works on what waits; a row that cannot be stored, whatever the reason, stops no other. */
@Singleton
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    static final int BATCH = 100;

    private final ImportBatches batches;
    private final Sql sql;
    private final Clock clock;

    ImportWorker(ImportBatches batches, Sql sql, Clock clock) {
        this.batches = batches;
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(every = "${firstmile.imports.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            boolean more = true;
            while (more) {
                more = some();
            }
        } catch (RuntimeException failure) {
            // nothing is lost: what is not committed is done again next time
            LOG.warn("The work on imports stopped and goes on in a moment", failure);
        }
    }

    private boolean some() {
        try {
            return batches.work(BATCH);
        } catch (ImportStuck stuck) {
            if (ImportStuck.isPassing(stuck)) {
                throw stuck;
            }
            LOG.debugf(stuck, "A batch failed; its rows go one by one");
            return oneByOne();
        }
    }

    private boolean oneByOne() {
        boolean more = true;
        for (int i = 0; more && i < BATCH; i++) {
            try {
                more = batches.work(1);
            } catch (ImportStuck stuck) {
                if (ImportStuck.isPassing(stuck)) {
                    throw stuck;
                }
                batches.setAside(stuck, reason(stuck));
            }
        }
        return more;
    }

    private static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                return refusal.errors().stream()
                        .map(FieldError::detail)
                        .findFirst()
                        .orElse(refusal.getMessage());
            }
        }
        LOG.error("A row could not be imported", failure);
        return "It could not be stored as it stands; what it is like has been logged for the operator";
    }

    /** Rows hold what other people's lists say: they go when nobody has touched the import for a while. */
    @Scheduled(every = "${firstmile.imports.forget-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        sql.run(
                "delete from organisation_import where updated_at < ?",
                clock.instant().minus(OrganisationImports.KEPT));
    }
}
