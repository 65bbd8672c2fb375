package org.firstmile.applications;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firstmile.applications.review.Rounds;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.applications.selection.Moved;
import org.firstmile.support.ApiTest.As;

/** A vacancy whose marks are locked: everybody applied with a CV and got the same marks. */
public record Selected(Openings vacancy, List<Applicant> applicants) {

    public static Selected locked(String title, int applications) {
        return marked(title, applications, 4).locked();
    }

    /** Closed and all marked, and not locked yet. */
    public static Selected marked(String title, int applications, int mark) {
        Openings vacancy = Openings.withCv(title).with("reviewer");
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < applications; i++) {
            Applicant applicant = Applicant.start(vacancy);
            applicant.sendCv(Cvs.pdf("Sample")).then().statusCode(200);
            applicants.add(applicant.submitted(vacancy));
        }
        new Rounds(vacancy.closed(), applicants).start("reviewer").markAll("reviewer", mark);
        return new Selected(vacancy, applicants);
    }

    public Selected locked() {
        new Rounds(vacancy, applicants).locked();
        return this;
    }

    public String id(int applicant) {
        return applicants.get(applicant).id();
    }

    /** All of them when none is named. */
    public Selected shortlisted(int... which) {
        Moved.to(ApplicationStage.SHORTLISTED, vacancy, Stream.of(ids(which)).toArray(String[]::new));
        return this;
    }

    public Selected revealed(int... which) {
        shortlisted(which);
        reveal(ids(which)).then().statusCode(201);
        return this;
    }

    private String[] ids(int... which) {
        return which.length == 0
                ? applicants.stream().map(Applicant::id).toArray(String[]::new)
                : java.util.Arrays.stream(which).mapToObj(this::id).toArray(String[]::new);
    }

    public Response move(String to, String... applications) {
        return As.post("hiring", vacancy.path() + "/moves", Map.of("applications", List.of(applications), "to", to));
    }

    public Response undo(String move) {
        return As.user("hiring").post(vacancy.path() + "/moves/" + move + "/undo");
    }

    public Response reveal(String... applications) {
        return revealAs("hiring", applications);
    }

    public Response revealAs(String user, String... applications) {
        return As.post(
                user,
                vacancy.path() + "/reveals",
                Map.of("applications", List.of(applications), "reason", "The shortlist is agreed"));
    }
}
