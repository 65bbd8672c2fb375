package org.firstmile.vacancies;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

@Entity
class Vacancy extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    @Column(name = "chapter_id")
    UUID chapterId;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    VacancyKind kind;

    /** As last recorded; what it is now, {@link #status(Instant)} tells. */
    @Enumerated(EnumType.STRING)
    VacancyStatus status = VacancyStatus.DRAFT;

    String title;
    String team;
    String summary;
    int places;
    boolean sample;

    @JdbcTypeCode(SqlTypes.JSON)
    VacancyTerms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    VacancyHours hours;

    @JdbcTypeCode(SqlTypes.JSON)
    VacancyLocation location;

    @JdbcTypeCode(SqlTypes.JSON)
    VacancyContract contract;

    @JdbcTypeCode(SqlTypes.JSON)
    VacancyWork work;

    @JdbcTypeCode(SqlTypes.JSON)
    ApplyingRules applying;

    @JdbcTypeCode(SqlTypes.JSON)
    ReviewRules review;

    @JdbcTypeCode(SqlTypes.JSON)
    List<CompositionDimension> composition;

    @JdbcTypeCode(SqlTypes.JSON)
    List<TimetableEntry> timetable;

    @JdbcTypeCode(SqlTypes.JSON)
    VacancyAdvert advert;

    @Enumerated(EnumType.STRING)
    DbsLevel dbs;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "not_needed")
    List<String> notNeeded;

    @Column(name = "deadline_at")
    Instant deadlineAt;

    @Column(name = "deadline_zone")
    String deadlineZone;

    @Column(name = "deadline_note")
    String deadlineNote;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    /** Why it was closed before its deadline, or withdrawn. */
    String reason;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "vacancy_criterion", joinColumns = @JoinColumn(name = "vacancy_id"))
    @OrderColumn(name = "position")
    List<VacancyCriterion> criteria = new ArrayList<>();

    @OneToMany(mappedBy = "vacancy", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<Question> questions = new ArrayList<>();

    static Optional<Vacancy> byId(UUID id) {
        return Vacancy.<Vacancy>findByIdOptional(id);
    }

    Target target() {
        return Target.chapter(chapterId);
    }

    /** The staff of its chapter see drafts, warnings and review guides, others what is published. */
    boolean isFullFor(Caller caller) {
        return caller.may(Permission.READ_VACANCY_IN_FULL, target());
    }

    boolean isVisibleTo(Caller caller) {
        return status.isPublic() || isFullFor(caller);
    }

    VacancyStatus status(Instant now) {
        return status.at(deadlineAt, now);
    }

    /** The deadline has passed and nobody has recorded it yet. */
    boolean isDue(Instant now) {
        return status != status(now);
    }

    @org.jspecify.annotations.Nullable
    VacancyDeadline deadline() {
        return deadlineAt == null ? null : VacancyDeadline.of(deadlineAt, deadlineZone);
    }

    @org.jspecify.annotations.Nullable
    BigDecimal shareOfPost() {
        return terms instanceof SalaryTerms salary && hours != null ? salary.share(hours) : null;
    }

    void become(NewVacancy wanted, Instant now) {
        requireOpen(now);
        if (status == VacancyStatus.DRAFT) {
            settle(wanted);
        } else {
            requireFair(wanted);
        }
        title = wanted.title();
        team = wanted.team();
        summary = wanted.summary();
        deadlineNote = wanted.deadlineNote();
        review = wanted.review() == null ? ReviewRules.STANDARD : wanted.review();
        composition = CompositionDimension.checked(Lists.given(wanted.composition()));
        setTimetable(Lists.given(wanted.timetable()));
        advert = wanted.advert() == null ? VacancyAdvert.NONE : wanted.advert().normal();
        advert.requireSearchable();
        updatedAt = now;
    }

    private void setTimetable(List<TimetableEntry> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            wanted.get(i).check("#/timetable/" + i);
        }
        timetable = wanted;
    }

    /** What people apply under; it is fixed once they can. */
    private void settle(NewVacancy wanted) {
        if (wanted.terms() != null) {
            List<FieldError> contradictions = wanted.terms().contradictions(wanted.hours(), wanted.places());
            if (!contradictions.isEmpty()) {
                throw ProblemException.fields(contradictions);
            }
        }
        kind = wanted.kind();
        chapterId = wanted.chapterId();
        organisationId = wanted.organisationId();
        places = wanted.places();
        sample = wanted.sample();
        terms = wanted.terms() == null ? null : wanted.terms().bare();
        hours = wanted.hours();
        location = wanted.location();
        if (wanted.contract() != null) {
            TimetableEntry.requirePlausible(
                    "#/contract/startsOn", wanted.contract().startsOn());
        }
        contract = wanted.contract();
        work = wanted.work() == null ? VacancyWork.NONE : wanted.work().bare();
        applying = wanted.applying() == null
                ? ApplyingRules.PLAIN
                : wanted.applying().normal();
        dbs = wanted.dbs() == null ? DbsLevel.NONE : wanted.dbs();
        notNeeded = Lists.given(wanted.notNeeded());
        setDeadline(wanted.deadline(), "#/deadline");
        setCriteria(
                Lists.given(wanted.criteria()), Lists.given(wanted.questions()).size());
        setQuestions(Lists.given(wanted.questions()));
    }

    private void setDeadline(VacancyDeadline wanted, String pointer) {
        if (wanted != null) {
            wanted.check(pointer);
        }
        deadlineAt = wanted == null ? null : wanted.instant();
        deadlineZone = wanted == null ? null : wanted.zone();
    }

    private void setCriteria(List<VacancyCriterion> wanted, int asked) {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).testedBy() != null) {
                wanted.get(i).testedBy().check("#/criteria/%d/testedBy".formatted(i), asked, applying.cvRequired());
            }
        }
        if (!wanted.equals(criteria)) {
            criteria.clear();
            criteria.addAll(wanted);
        }
    }

    private void setQuestions(List<VacancyQuestion> wanted) {
        List<Question> kept = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Question question = questionFor(wanted.get(i).id(), i);
            if (kept.contains(question)) {
                throw ProblemException.field("#/questions/%d/id".formatted(i), "Give each question once");
            }
            question.become(wanted.get(i), i);
            kept.add(question);
        }
        questions.retainAll(kept);
        kept.stream().filter(question -> !questions.contains(question)).forEach(questions::add);
        questions.sort(java.util.Comparator.comparingInt(question -> question.position));
    }

    private Question questionFor(UUID wanted, int index) {
        if (wanted == null) {
            Question fresh = new Question();
            fresh.vacancy = this;
            return fresh;
        }
        return questions.stream()
                .filter(question -> question.id.equals(wanted))
                .findFirst()
                .orElseThrow(() -> ProblemException.field(
                        "#/questions/%d/id".formatted(index), "This is no question of this vacancy: leave the id out"));
    }

    private void requireFair(NewVacancy wanted) {
        List<FieldError> changed = PublishedTerms.changes(this, wanted);
        if (!changed.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.WRONG_STATE,
                    "It is published: what people apply under stays as it is. Only the advert's text may be put better.",
                    changed);
        }
    }

    private void requireOpen(Instant now) {
        VacancyStatus at = status(now);
        if (at != VacancyStatus.DRAFT && at != VacancyStatus.PUBLISHED) {
            throw ProblemException.wrongState("It is %s: it stays as it was.".formatted(word(at)));
        }
    }

    void publish(Instant now) {
        require(VacancyStatus.DRAFT, now, "Only a draft can be published");
        List<FieldError> missing = Readiness.missing(this, now);
        if (!missing.isEmpty()) {
            throw ProblemException.fields(missing);
        }
        status = VacancyStatus.PUBLISHED;
        publishedAt = now;
        updatedAt = now;
    }

    /** It closed by itself: such a one can be opened again, one that somebody closed cannot. */
    boolean isClosedByDeadline(Instant now) {
        return status(now) == VacancyStatus.CLOSED && reason == null;
    }

    /**
     * People plan by a published deadline: it may be later, never sooner. Once it has passed, a later one opens the
     * vacancy again.
     *
     * @param why needed once it has passed
     */
    void moveDeadline(VacancyDeadline wanted, @org.jspecify.annotations.Nullable String why, Instant now) {
        boolean passed = isClosedByDeadline(now);
        if (!passed) {
            requireOpen(now);
        } else if (why == null) {
            throw ProblemException.field("#/reason", "Say why people can apply again");
        }
        wanted.check("#");
        if (status != VacancyStatus.DRAFT && !wanted.instant().isAfter(deadlineAt)) {
            throw ProblemException.field("#/at", "People plan by the published deadline: choose a later one");
        }
        if (!wanted.instant().isAfter(now)) {
            throw ProblemException.field("#/at", "This has passed: choose a time to come");
        }
        setDeadline(wanted, "#");
        if (passed) {
            status = VacancyStatus.PUBLISHED;
            closedAt = null;
        }
        updatedAt = now;
    }

    /** Before the deadline, by a person, for a reason. */
    void closeEarly(String why, Instant now) {
        require(VacancyStatus.PUBLISHED, now, "Only a published one can be closed");
        status = VacancyStatus.CLOSED;
        closedAt = now;
        reason = why;
        updatedAt = now;
    }

    /** At the deadline, which is when it has closed, however much later that is recorded. */
    void closeAtDeadline(Instant now) {
        status = VacancyStatus.CLOSED;
        closedAt = deadlineAt;
        updatedAt = now;
    }

    void appoint(Instant now) {
        require(VacancyStatus.CLOSED, now, "People are appointed once it is closed");
        status = VacancyStatus.APPOINTED;
        updatedAt = now;
    }

    void leaveUnfilled(Instant now) {
        require(VacancyStatus.CLOSED, now, "It is decided once it is closed");
        updatedAt = now;
    }

    void withdraw(String why, Instant now) {
        VacancyStatus at = status(now);
        if (at == VacancyStatus.APPOINTED || at == VacancyStatus.WITHDRAWN) {
            throw ProblemException.wrongState("It is %s already.".formatted(word(at)));
        }
        status = VacancyStatus.WITHDRAWN;
        reason = why;
        updatedAt = now;
    }

    private void require(VacancyStatus wanted, Instant now, String rule) {
        VacancyStatus at = status(now);
        if (at != wanted) {
            throw ProblemException.wrongState("%s: this one is %s.".formatted(rule, word(at)));
        }
    }

    private static String word(VacancyStatus status) {
        return org.firstmile.shared.json.Kebab.of(status);
    }
}
