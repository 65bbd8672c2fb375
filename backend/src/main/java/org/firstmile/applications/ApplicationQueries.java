package org.firstmile.applications;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.paging.Sorts;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyDeadline;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** What staff read of applications. No statement in here touches {@code candidate_identity} or an answer's text. */
@Singleton
class ApplicationQueries {
    private static final Sorts SORTS =
            new Sorts("reference", Map.of("reference", Sort.ascending("p.reference", "text", "p.id")));
    private static final Sorts BY_TITLE =
            new Sorts("title", Map.of("title", Sort.ascending("lower(v.title)", "text", "v.id")));

    /** Somebody may still submit. Its parameters are now, twice. */
    private static final String TAKING = """
            ((v.status = 'PUBLISHED' and v.deadline_at > ?) or (v.status in ('PUBLISHED', 'CLOSED')
                and exists (select 1 from extension_running x where x.vacancy_id = v.id and x.until > ?)))""";

    private static final String SELECT = "select " + TAKING + """
             as taking, p.id, p.reference, p.status, p.vacancy_id, v.title, v.chapter_id, v.status as vacancy_status, v.deadline_at,
                   (p.submitted_at at time zone v.deadline_zone)::date as submitted_on
            from application p join vacancy v on v.id = p.vacancy_id""";

    private static final String PIPELINES = """
            select v.id, v.title, v.status, v.deadline_at, v.deadline_zone,
                   (select x.until from extension_running x where x.vacancy_id = v.id) as extended_until,
                   (select count(*) from application p where p.vacancy_id = v.id and p.status = 'DRAFT') as drafts,
                   (select count(*) from application p where p.vacancy_id = v.id and p.status = 'SUBMITTED') as submitted,
                   (select count(*) from application p where p.vacancy_id = v.id and p.status = 'WITHDRAWN') as withdrawn
            from vacancy v""";

    private final Sql sql;
    private final Clock clock;

    ApplicationQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * While somebody may still submit, a list that changes would tell who: then one is found by its whole reference alone,
     * and it looks the same whatever has become of it.
     */
    Page<ApplicationListItem> list(Caller caller, ApplicationFilter filter, Paging paging) {
        Instant now = clock.instant();
        ListQuery<ApplicationListItem> query =
                inScope(applications(this::item), caller).whereGiven("p.vacancy_id = ?", filter.vacancyId);
        if (filter.reference != null) {
            query = query.where("p.reference = ?", filter.reference.toUpperCase(Locale.ROOT));
        }
        if (filter.reference == null || filter.status != null) {
            query = query.where("not " + TAKING, now, now);
        }
        return query.whereGiven("p.status = ?", filter.status).page(paging, SORTS.named(filter.sort));
    }

    private <T> ListQuery<T> applications(Sql.Row<T> row) {
        Instant now = clock.instant();
        return new ListQuery<>(sql, SELECT, row, now, now);
    }

    Page<Pipeline> pipelines(Caller caller, Paging paging) {
        return inScope(new ListQuery<>(sql, PIPELINES, this::pipeline), caller)
                .where("v.published_at is not null")
                .page(paging, BY_TITLE.named(null));
    }

    ApplicationView view(Caller caller, UUID id) {
        return inScope(applications(row -> view(caller, row)), caller)
                .where("p.id = ?", id)
                .page(Paging.first(1), SORTS.named(null))
                .items()
                .stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private static <T> ListQuery<T> inScope(ListQuery<T> query, Caller caller) {
        return caller.seesEveryChapter(Permission.READ_APPLICATIONS)
                ? query
                : query.where("v.chapter_id = any(?::uuid[])", caller.chaptersWith(Permission.READ_APPLICATIONS));
    }

    private ApplicationListItem item(ResultSet row) throws SQLException {
        return new ApplicationListItem(
                Sql.uuid(row, "id"),
                row.getString("reference"),
                vacancy(row, "vacancy_id"),
                row.getBoolean("taking") ? null : Sql.constant(row, "status", ApplicationStatus.class),
                submittedOn(row));
    }

    private ApplicationView view(Caller caller, ResultSet row) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        UUID vacancy = Sql.uuid(row, "vacancy_id");
        ApplicationStatus status = Sql.constant(row, "status", ApplicationStatus.class);
        boolean taking = row.getBoolean("taking");
        boolean runs = caller.may(Permission.RUN_REVIEW, Target.chapter(Sql.uuid(row, "chapter_id")));
        Optional<Given> given = sql.one(
                "select until, reason from application_extension where application_id = ?",
                found -> new Given(Sql.instant(found, "until"), found.getString("reason")),
                id);
        return new ApplicationView(
                id,
                row.getString("reference"),
                vacancy(row, "vacancy_id"),
                taking ? null : status,
                taking ? null : count("select count(*) from application_answer where application_id = ?", id),
                count("select count(*) from vacancy_question where vacancy_id = ?", vacancy),
                submittedOn(row),
                given.map(Given::until).orElse(null),
                runs ? given.map(Given::reason).orElse(null) : null,
                runs && canExtend(vacancy, status(row, "vacancy_status"), taking ? ApplicationStatus.DRAFT : status)
                        ? List.of("extend")
                        : List.of());
    }

    private record Given(Instant until, String reason) {}

    /** Somebody may still submit: what has become of one application is then in no answer to staff. */
    boolean isTaking(UUID vacancy) {
        Instant now = clock.instant();
        return sql.one("select 1 from vacancy v where v.id = ? and " + TAKING, row -> true, vacancy, now, now)
                .isPresent();
    }

    /** While it is a draft to a vacancy whose marking has not started. */
    boolean canExtend(UUID vacancy, VacancyStatus vacancyStatus, ApplicationStatus status) {
        return status == ApplicationStatus.DRAFT
                && (vacancyStatus == VacancyStatus.PUBLISHED || vacancyStatus == VacancyStatus.CLOSED)
                && count("select count(*) from review_round where vacancy_id = ?", vacancy) == 0;
    }

    private int count(String counting, UUID of) {
        return sql.one(counting, row -> row.getInt(1), of).orElse(0);
    }

    /** The day only, and only when nobody can be told apart any more by having just applied. */
    private LocalDate submittedOn(ResultSet row) throws SQLException {
        return row.getBoolean("taking") ? null : row.getObject("submitted_on", LocalDate.class);
    }

    /** The same as {@link #TAKING} says. */
    private @Nullable Instant listedFrom(VacancyStatus status, Instant deadline, @Nullable Instant extended) {
        Instant given = extended != null && clock.instant().isBefore(extended) ? extended : null;
        return switch (status) {
            case PUBLISHED -> given == null || given.isBefore(deadline) ? deadline : given;
            case CLOSED -> given;
            default -> null;
        };
    }

    private static Ref vacancy(ResultSet row, String id) throws SQLException {
        return new Ref(Sql.uuid(row, id), row.getString("title"));
    }

    private VacancyStatus status(ResultSet row, String column) throws SQLException {
        return Sql.constant(row, column, VacancyStatus.class).at(Sql.instant(row, "deadline_at"), clock.instant());
    }

    private Pipeline pipeline(ResultSet row) throws SQLException {
        VacancyStatus status = status(row, "status");
        return new Pipeline(
                vacancy(row, "id"),
                status,
                VacancyDeadline.of(Sql.instant(row, "deadline_at"), row.getString("deadline_zone")),
                listedFrom(status, Sql.instant(row, "deadline_at"), Sql.instant(row, "extended_until")),
                row.getInt("drafts"),
                row.getInt("submitted"),
                row.getInt("withdrawn"));
    }
}
