package org.firstmile.applications.conversations;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.applications.selection.Stages;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;

/** Who arranges conversations, and while when. */
@Singleton
class ConversationAccess {
    private final Stages stages;

    ConversationAccess(Stages stages) {
        this.stages = stages;
    }

    /** The vacancy, if its hiring is the caller's to run, while somebody can still be chosen. */
    VacancyFacts arrange(Caller caller, UUID vacancy) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        if (!isOpen(facts)) {
            throw decided();
        }
        return facts;
    }

    boolean isOpen(VacancyFacts vacancy) {
        return vacancy.status() == VacancyStatus.CLOSED && !stages.isDecided(vacancy.id());
    }

    boolean runs(Caller caller, UUID chapter) {
        return caller.may(Permission.RUN_REVIEW, Target.chapter(chapter));
    }

    static ProblemException decided() {
        return ProblemException.wrongState("It has been decided, so no conversation is arranged any more.");
    }
}
