package org.firstmile.applications.review;

import static org.firstmile.access.AccessRequests.with;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.support.ApiTest.As;

/** A vacancy with submitted applications and a panel, closed and then started by its hiring manager. */
public record Rounds(Openings vacancy, List<Applicant> applicants) {

    public static Rounds closed(String title, int applications, String... panel) {
        return closed(Openings.published(title), applications, panel);
    }

    public static Rounds closed(Openings vacancy, int applications, String... panel) {
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < applications; i++) {
            applicants.add(Applicant.start(vacancy).submitted(vacancy));
        }
        for (String reviewer : panel) {
            vacancy.with(reviewer);
        }
        return new Rounds(vacancy.closed(), applicants);
    }

    public static Rounds started(String title, int applications, String... panel) {
        return closed(title, applications, panel).start(panel);
    }

    /** With a reason, for panels that are too small. */
    public Rounds start(String... panel) {
        tryToStart(Map.of("exception", "A small sample")).then().statusCode(201);
        for (String reviewer : panel) {
            declare(reviewer).then().statusCode(200);
        }
        return this;
    }

    Response tryToStart(Map<String, ?> body) {
        return As.post("hiring", path(), body);
    }

    public String path() {
        return vacancy.path() + "/review";
    }

    public String panel() {
        return "/reviews/" + vacancy.id();
    }

    public Response declare(String user) {
        return As.user(user).contentType(ContentType.JSON).body(Map.of()).put(panel() + "/declaration");
    }

    Response answers(String user, int question) {
        return As.user(user).queryParam("limit", 100).get(vacancy.answersPath(question));
    }

    List<Map<String, Object>> items(String user, int question) {
        return answers(user, question).then().statusCode(200).extract().path("items");
    }

    private List<String> aliases(String user, int question) {
        Response answers = answers(user, question);
        answers.then().statusCode(200);
        return As.json(answers).get("items").findValuesAsText("alias");
    }

    public String alias(String user, int question) {
        return aliases(user, question).getFirst();
    }

    public Response mark(String user, String alias, Object value) {
        return mark(user, alias, Map.of("value", value));
    }

    Response mark(String user, String alias, Map<String, ?> body) {
        return As.user(user).contentType(ContentType.JSON).body(body).put(panel() + "/answers/" + alias + "/mark");
    }

    Response unmark(String user, String alias) {
        return As.user(user).delete(panel() + "/answers/" + alias + "/mark");
    }

    Response recuse(String user, String alias) {
        return As.user(user)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "We share a kitchen"))
                .post(panel() + "/answers/" + alias + "/recusal");
    }

    Response finish(String user) {
        return As.user(user).post(panel() + "/completion");
    }

    /** Marks all that awaits this reviewer. */
    public Rounds markAll(String user, int value) {
        for (int question = 1; question < vacancy.questions().size(); question++) {
            aliases(user, question)
                    .forEach(alias -> mark(user, alias, value).then().statusCode(200));
        }
        return this;
    }

    Response change(String noun, Map<String, ?> body) {
        return with(As.user("hiring"), As.etag("hiring", path()), body).post(path() + "/" + noun);
    }

    public Rounds locked() {
        change("lock", Map.of("reason", "A sample reason")).then().statusCode(200);
        return this;
    }
}
