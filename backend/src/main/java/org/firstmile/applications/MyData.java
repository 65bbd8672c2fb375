package org.firstmile.applications;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.Vacancies;

/** A candidate's own data: all of it to take away, and all of it gone. */
@Singleton
class MyData {
    private final Sql sql;
    private final Vacancies vacancies;
    private final MyExports exports;
    private final Erasure erasure;
    private final MyLaterSteps later;
    private final Audit audit;
    private final Outbox outbox;
    private final Event<ApplicationWithdrawn> withdrawn;

    MyData(
            Sql sql,
            Vacancies vacancies,
            MyExports exports,
            Erasure erasure,
            MyLaterSteps later,
            Audit audit,
            Outbox outbox,
            Event<ApplicationWithdrawn> withdrawn) {
        this.sql = sql;
        this.vacancies = vacancies;
        this.exports = exports;
        this.erasure = erasure;
        this.later = later;
        this.audit = audit;
        this.outbox = outbox;
        this.withdrawn = withdrawn;
    }

    /** All of it, to take away. */
    @Transactional
    MyExport export(ApplicationKey key) {
        Application of = Application.byKey(key).orElseThrow(ProblemException::notFound);
        audit.record(MyApplications.CANDIDATE, "application.exported", of.id);
        return exports.of(of, vacancies.find(of.vacancyId).orElseThrow().title());
    }

    /** All of it, at once and for good; the sift goes on without it. */
    @Transactional
    void erase(ApplicationKey key, IfMatch ifMatch) {
        UUID vacancy = sql.one(
                        "select vacancy_id from application where key_hash = ?",
                        row -> Sql.uuid(row, "vacancy_id"),
                        (Object) key.hash())
                .orElseThrow(ProblemException::notFound);
        // a hold that is placed at the same moment comes before or after, as a whole
        sql.lock("retention/" + vacancy);
        erasure.hold(vacancy);
        Application of = Application.byKeyToChange(key).orElseThrow(ProblemException::notFound);
        ifMatch.check(of.version);
        if (later.isHeld(vacancy)) {
            throw ProblemException.wrongState(
                    "It has to be kept for now, because a legal question about this vacancy is"
                            + " open. Ask whoever advertised it; you can complain to the Information Commissioner's Office.");
        }
        if (of.is(ApplicationStatus.SUBMITTED)) {
            withdrawn.fire(new ApplicationWithdrawn(of.id));
            of.flush();
        }
        erasure.erase(vacancy, List.of(of.id), ErasureReason.CANDIDATE);
        audit.record(MyApplications.CANDIDATE, "application.erased", of.id);
        outbox.add(new ApplicationChanged(of.id, vacancy, "erased"));
    }
}
