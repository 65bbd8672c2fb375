package org.firstmile.applications;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firstmile.applications.conversations.Talks;
import org.firstmile.applications.decision.Choices;
import org.firstmile.applications.review.Rounds;
import org.firstmile.support.Inbox;

/**
 * Candidates with rare marks, at each state that an application may be in: whatever anybody but the candidate can get is
 * searched for the marks.
 */
public final class Planted {
    private static final List<String> marks = new ArrayList<>();
    /** Of candidates who are revealed: their hiring manager may know them, where their application stands. */
    private static final List<String> revealedMarks = new ArrayList<>();

    private static final List<String> revealedPlaces = new ArrayList<>();
    /** Ids to fill a path with, by the collection before the parameter or by the parameter's name. */
    static final Map<String, List<String>> ids = new HashMap<>();

    private Planted() {}

    /** Plants them, unless they are there already. */
    public static synchronized void once() {
        if (!marks.isEmpty()) {
            return;
        }
        Openings open = Openings.withCv("Walked while open").with("reviewer");
        Openings closed = Openings.withCv("Walked when closed").with("reviewer");
        Openings started =
                Openings.withCv("Walked while it is marked").with("reviewer").with("reviewer2");
        Openings locked = Openings.withCv("Walked when marks are locked").with("reviewer");
        Openings revealed = Openings.withCv("Walked when some are revealed").with("reviewer");
        List<String> applications = new ArrayList<>();
        for (Openings vacancy : List.of(open, closed, started, locked, revealed)) {
            applications.add(
                    planted(vacancy, "person", "Zyxquorin Vantrelbe").read().path("id"));
            Applicant submitted = planted(vacancy, "person", "Quorvexa Thrimblewick");
            submitted.answered(vacancy);
            String nonBlind = "At Quillhaven Nook, with Zyxquorin";
            submitted.answer(vacancy.questions().getFirst(), nonBlind).then().statusCode(200);
            submitted.step("submission").then().statusCode(200);
            submitted
                    .call()
                    .body(Map.of("religion", "muslim"))
                    .post("/my-application/monitoring")
                    .then()
                    .statusCode(204);
            applications.add(submitted.read().path("id"));
            Applicant gone =
                    planted(vacancy, "organisation", "Brixellum Ombrage Trust").submitted(vacancy);
            gone.step("withdrawal").then().statusCode(200);
            applications.add(gone.read().path("id"));
        }
        closed.closed();
        Rounds half = new Rounds(started.closed(), List.of()).start("reviewer", "reviewer2");
        half.mark("reviewer", half.alias("reviewer", 1), 4).then().statusCode(200);
        new Rounds(locked.closed(), List.of())
                .start("reviewer")
                .markAll("reviewer", 3)
                .locked();
        applications.add(revealOne(revealed, applications.getLast()));
        Choices decided = decided();
        applications.addAll(decided.ids());
        marks.addAll(List.of("quillhaven", "wrenfordia", "planted-mark", "1632960817", "960 817"));
        ids.put(
                "/vacancies",
                List.of(
                        open.id(),
                        closed.id(),
                        started.id(),
                        locked.id(),
                        revealed.id(),
                        decided.vacancy().id()));
        ids.put("setId", decided.get("cohort-sets").path("items.id"));
        ids.put("vacancyId", ids.get("/vacancies"));
        ids.put(
                "questionId",
                List.of(
                        open.questions().get(1),
                        closed.questions().get(1),
                        started.questions().get(1),
                        locked.questions().get(1),
                        open.questions().getFirst()));
        ids.put("/applications", applications);
        // somebody else was revealed, and is met: of those planted that tells nothing
        Talks met = Talks.shortlisted("Walked while candidates are met", 1, "reviewer");
        ids.put("/conversations", List.of(met.held(met.applicant(0))));
        Talks.score("reviewer", ids.get("/conversations").getFirst(), Talks.card(3, "unsure", "Met"))
                .then()
                .statusCode(200);
        Talks.file("reviewer", ids.get("/conversations").getFirst()).then().statusCode(200);
    }

