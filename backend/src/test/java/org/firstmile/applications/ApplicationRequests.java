package org.firstmile.applications;

import static org.firstmile.applications.Applicant.candidate;
import static org.firstmile.applications.Applicant.freshEmail;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;

/** The applications' operations for the access table; the thing is a fresh application, the panel is reviewer's. */
public final class ApplicationRequests {
    private static Openings vacancy;
    private static Openings vacancyWithCv;

    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("startApplication", (caller, user) -> caller.header(
                            "X-Forwarded-For", "192.0.2." + Math.floorMod(user.hashCode(), 250))
                    .contentType(ContentType.JSON)
                    .body(Map.of("vacancyId", vacancy().id(), "candidate", candidate("Sample", freshEmail())))
                    .post("/applications")),
            Map.entry("readMyApplication", (caller, user) -> as(caller, Applicant.start(vacancy()))
                    .get("/my-application")),
            Map.entry("changeMyCandidate", (caller, user) -> as(caller, Applicant.start(vacancy()))
                    .body(candidate("Sample", freshEmail()))
                    .put("/my-application/candidate")),
            Map.entry("saveMyAnswer", (caller, user) -> as(caller, Applicant.start(vacancy()))
                    .body(Map.of("text", "Because"))
                    .put("/my-application/answers/" + vacancy().questions().get(1))),
            Map.entry("readMyCv", (caller, user) -> {
                Applicant applicant = Applicant.start(vacancyWithCv());
                applicant.sendCv(Cvs.pdf("Sample")).then().statusCode(200);
                return as(caller, applicant).get("/my-application/cv");
            }),
            Map.entry("saveMyCv", (caller, user) -> as(caller, Applicant.start(vacancyWithCv()))
                    .contentType(CvKind.PDF_TYPE)
                    .body(Cvs.pdf("Sample"))
                    .put("/my-application/cv")),
            Map.entry("deleteMyCv", (caller, user) -> as(caller, Applicant.start(vacancyWithCv()))
                    .delete("/my-application/cv")),
            Map.entry("submitMyApplication", (caller, user) -> as(
                            caller, Applicant.start(vacancy()).answered(vacancy()))
                    .post("/my-application/submission")),
            Map.entry("withdrawMyApplication", (caller, user) -> as(caller, Applicant.start(vacancy()))
                    .post("/my-application/withdrawal")),
            Map.entry("listApplications", (caller, user) -> caller.get("/applications")),
            Map.entry("readApplication", (caller, user) -> {
                String id = Applicant.start(vacancy()).read().path("id");
                return caller.get("/applications/" + id);
            }),
            Map.entry("answerMonitoring", (caller, user) -> as(
                            caller, Applicant.start(vacancy()).submitted(vacancy()))
                    .body(Map.of("age", "from-25-to-34"))
                    .post("/my-application/monitoring")),
            Map.entry("readMonitoringReport", (caller, user) -> {
                Openings closed = Openings.published("Closed for the report").closed();
                return caller.get(closed.path() + "/monitoring");
            }),
            Map.entry("extendApplication", (caller, user) -> {
                String id = Applicant.start(vacancy()).read().path("id");
                return caller.contentType(ContentType.JSON)
                        .body(Map.of(
                                "until",
                                Instant.now().plus(40, ChronoUnit.DAYS).toString(),
                                "reason",
                                "A sample reason"))
                        .put("/applications/" + id + "/extension");
            }),
            Map.entry("listPipelines", (caller, user) -> caller.get("/pipelines")));

    private ApplicationRequests() {}

    private static synchronized Openings vacancy() {
        if (vacancy == null) {
            vacancy = Openings.published("For the access table").with("reviewer");
        }
        return vacancy;
    }

    private static synchronized Openings vacancyWithCv() {
        if (vacancyWithCv == null) {
            vacancyWithCv = Openings.withCv("For the access table, with a CV");
        }
        return vacancyWithCv;
    }

    private static RequestSpecification as(RequestSpecification caller, Applicant applicant) {
        return caller.header("Application-Key", applicant.key())
                .header("If-Match", applicant.etag())
                .contentType(ContentType.JSON);
    }
}
