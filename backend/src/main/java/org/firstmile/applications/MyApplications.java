package org.firstmile.applications;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.firstmile.access.Caller;
import org.firstmile.access.Scope;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.vacancies.AnswerStyle;
import org.firstmile.vacancies.ApplicantKind;
import org.firstmile.vacancies.OpenVacancy;
import org.firstmile.vacancies.Vacancies;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate does: begin an application, write its answers, submit or withdraw it. Whoever holds the key of the
 * private link is the candidate; no operation here asks for an account, and none tells whether an e-mail address has
 * applied before.
 */
@Singleton
public class MyApplications {
    /** The trail names no candidate. */
    public static final Caller CANDIDATE = new Caller("candidate", "Candidate", Set.of(), Scope.NOTHING);

    private final Vacancies vacancies;
    private final CandidateMail mail;
    private final MyLaterSteps later;
    private final MyApplicationViews views;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final EntityManager entities;
    private final Event<ApplicationWithdrawn> withdrawn;
    private final Clock clock;

    MyApplications(
            Vacancies vacancies,
            CandidateMail mail,
            MyLaterSteps later,
            MyApplicationViews views,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            EntityManager entities,
            Event<ApplicationWithdrawn> withdrawn,
            Clock clock) {
        this.vacancies = vacancies;
        this.mail = mail;
        this.later = later;
        this.views = views;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.entities = entities;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** The key that a request carries; 401 without one. What it opens, if anything, is for the operation to find. */
    public static ApplicationKey key(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    ProblemCode.UNAUTHENTICATED, "Send the secret of the private link as Application-Key.");
        }
        return new ApplicationKey(header.strip());
    }

    /**
     * Begins an application. What is kept for a repeat is only which application it was: the key is not stored, so a
     * repeat gets a fresh one and the former stops working, as long as nothing was written or corrected with it.
     */
    @Transactional
    public StartedApplication start(@Nullable String idempotencyKey, NewApplication body) {
        UUID id = idempotency.once(
                CANDIDATE.subject(), "startApplication", idempotencyKey, body, UUID.class, () -> begin(body));
        Application application = Application.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (!application.is(ApplicationStatus.DRAFT)
                || !ApplicationAnswer.of(id).isEmpty()
                || !CandidateIdentity.of(id).view().equals(body.candidate())) {
            throw ProblemException.wrongState("This application has gone on since: use its latest private link.");
        }
        ApplicationKey key = ApplicationKey.fresh();
        application.keyHash = key.hash();
        mail.link(body.candidate().email(), application.reference, title(application), key);
        return new StartedApplication(application.reference, key.secret());
    }

    private UUID begin(NewApplication body) {
        OpenVacancy vacancy = open(body.vacancyId());
        requireOpenTo(vacancy, body.candidate().kind(), "#/candidate/kind");
        // start() gives it the key that leaves the house
        Application application = Application.begin(vacancy.id(), ApplicationKey.fresh(), clock.instant());
        application.persist();
        CandidateIdentity identity = new CandidateIdentity();
        identity.applicationId = application.id;
        identity.become(body.candidate());
        identity.persist();
        record(application, "started");
        return application.id;
    }

    /** What the body names and nobody may see is a value to mend. */
    private OpenVacancy open(UUID id) {
        try {
            return vacancies.openForApplications(id);
        } catch (ProblemException refused) {
            throw refused.code() == ProblemCode.NOT_FOUND
                    ? ProblemException.field("#/vacancyId", "Choose a vacancy that is open")
                    : refused;
        }
    }

    private String title(Application application) {
        return vacancies.find(application.vacancyId).orElseThrow().title();
    }

    /** Which application a key opens, for what the features around it keep for the candidate. */
    @Transactional
    public UUID opened(ApplicationKey key) {
        return Application.byKey(key).orElseThrow(ProblemException::notFound).id;
    }

    @Transactional
    public MyApplicationView read(ApplicationKey key) {
        return views.of(Application.byKey(key).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    public MyApplicationView changeCandidate(ApplicationKey key, IfMatch ifMatch, Candidate body) {
        later.awaitHold(key);
        Instant now = clock.instant();
        Application application = toChange(key);
        ifMatch.check(application.version);
        application.requireNotWithdrawn();
        later.requireNotHeld(application.vacancyId);
        OpenVacancy vacancy = vacancies.asked(application.vacancyId, now);
        CandidateIdentity identity = CandidateIdentity.of(application.id);
        if (identity.kind != body.kind()) {
            requireOpenTo(vacancy, body.kind(), "#/kind");
        }
        if (!identity.email.equalsIgnoreCase(body.email())) {
            mail.link(body.email(), application.reference, vacancy.title(), key);
        }
        identity.become(body);
        touch(application);
        audit.record(CANDIDATE, "application.candidate-changed", application.id);
        return views.of(application);
    }

    @Transactional
    public MyApplicationView answer(ApplicationKey key, UUID question, IfMatch ifMatch, AnswerChange body) {
        Instant now = clock.instant();
        Application application = toChange(key);
        OpenVacancy vacancy = vacancies.asked(application.vacancyId, now);
        if (vacancy.questions().stream().noneMatch(asked -> asked.id().equals(question))) {
            throw ProblemException.notFound();
        }
        ifMatch.check(application.version);
        application.requireDraft();
        MyApplicationViews.requireOpen(application, vacancy, now);
        save(application, question, style(vacancy, body.style()), body.text());
        touch(application);
        audit.record(CANDIDATE, "application.answered", application.id, Map.of("question", question));
        return views.of(application);
    }

    private static void save(Application application, UUID question, AnswerStyle style, @Nullable String text) {
        ApplicationAnswer present = ApplicationAnswer.of(application.id).get(question);
        if (text == null) {
            if (present != null) {
                present.delete();
            }
            return;
        }
        ApplicationAnswer answer = present == null ? new ApplicationAnswer() : present;
        answer.applicationId = application.id;
        answer.questionId = question;
        answer.style = style;
        answer.text = text.replace("\r\n", "\n").replace('\r', '\n');
        answer.persist();
    }

    /** The document as it came. */
    @Transactional
    CvFile cv(ApplicationKey key) {
        Application application = Application.byKey(key).orElseThrow(ProblemException::notFound);
        return CvFile.<CvFile>findByIdOptional(application.id).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    public MyApplicationView addCv(ApplicationKey key, IfMatch ifMatch, byte[] content) {
        // nobody else makes the server read a document
        if (!Application.isOpenedBy(key)) {
            throw ProblemException.notFound();
        }
        CvKind kind = CvContent.check(content);
        return changeCv(key, ifMatch, "cv-added", (application, vacancy) -> {
            if (!vacancy.applying().cvRequired()) {
                throw ProblemException.wrongState("This vacancy asks for no CV.");
            }
            CvFile file = CvFile.<CvFile>findByIdOptional(application.id).orElseGet(CvFile::new);
            file.applicationId = application.id;
            file.kind = kind;
            file.content = content;
            file.persist();
        });
    }

    @Transactional
    public MyApplicationView removeCv(ApplicationKey key, IfMatch ifMatch) {
        return changeCv(key, ifMatch, "cv-removed", (application, vacancy) -> CvFile.deleteById(application.id));
    }

    private MyApplicationView changeCv(
            ApplicationKey key, IfMatch ifMatch, String what, BiConsumer<Application, OpenVacancy> change) {
        Instant now = clock.instant();
        Application application = toChange(key);
        ifMatch.check(application.version);
        application.requireDraft();
        OpenVacancy vacancy = vacancies.asked(application.vacancyId, now);
        MyApplicationViews.requireOpen(application, vacancy, now);
        change.accept(application, vacancy);
        touch(application);
        audit.record(CANDIDATE, "application." + what, application.id);
        return views.of(application);
    }

    /** The server's one instant decides: a submission that had to wait for another device's is not late for that. */
    @Transactional
    public MyApplicationView submit(ApplicationKey key, IfMatch ifMatch) {
        Instant now = clock.instant();
        Application application = toChange(key);
        if (application.is(ApplicationStatus.SUBMITTED)) {
            return views.of(application);
        }
        ifMatch.check(application.version);
        application.requireDraft();
        OpenVacancy vacancy = vacancies.asked(application.vacancyId, now);
        MyApplicationViews.requireOpen(application, vacancy, now);
        List<FieldError> missing =
                Completeness.missing(vacancy, ApplicationAnswer.of(application.id), CvFile.of(application.id));
        if (!missing.isEmpty()) {
            throw ProblemException.fields(missing);
        }
        application.submit(now);
        application.flush();
        mail.submitted(CandidateIdentity.of(application.id).email, application.reference, vacancy.title());
        record(application, "submitted");
        return views.of(application);
    }

    @Transactional
    public MyApplicationView withdraw(ApplicationKey key, IfMatch ifMatch) {
        later.awaitHold(key);
        Application application = toChange(key);
        if (application.is(ApplicationStatus.WITHDRAWN)) {
            return views.of(application);
        }
        ifMatch.check(application.version);
        application.withdraw(clock.instant());
        if (!later.isHeld(application.vacancyId)) {
            CvFile.deleteById(application.id);
        }
        application.flush();
        mail.withdrawn(CandidateIdentity.of(application.id).email, application.reference, title(application));
        record(application, "withdrawn");
        withdrawn.fire(new ApplicationWithdrawn(application.id));
        return views.of(application);
    }

    /** Notes that the equality questions are answered, once; what was answered is none of the application's business. */
    @Transactional
    public UUID markMonitored(ApplicationKey key) {
        Application application = toChange(key);
        if (!application.is(ApplicationStatus.SUBMITTED)) {
            throw ProblemException.wrongState("These questions are asked after you have submitted.");
        }
        if (application.monitored) {
            throw ProblemException.wrongState("You have answered these questions already.");
        }
        application.monitored = true;
        return application.vacancyId;
    }

    private static Application toChange(ApplicationKey key) {
        return Application.byKeyToChange(key).orElseThrow(ProblemException::notFound);
    }

    /** What belongs to the application has changed, so its version does. */
    private void touch(Application application) {
        entities.lock(application, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void record(Application application, String what) {
        audit.record(CANDIDATE, "application." + what, application.id);
        outbox.add(new ApplicationChanged(application.id, application.vacancyId, what));
    }

    private static void requireOpenTo(OpenVacancy vacancy, ApplicantKind kind, String pointer) {
        if (!vacancy.applying().openTo().contains(kind)) {
            throw ProblemException.field(
                    pointer,
                    kind == ApplicantKind.PERSON
                            ? "This call is open to organisations only"
                            : "This vacancy is open to people, not organisations");
        }
    }

    private static AnswerStyle style(OpenVacancy vacancy, @Nullable AnswerStyle wanted) {
        List<AnswerStyle> offered = vacancy.applying().answerStyles();
        if (wanted != null && !offered.contains(wanted)) {
            throw ProblemException.field("#/style", "Write it in a style that this call takes");
        }
        return wanted == null ? offered.getFirst() : wanted;
    }
}
