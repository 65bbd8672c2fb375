package org.firstmile.vacancies;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.vacancies.VacancyQueries.Names;

/** Vacancies and open calls: drafting, publishing and closing them, and what an application must know of them. */
@Singleton
public class Vacancies {
    private static final Map<VacancyStatus, List<String>> STEPS = Map.of(
            VacancyStatus.DRAFT, List.of("edit", "publish", "withdraw"),
            VacancyStatus.PUBLISHED, List.of("edit", "move-deadline", "close", "withdraw"),
            VacancyStatus.CLOSED, List.of("move-deadline", "withdraw"));
    private static final Map<String, String> PERMISSION_OF_STEP = Map.of(
            "edit", Permission.EDIT_VACANCY,
            "publish", Permission.PUBLISH_VACANCY,
            "move-deadline", Permission.PUBLISH_VACANCY,
            "close", Permission.PUBLISH_VACANCY,
            "withdraw", Permission.PUBLISH_VACANCY);

    private final VacancyQueries queries;
    private final JobPostings postings;
    private final Chapters chapters;
    private final Organisations organisations;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    Vacancies(
            VacancyQueries queries,
            JobPostings postings,
            Chapters chapters,
            Organisations organisations,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.queries = queries;
        this.postings = postings;
        this.chapters = chapters;
        this.organisations = organisations;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The opening if it takes applications now, by the server's clock; 404 when nobody may see it, 409 when closed. */
    @Transactional
    public OpenVacancy openForApplications(UUID id) {
        OpenVacancy opening = asked(visible(Caller.PUBLIC, id), clock.instant());
        if (!opening.takesApplications()) {
            throw ProblemException.wrongState("It takes no more applications: it is closed.");
        }
        return opening;
    }

    /** What an opening asks of those who have begun an application to it, and whether it takes one at that instant. */
    @Transactional
    public OpenVacancy asked(UUID id, Instant now) {
        return asked(Vacancy.byId(id).orElseThrow(ProblemException::notFound), now);
    }

    private OpenVacancy asked(Vacancy vacancy, Instant now) {
        return new OpenVacancy(
                vacancy.id,
                vacancy.title,
                vacancy.kind,
                vacancy.status(now),
                vacancy.chapterId,
                queries.names(vacancy).organisation().name(),
                vacancy.deadline(),
                vacancy.applying,
                vacancy.questions.stream()
                        .map(question -> new OpenVacancy.OpenQuestion(
                                question.id, question.prompt, question.guidance, question.blind, question.maxWords))
                        .toList());
    }

    /** What to call an opening and where it stands, whoever asks: the feature that asks decides who may know. */
    @Transactional
    public Optional<VacancyFacts> find(UUID id) {
        return Vacancy.byId(id)
                .map(vacancy -> new VacancyFacts(
                        vacancy.id,
                        vacancy.title,
                        vacancy.kind,
                        vacancy.status(clock.instant()),
                        vacancy.chapterId,
                        queries.names(vacancy).organisation().name(),
                        vacancy.deadline(),
                        vacancy.review,
                        vacancy.version,
                        vacancy.places,
                        vacancy.dbs,
                        vacancy.composition));
    }

    /** The questions with their review guides, for those who mark; empty when there is no such opening. */
    @Transactional
    public List<VacancyQuestion> questionsForReview(UUID id) {
        return Vacancy.byId(id)
                .map(vacancy -> vacancy.questions.stream()
                        .map(question -> question.view(true))
                        .toList())
                .orElse(List.of());
    }

    /** A live job or volunteer opening for search engines; 404 for everything else, as it must vanish from them. */
    @Transactional
    JobPosting jobPosting(UUID id) {
        Vacancy vacancy = visible(Caller.PUBLIC, id);
        if (vacancy.kind == VacancyKind.OPEN_CALL || vacancy.status(clock.instant()) != VacancyStatus.PUBLISHED) {
            throw ProblemException.notFound();
        }
        return postings.of(vacancy, queries.names(vacancy));
    }

    @Transactional
    VacancyView view(Caller caller, UUID id) {
        return view(caller, visible(caller, id));
    }

    /** A draft, or any other, as everyone will see it. */
    @Transactional
    VacancyView preview(Caller caller, UUID id) {
        Vacancy vacancy = visible(caller, id);
        caller.require(Permission.READ_VACANCY_IN_FULL, vacancy.target(), true);
        return view(Caller.PUBLIC, vacancy);
    }

    @Transactional
    public VacancyView create(Caller caller, String idempotencyKey, NewVacancy body) {
        return idempotency.once(caller.subject(), "createVacancy", idempotencyKey, body, VacancyView.class, () -> {
            requirePlace(caller, null, body);
            Vacancy vacancy = new Vacancy();
            vacancy.createdAt = clock.instant();
            vacancy.become(body, clock.instant());
            return saved(caller, vacancy, "created", Map.of());
        });
    }

    @Transactional
    public VacancyView change(Caller caller, UUID id, IfMatch ifMatch, NewVacancy body) {
        Vacancy vacancy = toChange(caller, id, ifMatch, Permission.EDIT_VACANCY);
        requirePlace(caller, vacancy, body);
        vacancy.become(body, clock.instant());
        return saved(caller, vacancy, "changed", Map.of());
    }

    @Transactional
    public VacancyView publish(Caller caller, UUID id, IfMatch ifMatch) {
        Vacancy vacancy = toChange(caller, id, ifMatch, Permission.PUBLISH_VACANCY);
        vacancy.publish(clock.instant());
        outbox.add(new VacancyPublished(id));
        return saved(caller, vacancy, "published", Map.of("deadline", vacancy.deadline()));
    }

    @Transactional
    VacancyView moveDeadline(Caller caller, UUID id, IfMatch ifMatch, VacancyDeadlineChange body) {
        queries.holdReview(id);
        Vacancy vacancy = toChange(caller, id, ifMatch, Permission.PUBLISH_VACANCY);
        if (queries.isReviewed(id)) {
            throw ProblemException.wrongState("Its answers are being marked: it takes no more applications.");
        }
        Map<String, Object> trail = new HashMap<>();
        trail.put("from", vacancy.deadline());
        vacancy.moveDeadline(body.deadline(), body.reason(), clock.instant());
        trail.put("to", vacancy.deadline());
        if (body.reason() != null) {
            trail.put("reason", body.reason());
        }
        if (vacancy.status == VacancyStatus.PUBLISHED) {
            outbox.add(new VacancyDeadlineMoved(id, vacancy.deadline().at()));
        }
        return saved(caller, vacancy, "deadline-moved", trail);
    }

    @Transactional
    public VacancyView close(Caller caller, UUID id, IfMatch ifMatch, String reason) {
        Vacancy vacancy = toChange(caller, id, ifMatch, Permission.PUBLISH_VACANCY);
        vacancy.closeEarly(reason, clock.instant());
        outbox.add(new VacancyClosed(id));
        return saved(caller, vacancy, "closed", Map.of("reason", reason));
    }

    /** The decision on a closed opening has named people: it is the last step. */
    @Transactional
    public VacancyView appoint(Caller caller, UUID id, IfMatch ifMatch) {
        Vacancy vacancy = toChange(caller, id, ifMatch, Permission.PUBLISH_VACANCY);
        vacancy.appoint(clock.instant());
        outbox.add(new VacancyAppointed(id));
        return saved(caller, vacancy, "appointed", Map.of());
    }

    /** The decision on a closed opening has named nobody: it stays closed, as another version. */
    @Transactional
    public VacancyView leaveUnfilled(Caller caller, UUID id, IfMatch ifMatch) {
        Vacancy vacancy = toChange(caller, id, ifMatch, Permission.PUBLISH_VACANCY);
        vacancy.leaveUnfilled(clock.instant());
        return saved(caller, vacancy, "left-unfilled", Map.of());
    }

    @Transactional
    public VacancyView withdraw(Caller caller, UUID id, IfMatch ifMatch, String reason) {
        Vacancy vacancy = toChange(caller, id, ifMatch, Permission.PUBLISH_VACANCY);
        vacancy.withdraw(reason, clock.instant());
        outbox.add(new VacancyWithdrawn(id));
        return saved(caller, vacancy, "withdrawn", Map.of("reason", reason));
    }

    /** An advert that was published elsewhere before, as it was: the trail says who loaded it and when. */
    @Transactional
    public VacancyView load(Caller caller, NewVacancy body, Instant publishedAt) {
        requirePlace(caller, null, body);
        Vacancy vacancy = new Vacancy();
        vacancy.createdAt = clock.instant();
        vacancy.become(body, clock.instant());
        vacancy.publish(publishedAt);
        vacancy.updatedAt = clock.instant();
        vacancy.persist();
        recordDue(vacancy);
        return saved(caller, vacancy, "loaded", Map.of("publishedAt", publishedAt));
    }

    /** Records the closing of one whose deadline has come; true when there was one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean closeOneDue() {
        Optional<UUID> due = queries.nextDue(clock.instant());
        due.flatMap(Vacancy::byId).ifPresent(this::recordDue);
        return due.isPresent();
    }

    private void recordDue(Vacancy vacancy) {
        if (vacancy.isDue(clock.instant())) {
            vacancy.closeAtDeadline(clock.instant());
            audit.record(Caller.SYSTEM, "vacancy.closed", vacancy.id, Map.of("deadline", vacancy.deadline()));
            outbox.add(new VacancyClosed(vacancy.id));
        }
    }

    private Vacancy visible(Caller caller, UUID id) {
        return Vacancy.byId(id).filter(found -> found.isVisibleTo(caller)).orElseThrow(ProblemException::notFound);
    }

    /** Whatever is changed after the deadline is changed on a closing that stands in the trail. */
    private Vacancy toChange(Caller caller, UUID id, IfMatch ifMatch, String permission) {
        Vacancy vacancy = visible(caller, id);
        caller.require(permission, vacancy.target(), true);
        ifMatch.check(vacancy.version);
        recordDue(vacancy);
        return vacancy;
    }

    private VacancyView saved(Caller caller, Vacancy vacancy, String what, Map<String, ?> details) {
        vacancy.persistAndFlush();
        Map<String, Object> trail = new LinkedHashMap<>(details);
        trail.put("title", vacancy.title);
        trail.put("status", vacancy.status);
        audit.record(caller, "vacancy." + what, vacancy.id, trail);
        return view(caller, vacancy);
    }

    /** The chapter is the caller's to recruit for, and the organisation is one that they can see. */
    private void requirePlace(Caller caller, Vacancy present, NewVacancy body) {
        boolean stays = present != null && present.chapterId.equals(body.chapterId());
        if (!stays
                && (!caller.may(Permission.CREATE_VACANCY, Target.chapter(body.chapterId()))
                        || chapters.find(body.chapterId()).isEmpty())) {
            throw ProblemException.field("#/chapterId", "Choose a chapter that you look after");
        }
        boolean sameOffer = present != null && present.organisationId.equals(body.organisationId());
        if (!sameOffer && !organisations.isVisible(caller, body.organisationId())) {
            throw ProblemException.field("#/organisationId", "Choose an organisation that exists");
        }
    }

    private VacancyView view(Caller caller, Vacancy of) {
        Instant now = clock.instant();
        boolean full = of.isFullFor(caller);
        Names names = queries.names(of);
        VacancyStatus status = of.status(now);
        return new VacancyView(
                of.id,
                of.version,
                of.kind,
                status,
                of.title,
                names.chapter(),
                names.organisation(),
                of.team,
                of.summary,
                of.places,
                of.sample,
                of.terms == null ? null : of.terms.computed(of.hours, of.places),
                of.hours,
                of.location,
                of.contract,
                of.dbs,
                of.shareOfPost(),
                of.work.computed(of.terms instanceof SalaryTerms salary ? salary : null, of.hours),
                of.criteria.stream()
                        .map(criterion -> full ? criterion : criterion.bare())
                        .toList(),
                of.notNeeded,
                of.applying,
                full ? of.review : null,
                of.composition,
                of.questions.stream().map(question -> question.view(full)).toList(),
                of.deadline(),
                of.deadlineNote,
                of.timetable,
                of.advert,
                status == VacancyStatus.PUBLISHED ? null : queries.happiness(of.id),
                of.publishedAt,
                status == VacancyStatus.CLOSED && of.closedAt == null ? of.deadlineAt : of.closedAt,
                of.reason,
                of.updatedAt,
                status == VacancyStatus.PUBLISHED,
                full,
                full ? Readiness.warnings(of) : List.of(),
                full && status == VacancyStatus.DRAFT ? Readiness.missing(of, now) : List.of(),
                steps(caller, of, status));
    }

    private List<String> steps(Caller caller, Vacancy vacancy, VacancyStatus status) {
        return STEPS.getOrDefault(status, List.of()).stream()
                .filter(step -> !step.equals("move-deadline")
                        || status == VacancyStatus.PUBLISHED
                        || (vacancy.isClosedByDeadline(clock.instant()) && !queries.isReviewed(vacancy.id)))
                .filter(step -> caller.may(PERMISSION_OF_STEP.get(step), vacancy.target()))
                .toList();
    }
}
