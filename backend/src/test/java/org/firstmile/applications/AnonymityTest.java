package org.firstmile.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstmile.access.AccessRequests;
import org.firstmile.applications.conversations.Talks;
import org.firstmile.applications.decision.Choices;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.AtOnce;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The promise "your application will be anonymously reviewed", searched for byte by byte: candidates with rare marks are
 * planted, and whatever anybody but the candidate can get is searched for the marks. It reads the contract to know what
 * there is: an operation that it cannot reach makes it fail, so it grows with the API.
 */
@ApiTest
class AnonymityTest {
    private static final List<String> USERS = List.of(
            "public",
            "organiser",
            "organiser2",
            "lead",
            "hiring",
            "reviewer",
            "reviewer2",
            "finance",
            "admin",
            "partner",
            "partner2",
            "integrator");
    /** A candidate may read these; everybody else's are walked. */
    private static final String OWN = "applicationKey";

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    @Inject
    Sql sql;

    private static Map<String, Map<String, Object>> contract;
    private static final List<String> marks = new ArrayList<>();
    /** Of candidates who are revealed: their hiring manager may know them, where their application stands. */
    private static final List<String> revealedMarks = new ArrayList<>();

    private static final List<String> revealedPlaces = new ArrayList<>();
    /** Ids to fill a path with, by the collection before the parameter or by the parameter's name. */
    private static final Map<String, List<String>> ids = new HashMap<>();