    /** One is appointed, by a saved set; of the other, shortlisted and not appointed, nobody ever learns who it was. */
    @SuppressWarnings("unchecked")
    private static Choices decided() {
        Map<String, Object> body = Openings.draft("Walked when it is decided");
        body.putAll(Map.of("kind", "job", "dbs", "enhanced", "composition", Choices.COMPOSITION));
        Map<String, Object> applying = new HashMap<>((Map<String, Object>) body.get("applying"));
        applying.put("cvRequired", true);
        body.put("applying", applying);
        Openings vacancy = Openings.published("Walked when it is decided", body).with("reviewer");
        Secret secret = new Secret("Maristenne Quenbyrow", "revealed-mark", "01632 960 553", "Fennoxbury Autorin");
        Choices choices = Choices.of(
                        vacancy,
                        List.of(
                                planted(vacancy, "person", secret, revealedMarks)
                                        .submitted(vacancy),
                                planted(vacancy, "person", "Quorvexa Thrimblewick")
                                        .submitted(vacancy)),
                        3,
                        5)
                .revealed(0)
                .shortlisted(1);
        choices.traits(1, "North", "Health").then().statusCode(200);
        choices.save("All", 0, 1).then().statusCode(201);
        choices.decide(0).then().statusCode(201);
        revealedPlaces.addAll(List.of("/applications/" + choices.id(0) + "/", vacancy.path() + "/"));
        return choices;
    }

    /** One of two who are shortlisted is revealed; the other, shortlisted as well, is never told. */
    private static String revealOne(Openings vacancy, String withdrawn) {
        Secret secret = new Secret("Orlaxwyn Petherbrooke", "revealed-mark", "01632 960 553", "Fennoxbury Autorin");
        Applicant known = planted(vacancy, "person", secret, revealedMarks).answered(vacancy);
        known.answer(vacancy.questions().getFirst(), "At Tindlewharf").then().statusCode(200);
        known.step("submission").then().statusCode(200);
        Applicant unknown = planted(vacancy, "person", "Quorvexa Thrimblewick").submitted(vacancy);
        Selected selected = new Selected(vacancy.closed(), List.of(known, unknown));
        new Rounds(vacancy, List.of()).start("reviewer").markAll("reviewer", 4).locked();
        selected.shortlisted().revealed(0);
        selected.reveal(withdrawn).then().statusCode(422);
        revealedMarks.addAll(List.of("tindlewharf", "fennoxbury", "revealed-mark", "1632960553", "960 553"));
        revealedPlaces.addAll(List.of("/applications/" + selected.id(0) + "/", vacancy.path() + "/"));
        return selected.id(0);
    }

    /** What is planted of somebody, all of it rare. */
    private record Secret(String name, String mailHost, String phone, String author) {
        String email() {
            return name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@" + mailHost + ".example";
        }
    }

    static Applicant planted(Openings vacancy, String kind, String name) {
        Secret secret = new Secret(name, "planted-mark", "01632 960 817", "Wrenfordia Autorin");
        return planted(vacancy, kind, secret, marks);
    }

    private static Applicant planted(Openings vacancy, String kind, Secret secret, List<String> marks) {
        String email = secret.email();
        Map<String, Object> candidate = Applicant.candidate(secret.name(), email);
        candidate.put("kind", kind);
        candidate.put("phone", secret.phone());
        candidate.put("adjustments", "A ramp like the one of " + secret.author());
        Applicant applicant = Applicant.start(vacancy, candidate);
        // what goes wrong must not say who either
        candidate.put("phone", secret.phone() + " or call");
        Applicant.tryToStart(vacancy.id(), candidate).then().statusCode(422);
        candidate.put("phone", secret.phone().replace(" ", ""));
        applicant
                .call()
                .header("If-Match", applicant.etag())
                .body(candidate)
                .put("/my-application/candidate")
                .then()
                .statusCode(200);
        Inbox.await(email);
        applicant
                .sendCv(secret.author().getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422);
        applicant.sendCv(Cvs.pdf(secret.author())).then().statusCode(200);
        marks.add(applicant.key().toLowerCase(Locale.ROOT));
        for (String part : secret.name().split(" ")) {
            if (part.length() > 6) {
                marks.add(part.toLowerCase(Locale.ROOT));
            }
        }
        return applicant;
    }

    static void assertUnmarked(String where, String what) {
        assertUnmarked(where, what, marks);
        assertUnmarked(where, what, revealedMarks);
    }

    private static void assertUnmarked(String where, String what, List<String> marks) {
        String text = what.toLowerCase(Locale.ROOT);
        for (String mark : marks) {
            int at = text.indexOf(mark);
            assertTrue(
                    at < 0,
                    () -> where + " tells " + mark + ": …"
                            + text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80)));
        }
    }

    /** Whatever a user is answered tells nothing of those planted. */
    public static void assertUnmarked(String where, String user, Response answer) {
        String what = answer.getHeaders() + "\n" + answer.asString();
        assertUnmarked(where + " as " + user, what, marks);
        if (!user.equals("hiring") || revealedPlaces.stream().noneMatch(where::startsWith)) {
            assertUnmarked(where + " as " + user, what, revealedMarks);
        }
    }
}
