package org.firstmile.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.chapters.Chapters;
import org.firstmile.organisations.Organisations;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.time.Calendar;

/** People: adding them, keeping their roles right, archiving them. */
@Singleton
public class People {
    private static final Map<String, String> STEPS_WHEN_CURRENT = new LinkedHashMap<>();
    private static final Map<String, String> STEPS_WHEN_ARCHIVED = Map.of("restore", Permission.ARCHIVE_PERSON);

    static {
        STEPS_WHEN_CURRENT.put("edit", Permission.EDIT_PERSON);
        STEPS_WHEN_CURRENT.put("archive", Permission.ARCHIVE_PERSON);
    }

    private final PersonQueries queries;
    private final Organisations organisations;
    private final Chapters chapters;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    People(
            PersonQueries queries,
            Organisations organisations,
            Chapters chapters,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.organisations = organisations;
        this.chapters = chapters;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    PersonView view(Caller caller, UUID id) {
        return view(caller, visible(caller, id));
    }

    @Transactional
    public PersonView create(Caller caller, String idempotencyKey, NewPerson body) {
        return idempotency.once(
                caller.subject(),
                "createPerson",
                idempotencyKey,
                body,
                PersonView.class,
                () -> add(caller, body, false));
    }

    /** An invented person of the demonstration, marked as such for good. */
    @Transactional
    public PersonView createSample(Caller caller, NewPerson body) {
        return add(caller, body, true);
    }

    private PersonView add(Caller caller, NewPerson body, boolean sample) {
        requirePlace(caller, null, body);
        Person person = new Person();
        person.sample = sample;
        person.createdAt = now();
        person.become(body, now());
        person.persistAndFlush();
        return changed(caller, person, "created");
    }

    @Transactional
    public PersonView change(Caller caller, UUID id, IfMatch ifMatch, NewPerson body) {
        Person person = toChange(caller, id, ifMatch, Permission.EDIT_PERSON);
        requirePlace(caller, person, body);
        person.become(body, now());
        person.persistAndFlush();
        return changed(caller, person, "changed");
    }

    @Transactional
    PersonView archive(Caller caller, UUID id, IfMatch ifMatch) {
        Person person = toChange(caller, id, ifMatch, Permission.ARCHIVE_PERSON);
        person.archive(now());
        person.persistAndFlush();
        return changed(caller, person, "archived");
    }

    @Transactional
    PersonView restore(Caller caller, UUID id, IfMatch ifMatch) {
        Person person = toChange(caller, id, ifMatch, Permission.ARCHIVE_PERSON);
        person.restore(now());
        person.persistAndFlush();
        return changed(caller, person, "restored");
    }

    /** Whether the caller may see that there is such a person and have to do with them: they are not archived. */
    public boolean isCurrentAndVisible(Caller caller, UUID id) {
        return Person.byId(id)
                .filter(found -> found.archivedAt == null && found.isVisibleTo(caller, today()))
                .isPresent();
    }

    private Person visible(Caller caller, UUID id) {
        return Person.byId(id)
                .filter(found -> found.isVisibleTo(caller, today()))
                .orElseThrow(ProblemException::notFound);
    }

    private Person toChange(Caller caller, UUID id, IfMatch ifMatch, String permission) {
        Person person = visible(caller, id);
        caller.require(permission, person.target(today()), true);
        ifMatch.check(person.version);
        return person;
    }

    /** No name and no address in the trail and in events: they outlive what a person may ask to be forgotten. */
    private PersonView changed(Caller caller, Person person, String what) {
        audit.record(
                caller,
                "person." + what,
                person.id,
                Map.of("chapter", person.chapterId, "affiliations", person.affiliations.size()));
        outbox.add(new PersonChanged(person.id, what));
        return view(caller, person);
    }

    /** The chapter is the caller's to put people in; each organisation is one that they see or that stood there before. */
    private void requirePlace(Caller caller, Person present, NewPerson body) {
        List<FieldError> errors = new ArrayList<>();
        boolean stays = present != null && present.chapterId.equals(body.chapterId());
        if (!stays
                && (!caller.may(Permission.CREATE_PERSON, Target.chapter(body.chapterId()))
                        || chapters.find(body.chapterId()).isEmpty())) {
            errors.add(new FieldError("#/chapterId", "Choose a chapter that you look after"));
        }
        List<Affiliation> affiliations = body.affiliations() == null ? List.of() : body.affiliations();
        for (int i = 0; i < affiliations.size(); i++) {
            UUID organisation = affiliations.get(i).organisationId();
            boolean known = present != null && present.isAffiliatedTo(organisation);
            if (!known && !organisations.isVisible(caller, organisation)) {
                errors.add(new FieldError(
                        "#/affiliations/%d/organisationId".formatted(i), "Choose an organisation that exists"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
    }

    private PersonView view(Caller caller, Person of) {
        return new PersonView(
                of.id,
                of.version,
                of.name,
                chapters.find(of.chapterId).orElseThrow(),
                of.email,
                of.phone,
                queries.affiliations(caller, List.of(of.id)).getOrDefault(of.id, List.of()),
                of.sample,
                of.archivedAt,
                of.createdAt,
                of.updatedAt,
                caller.can(of.archivedAt == null ? STEPS_WHEN_CURRENT : STEPS_WHEN_ARCHIVED, of.target(today())));
    }

    private LocalDate today() {
        return Calendar.today(clock);
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