    @BeforeEach
    void plant() {
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

    private static Applicant planted(Openings vacancy, String kind, String name) {
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

    private static void assertUnmarked(String where, String what) {
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

    private static RequestSpecification as(String user) {
        return user.equals("public") ? As.nobody() : As.user(user);
    }

    private static void search(String where, Response answer) {
        search(where, "nobody", answer);
    }

    private static void search(String where, String user, Response answer) {
        String what = answer.getHeaders() + "\n" + answer.asString();
        assertUnmarked(where + " as " + user, what, marks);
        if (!user.equals("hiring") || revealedPlaces.stream().noneMatch(where::startsWith)) {
            assertUnmarked(where + " as " + user, what, revealedMarks);
        }
    }

    /** What the walk lets pass is there: so it would find it elsewhere. */
    @Test
    void who_hires_is_told_of_the_revealed_alone() {
        List<String> told = new ArrayList<>();
        for (String application : ids.get("/applications")) {
            Response answer = As.user("hiring").get("/applications/" + application + "/candidate");
            if (answer.statusCode() == 200) {
                told.add(answer.path("name"));
                assertThrows(AssertionError.class, () -> search("elsewhere", "hiring", answer));
            } else {
                assertEquals(409, answer.statusCode());
            }
        }
        assertEquals(List.of("Orlaxwyn Petherbrooke", "Maristenne Quenbyrow"), told);
    }

    @Test
    void the_search_finds_what_is_there() {
        Applicant applicant = planted(Openings.withCv("Found"), "person", "Zyxquorin Vantrelbe");
        assertThrows(
                AssertionError.class,
                () -> assertUnmarked("own", applicant.read().asString()));
    }

    @Test
    void no_read_tells_anybody_who_a_candidate_is() {
        Set<String> unreached = new TreeSet<>();
        contract().forEach((path, item) -> {
            if (item.get("get") instanceof Map<?, ?> operation
                    && !operation.get("security").toString().contains(OWN)) {
                List<String> filled = List.copyOf(filled(path));
                List<Boolean> reached = AtOnce.each(
                        USERS,
                        user -> filled.stream().filter(one -> walk(user, one)).count() > 0);
                if (!reached.contains(true)) {
                    unreached.add(path);
                }
            }
        });
        // these have nothing planted: their own request in the access table must reach them
        unreached.removeIf(path -> {
            Response answer = request(
                    ((Map<?, ?>) contract().get(path).get("get"))
                            .get("operationId")
                            .toString(),
                    "admin");
            search(path, answer);
            return answer.statusCode() < 300;
        });
        assertEquals(Set.of(), unreached, "plant ids for these, so that they are walked");
    }

    /** Every page of it; whether it could be read. */
    private static boolean walk(String user, String path) {
        String after = null;
        int status;
        int pages = 0;
        do {
            RequestSpecification request = as(user);
            Response answer = (after == null ? request : request.queryParam("after", after)).get(path);
            search(path, user, answer);
            status = answer.statusCode();
            after = status == 200 && answer.contentType().contains("json") ? next(answer) : null;
        } while (after != null && ++pages < 20);
        if (status == 200 && hasSearch(path)) {
            for (String word : List.of("Zyxquorin", "planted-mark.example")) {
                Object found = found(as(user).queryParam("q", word).get(path));
                assertEquals(List.of(), found, () -> path + " finds something for " + word + " as " + user);
            }
        }
        return status == 200;
    }

    /** What a search answers with: items, points on a map, how many there are of each sort, or a file of it. */
    private static List<?> found(Response answer) {
        if (answer.contentType().startsWith("text/csv")) {
            return answer.asString().lines().skip(1).toList();
        }
        if (answer.jsonPath().get("$") instanceof List<?> file) {
            return file;
        }
        Map<String, Object> body = answer.jsonPath().getMap("$");
        Object found = body.getOrDefault(
                "items", body.getOrDefault("points", body.getOrDefault("contents", body.get("total"))));
        return found instanceof List<?> many ? many : found.equals(0) ? List.of() : List.of(found);
    }

    private static String next(Response answer) {
        return answer.asString().contains("\"next\":\"") ? answer.path("next") : null;
    }

    private static boolean hasSearch(String path) {
        return contract().containsKey("/api/v1" + path)
                && contract().get("/api/v1" + path).get("get").toString().contains("name=q,");
    }

    @Test
    void no_operation_tells_anybody_who_a_candidate_is() {
        Map<String, String> operations = new LinkedHashMap<>();
        contract()
                .forEach((path, item) -> item.forEach((method, operation) -> {
                    if (operation instanceof Map<?, ?> details
                            && details.containsKey("operationId")
                            && !details.get("security").toString().contains(OWN)
                            && !details.get("operationId").equals("startApplication")) {
                        operations.put(details.get("operationId").toString(), method + " " + path);
                    }
                }));
        AtOnce.inLanes(operations.keySet(), AccessRequests::feature, operation -> {
                    for (String user : USERS.subList(1, USERS.size())) {
                        search(operations.get(operation), user, request(operation, user));
                    }
                    return operation;
                })
                .values()
                .forEach(AtOnce::of);
    }

    private static Response request(String operation, String user) {
        return AccessRequests.of(operation).send(as(user), user);
    }

    /**
     * "I have just sent it": whoever hears that and looks again and again finds counts that grow, and nothing that says
     * which one it was.
     */
    @Test
    void while_applications_are_open_no_read_tells_which_one_has_taken_a_step() {
        Openings vacancy = Openings.withCv("Watched while open").with("reviewer");
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            applicants.add(Applicant.start(vacancy));
        }
        applicants.getFirst().sendCv(Cvs.pdf("Sample")).then().statusCode(200);
        Map<String, String> before = watched(vacancy, applicants);
        assertTrue(before.size() > 50, () -> "this many reads are watched: " + before.size());
        assertTrue(before.containsValue("200 null {\"items\":[],\"next\":null}"), before::toString);

        applicants.getFirst().answered(vacancy);
        assertSame(before, watched(vacancy, applicants), "answering");
        applicants.getFirst().step("submission").then().statusCode(200);
        assertSame(before, watched(vacancy, applicants), "submitting");
        applicants.getFirst().step("withdrawal").then().statusCode(200);
        assertSame(before, watched(vacancy, applicants), "withdrawing");
        Applicant.start(vacancy);
        assertSame(before, watched(vacancy, applicants), "beginning");
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after, String step) {
        Map<String, String> changed = new TreeMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        assertEquals(Map.of(), changed, step + " shows");
    }

    /** Every read about the vacancy or its applications as everybody, without its counts and what is new in any answer. */
    private static Map<String, String> watched(Openings vacancy, List<Applicant> applicants) {
        List<String> applications =
                applicants.stream().map(one -> one.read().<String>path("id")).toList();
        List<String> paths = new ArrayList<>(List.of(
                "/applications?vacancyId=" + vacancy.id(),
                "/applications?limit=1&vacancyId=" + vacancy.id(),
                "/applications?status=submitted&vacancyId=" + vacancy.id()));
        applicants.forEach(one -> {
            paths.add("/applications?reference=" + one.reference());
            paths.add("/applications?status=submitted&reference=" + one.reference());
        });
        contract().forEach((path, item) -> {
            String below = path.replace("/api/v1", "");
            if (item.containsKey("get") && below.chars().filter(at -> at == '{').count() == 1) {
                if (below.startsWith("/vacancies/{")) {
                    paths.add(PARAMETER.matcher(below).replaceFirst(vacancy.id()));
                } else if (below.startsWith("/applications/{")) {
                    applications.forEach(
                            id -> paths.add(PARAMETER.matcher(below).replaceFirst(id)));
                }
            }
        });
        Map<String, String> answers = new TreeMap<>();
        for (String user : List.of("hiring", "lead", "admin", "reviewer")) {
            for (String path : paths) {
                Response answer = as(user).get(path);
                answers.put(
                        user + " " + path,
                        answer.statusCode() + " " + answer.header("ETag") + " "
                                + answer.asString()
                                        .replaceAll("\"(drafts|submitted|withdrawn|applications)\":\\d+", "\"$1\":0")
                                        .replaceAll("\"requestId\":\"[^\"]*\"", "\"requestId\":0"));
            }
        }
        return answers;
    }

    @Test
    void no_page_of_the_server_itself_tells_who() {
        for (String path : List.of("/q/metrics", "/q/health", "/openapi.json")) {
            search(path, RestAssured.given().get(path));
        }
    }

    /** Only the identity's own table, and the e-mails until they are delivered. */
    @Test
    void no_row_tells_who_but_those_of_the_identity() {
        List<String> tables = sql.list(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                row -> row.getString(1));
        assertTrue(tables.containsAll(List.of("audit_entry", "outbox_event", "idempotency_key", "application")));
        for (String table : tables) {
            if (Set.of("candidate_identity", "outbox_mail").contains(table)) {
                continue;
            }
            // an answer that is not blind holds what the candidate wrote in it
            String rows = table.equals("application_answer")
                    ? "select a::text from application_answer a join vacancy_question q on q.id = a.question_id and q.blind"
                    : "select t::text from " + table + " t";
            sql.list(rows, row -> row.getString(1)).forEach(row -> assertUnmarked(table, row));
        }
        assertEquals(
                List.of(),
                sql.list(
                        "select body from outbox_mail where delivered_at is not null and (body is not null or recipient is not null)",
                        row -> row.getString(1)));
    }

    @Test
    void the_trail_says_candidate_and_no_more() {
        List<String> actors = sql.list(
                "select distinct actor || '/' || actor_name || '/' || (details - 'question')::text from audit_entry"
                        + " where action like 'application.%'",
                row -> row.getString(1));
        assertEquals(List.of("candidate/Candidate/{}"), actors);
    }

    @Test
    void no_line_of_the_log_tells_who() throws IOException {
        String log;
        try (Stream<String> lines = Files.lines(Path.of("target/test.log"))) {
            // but for the words that this test itself searches for; a time to the nanosecond may be anybody's number
            log = lines.filter(line -> !line.contains("?q="))
                    .map(line -> line.replaceFirst("\"timestamp\":\"[^\"]*\"", ""))
                    .collect(Collectors.joining("\n"));
        }
        assertTrue(log.contains("my-application"), "the log is written, with its access lines");
        assertUnmarked("the log", log);
    }

    private static Map<String, Map<String, Object>> contract() {
        if (contract == null) {
            contract = RestAssured.given()
                    .accept("application/json")
                    .get("/openapi.json")
                    .jsonPath()
                    .getMap("paths");
        }
        return contract;
    }

    /** The path below the API's root with every combination of ids that is known for its parameters. */
    private static Set<String> filled(String path) {
        Set<String> paths = new LinkedHashSet<>(List.of(path.replace("/api/v1", "")));
        while (paths.stream().anyMatch(some -> some.contains("{"))) {
            Set<String> next = new LinkedHashSet<>();
            for (String some : paths) {
                Matcher parameter = PARAMETER.matcher(some);
                if (parameter.find()) {
                    String collection = some.substring(0, parameter.start() - 1);
                    for (String id : ids(collection, parameter.group(1))) {
                        next.add(some.substring(0, parameter.start()) + id + some.substring(parameter.end()));
                    }
                }
            }
            paths = next;
        }
        return paths;
    }

    private static List<String> ids(String collection, String parameter) {
        List<String> planted = ids.getOrDefault(collection, ids.get(parameter));
        if (planted != null) {
            return planted;
        }
        Response list = As.user("admin").queryParam("limit", 3).get(collection);
        return list.statusCode() == 200
                ? list.path(list.path("items") == null ? "contents.id" : "items.id")
                : List.of();
    }
}
