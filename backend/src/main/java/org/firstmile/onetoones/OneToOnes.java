package org.firstmile.onetoones;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.chapters.Chapters;
import org.firstmile.onetoones.OneToOneView.NextStepView;
import org.firstmile.organisations.Organisations;
import org.firstmile.outbox.Outbox;
import org.firstmile.people.People;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;

/** One-to-ones: planning and logging them, recording what became of them. Only its author changes one. */
@Singleton
public class OneToOnes {
    private final OneToOneQueries queries;
    private final People people;
    private final Organisations organisations;
    private final Chapters chapters;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    OneToOnes(
            OneToOneQueries queries,
            People people,
            Organisations organisations,
            Chapters chapters,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.people = people;
        this.organisations = organisations;
        this.chapters = chapters;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What a repeated create remembers: not the view, since a confidence is kept in one place only. */
    record Recorded(UUID id) {}

    OneToOneView view(Caller caller, UUID id) {
        return view(caller, readable(caller, id));
    }

    @Transactional
    public OneToOneView create(Caller caller, String idempotencyKey, NewOneToOne body) {
        Recorded recorded =
                idempotency.once(caller.subject(), "createOneToOne", idempotencyKey, body, Recorded.class, () -> {
                    requirePlace(caller, null, body.content());
                    OneToOne meeting = OneToOne.begin(caller, body, now());
                    meeting.persistAndFlush();
                    return new Recorded(
                            changed(caller, meeting, Kebab.of(meeting.state)).id());
                });
        return view(caller, recorded.id());
    }

    @Transactional
    public OneToOneView change(Caller caller, UUID id, IfMatch ifMatch, OneToOneChange body) {
        OneToOne meeting = toChange(caller, id, ifMatch);
        requirePlace(caller, meeting, body);
        meeting.become(body, now());
        meeting.persistAndFlush();
        return changed(caller, meeting, "changed");
    }

    @Transactional
    public OneToOneView recordOutcome(Caller caller, UUID id, IfMatch ifMatch, Outcome outcome) {
        OneToOne meeting = toChange(caller, id, ifMatch);
        meeting.record(outcome, now());
        meeting.persistAndFlush();
        return changed(caller, meeting, Kebab.of(meeting.state));
    }

    @Transactional
    public OneToOneView completeNextStep(Caller caller, UUID id, IfMatch ifMatch) {
        OneToOne meeting = toChange(caller, id, ifMatch);
        meeting.completeNextStep(now());
        meeting.persistAndFlush();
        return changed(caller, meeting, "next-step-completed");
    }

    private static OneToOne readable(Caller caller, UUID id) {
        return OneToOne.byId(id)
                .filter(found -> Readers.include(caller, found))
                .orElseThrow(ProblemException::notFound);
    }

    private static OneToOne toChange(Caller caller, UUID id, IfMatch ifMatch) {
        OneToOne meeting = readable(caller, id);
        if (!meeting.isBy(caller)) {
            throw ProblemException.forbidden();
        }
        ifMatch.check(meeting.version);
        return meeting;
    }

    /** Neither the trail nor an event tells with whom it was, where, or what was said. */
    private OneToOneView changed(Caller caller, OneToOne meeting, String what) {
        audit.record(
                caller,
                "one-to-one." + what,
                meeting.id,
                Map.of(
                        "chapter", meeting.chapterId,
                        "state", meeting.state,
                        "visibility", meeting.visibility));
        outbox.add(new OneToOneChanged(meeting.id, what));
        return view(caller, meeting);
    }

    /** The chapter is the caller's; the people and organisations are ones that they see, or that stood there before. */
    private void requirePlace(Caller caller, OneToOne present, OneToOneChange body) {
        List<FieldError> errors = new ArrayList<>();
        boolean stays = present != null && present.chapterId.equals(body.chapterId());
        if (!stays
                && (!caller.may(Permission.RECORD_ONE_TO_ONE, Target.chapter(body.chapterId()))
                        || chapters.find(body.chapterId()).isEmpty())) {
            errors.add(new FieldError("#/chapterId", "Choose a chapter that you look after"));
        }
        for (int i = 0; i < body.people().size(); i++) {
            Participant with = body.people().get(i);
            UUID organisation = with.organisationId();
            if (!(present != null && present.isWith(with.personId()))
                    && !people.isCurrentAndVisible(caller, with.personId())) {
                errors.add(new FieldError("#/people/%d/personId".formatted(i), "Choose a person whom you can see"));
            }
            if (organisation != null
                    && !(present != null && present.isFor(organisation))
                    && !organisations.isVisible(caller, organisation)) {
                errors.add(new FieldError(
                        "#/people/%d/organisationId".formatted(i), "Choose an organisation that exists"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
    }

    private OneToOneView view(Caller caller, OneToOne of) {
        return new OneToOneView(
                of.id,
                of.version,
                chapters.find(of.chapterId).orElseThrow(),
                new OneToOneView.Author(of.authorName, of.isBy(caller)),
                queries.people(List.of(of.id)).getOrDefault(of.id, List.of()),
                of.state,
                of.at,
                of.minutes,
                of.place,
                of.interests,
                of.story,
                of.concerns,
                of.reflection,
                of.nextStep == null ? null : new NextStepView(of.nextStep, of.nextStepBy, !of.hasOpenNextStep()),
                of.reason,
                of.visibility,
                of.createdAt,
                of.updatedAt,
                steps(caller, of));
    }

    private static List<String> steps(Caller caller, OneToOne of) {
        List<String> steps = new ArrayList<>();
        if (of.isBy(caller)) {
            steps.add("edit");
            if (of.isPlanned()) {
                steps.add("record-outcome");
            }
            if (of.hasOpenNextStep()) {
                steps.add("complete-next-step");
            }
        }
        return List.copyOf(steps);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
