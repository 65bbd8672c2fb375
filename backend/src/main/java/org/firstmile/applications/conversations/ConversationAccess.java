package org.firstmile.applications.conversations;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;

/** Who arranges conversations, and while when. */
@Singleton
class ConversationAccess {
    private final Vacancies vacancies;
    private final Sql sql;

    ConversationAccess(Vacancies vacancies, Sql sql) {
        this.vacancies = vacancies;
        this.sql = sql;
    }

    /** The vacancy, if its review is the caller's to run and its marks are locked; to everyone else there is nothing here. */
    VacancyFacts run(Caller caller, UUID vacancy) {
        VacancyFacts facts = vacancies
                .find(vacancy)
                .filter(found -> runs(caller, found.chapterId()))
                .orElseThrow(ProblemException::notFound);
        if (!is("select 1 from review_round where vacancy_id = ? and locked_at is not null", vacancy)) {
            throw ProblemException.wrongState("Nobody is met before the marks are locked: lock them first.");
        }
        return facts;
    }

    /** The same while somebody can still be chosen. */
    VacancyFacts arrange(Caller caller, UUID vacancy) {
        VacancyFacts facts = run(caller, vacancy);
        if (facts.status() != VacancyStatus.CLOSED || isDecided(vacancy)) {
            throw decided();
        }
        return facts;
    }

    boolean runs(Caller caller, UUID chapter) {
        return caller.may(Permission.RUN_REVIEW, Target.chapter(chapter));
    }

    boolean isDecided(UUID vacancy) {
        return is("select 1 from vacancy_decision where vacancy_id = ?", vacancy);
    }

    static ProblemException decided() {
        return ProblemException.wrongState("It has been decided, so no conversation is arranged any more.");
    }

    private boolean is(String statement, UUID vacancy) {
        return sql.one(statement, row -> true, vacancy).isPresent();
    }
}
