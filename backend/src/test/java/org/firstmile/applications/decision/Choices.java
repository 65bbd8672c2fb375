package org.firstmile.applications.decision;

import static org.firstmile.access.AccessRequests.with;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest.As;

/**
 * A closed vacancy whose marks are locked, so that somebody has to choose.
 *
 * @param ids of the applications, in the order in which their marks were given
 */
public record Choices(Openings vacancy, List<Applicant> applicants, List<String> ids) {
    /** What {@link #call(int...)} names. */
    public static final List<Map<String, Object>> COMPOSITION = List.of(
            Map.of("name", "Place", "values", List.of("North", "South", "Wales"), "sample", true),
            Map.of("name", "Sector", "values", List.of("Health", "Schools"), "sample", true));

    /** An open call with six places and two dimensions, with one application for each mark. */
    public static Choices call(int... marks) {
        return of(Map.of("composition", COMPOSITION), marks);
    }

    /** A job with one place that asks for a check. */
    public static Choices job(int... marks) {
        return of(Map.of("kind", "job", "places", 1, "dbs", "enhanced"), marks);
    }

    public static Choices of(Map<String, ?> changes, int... marks) {
        Map<String, Object> body = Openings.draft("To be decided");
        body.putAll(changes);
        Openings vacancy = Openings.published("To be decided", body).with("reviewer");
        List<Applicant> applicants = IntStream.of(marks)
                .mapToObj(mark -> Applicant.start(vacancy).submitted(vacancy))
                .toList();
        return of(vacancy, applicants, marks);
    }

    /** Closes, marks and locks it. */
    public static Choices of(Openings vacancy, List<Applicant> applicants, int... marks) {
        Rounds round = new Rounds(vacancy.closed(), applicants).start("reviewer");
        List<String> ids = applicants.stream().map(Applicant::id).toList();
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] > 0) {
                sql("update review_task set mark = ? where application_id = ?", marks[i], UUID.fromString(ids.get(i)));
            }
        }
        round.locked();
        return new Choices(vacancy, applicants, ids);
    }

    /** Puts these on the shortlist and says who they are. */
    public Choices revealed(int... which) {
        shortlisted(which);
        for (int one : which) {
            sql(
                    "insert into application_reveal (application_id, vacancy_id, at, revealed_by, name, reason)"
                            + " values (?, ?, now(), 'hiring', 'Sample', 'Sample')",
                    id(one),
                    UUID.fromString(vacancy.id()));
        }
        return this;
    }

    public Choices revealed() {
        return revealed(IntStream.range(0, ids.size()).toArray());
    }

    public Choices shortlisted(int... which) {
        for (int one : which) {
            sql(
                    "insert into application_stage (application_id, vacancy_id, stage, since) values (?, ?, 'SHORTLISTED', now())",
                    id(one),
                    UUID.fromString(vacancy.id()));
        }
        return this;
    }

    public UUID id(int which) {
        return UUID.fromString(ids.get(which));
    }

    public List<String> ids(int... which) {
        List<String> some = new ArrayList<>();
        for (int one : which) {
            some.add(ids.get(one));
        }
        return some;
    }

    public Response get(String what) {
        return As.user("hiring").get(vacancy.path() + "/" + what);
    }

    public Response decide(int... which) {
        return decide(Map.of("appointed", ids(which), "reason", "A sample reason"));
    }

    public Response decide(Map<String, ?> body) {
        return with(As.user("hiring"), As.etag("hiring", vacancy.path() + "/decision"), body)
                .post(vacancy.path() + "/decision");
    }

    public Response save(String name, int... which) {
        return As.post("hiring", vacancy.path() + "/cohort-sets", Map.of("name", name, "applications", ids(which)));
    }

    public Response traits(int which, String... values) {
        List<Map<String, String>> traits = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                traits.add(Map.of("dimension", COMPOSITION.get(i).get("name").toString(), "value", values[i]));
            }
        }
        return As.user("hiring")
                .contentType("application/json")
                .header("If-Match", "\"%d\"".formatted(version(which)))
                .body(Map.of("traits", traits))
                .put("/applications/" + ids.get(which) + "/traits");
    }

    private int version(int which) {
        Integer version =
                get("cohort").path("candidates.find { it.application.id == '%s' }.version".formatted(ids.get(which)));
        return version == null ? 0 : version;
    }

    private static void sql(String statement, Object... parameters) {
        Arc.container().instance(Sql.class).get().run(statement, parameters);
    }
}
