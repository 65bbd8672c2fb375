package org.firstmile.learning;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.chapters.Chapters;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.organisations.themes.Themes;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Short notes of what worked and what did not: whoever edits an organisation writes for it, staff for their chapter. */
@Singleton
public class LearningNotes {
    private final LearningNoteQueries queries;
    private final Organisations organisations;
    private final Chapters chapters;
    private final Themes themes;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    LearningNotes(
            LearningNoteQueries queries,
            Organisations organisations,
            Chapters chapters,
            Themes themes,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.chapters = chapters;
        this.themes = themes;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Transactional
    LearningNoteView create(Caller caller, @Nullable String key, NewLearningNote body) {
        requireOwner(caller, body);
        return idempotency.once(
                caller.subject(),
                "createLearningNote",
                key,
                body,
                LearningNoteView.class,
                () -> make(caller, body, false));
    }

    /** An invented one of the demonstration, marked as such for good. */
    @Transactional
    public void createSample(Caller caller, NewLearningNote body) {
        make(caller, body, true);
    }

    private LearningNoteView make(Caller caller, NewLearningNote body, boolean sample) {
        LearningNote made = new LearningNote();
        made.organisationId = body.organisationId();
        made.chapterId = body.chapterId();
        made.sample = sample;
        made.createdAt = now();
        themes.requireUsable(body.themeIds(), Set.of());
        made.become(body, false, now());
        return changed(caller, made, "created");
    }

    /** Exactly one of the two, and the caller writes for it. */
    private void requireOwner(Caller caller, NewLearningNote body) {
        if ((body.organisationId() == null) == (body.chapterId() == null)) {
            throw ProblemException.field(
                    "#/organisationId", "Choose the organisation, or else the chapter, whose note it is");
        }
        if (body.organisationId() == null) {
            if (!caller.may(Permission.WRITE_LEARNING_NOTES, Target.chapter(body.chapterId()))
                    || chapters.find(body.chapterId()).isEmpty()) {
                throw ProblemException.field("#/chapterId", "Choose a chapter that you look after");
            }
            return;
        }
        if (!organisations.isVisible(caller, body.organisationId())) {
            throw ProblemException.field("#/organisationId", "Choose an organisation that you act for");
        }
        Owner owner = organisations.owner(caller, body.organisationId());
        caller.require(Permission.WRITE_LEARNING_NOTES, owner.target(), true);
        owner.requireCurrent();
    }

    @Transactional
    LearningNoteView change(Caller caller, UUID id, IfMatch ifMatch, NewLearningNote body) {
        LearningNote note = toChange(caller, id, ifMatch, Permission.WRITE_LEARNING_NOTES);
        if (!Objects.equals(note.organisationId, body.organisationId())) {
            throw ProblemException.field("#/organisationId", "A note stays with whom it was written for");
        }
        if (!Objects.equals(note.chapterId, body.chapterId())) {
            throw ProblemException.field("#/chapterId", "A note stays with whom it was written for");
        }
        themes.requireUsable(body.themeIds(), note.themeIds);
        note.become(body, caller.may(Permission.MODERATE_LEARNING_NOTES, target(note)), now());
        return changed(caller, note, "changed");
    }

    @Transactional
    LearningNoteView takeBack(Caller caller, UUID id, IfMatch ifMatch) {
        LearningNote note = toChange(caller, id, ifMatch, Permission.MODERATE_LEARNING_NOTES);
        note.takeBack(now());
        return changed(caller, note, "taken-back");
    }

    @Transactional
    LearningNoteView archive(Caller caller, UUID id, IfMatch ifMatch) {
        LearningNote note = toChange(caller, id, ifMatch, Permission.WRITE_LEARNING_NOTES);
        note.archive(now());
        return changed(caller, note, "archived");
    }

    @Transactional
    LearningNoteView restore(Caller caller, UUID id, IfMatch ifMatch) {
        LearningNote note = toChange(caller, id, ifMatch, Permission.MODERATE_LEARNING_NOTES);
        note.restore(now());
        return changed(caller, note, "restored");
    }

    private LearningNote toChange(Caller caller, UUID id, IfMatch ifMatch, String permission) {
        queries.view(caller, id);
        LearningNote note = LearningNote.byId(id).orElseThrow(ProblemException::notFound);
        caller.require(permission, target(note), true);
        ifMatch.check(note.version);
        return note;
    }

    private Target target(LearningNote note) {
        return note.organisationId == null
                ? Target.chapter(note.chapterId)
                : organisations.owner(Caller.SYSTEM, note.organisationId).target();
    }

    private LearningNoteView changed(Caller caller, LearningNote note, String what) {
        note.persistAndFlush();
        audit.record(
                caller, "learning-note." + what, note.id, Map.of("title", note.title, "visibility", note.visibility));
        outbox.add(new LearningNoteChanged(note.id, what));
        return queries.view(caller, note.id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
