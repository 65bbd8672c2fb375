package org.firstmile.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstmile.access.AccessRequests;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.AtOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The promise "your application will be anonymously reviewed", searched for byte by byte: candidates with rare marks are
 * planted, and whatever anybody but the candidate can get is searched for the marks. It reads the contract to know what
 * there is: an operation that it cannot reach makes it fail, so it grows with the API. What the other operations answer,
 * the access table's test searches.
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

    @BeforeEach
    void plant() {
        Planted.once();
    }

    private static RequestSpecification as(String user) {
        return user.equals("public") ? As.nobody() : As.user(user);
    }

    /** What the walk lets pass is there: so it would find it elsewhere. */
    @Test
    void who_hires_is_told_of_the_revealed_alone() {
        List<String> told = new ArrayList<>();
        for (String application : Planted.ids.get("/applications")) {
            Response answer = As.user("hiring").get("/applications/" + application + "/candidate");
            if (answer.statusCode() == 200) {
                told.add(answer.path("name"));
                assertThrows(AssertionError.class, () -> Planted.assertUnmarked("elsewhere", "hiring", answer));
            } else {
                assertEquals(409, answer.statusCode());
            }
        }
        assertEquals(List.of("Orlaxwyn Petherbrooke", "Maristenne Quenbyrow"), told);
    }

    @Test
    void the_search_finds_what_is_there() {
        Applicant applicant = Planted.planted(Openings.withCv("Found"), "person", "Zyxquorin Vantrelbe");
        assertThrows(
                AssertionError.class,
                () -> Planted.assertUnmarked("own", applicant.read().asString()));
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
            Planted.assertUnmarked(path, "admin", answer);
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
            Planted.assertUnmarked(path, user, answer);
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
            Planted.assertUnmarked(path, "nobody", RestAssured.given().get(path));
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
            sql.list(rows, row -> row.getString(1)).forEach(row -> Planted.assertUnmarked(table, row));
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
            // but for the words that this test itself searches for
            log = lines.filter(line -> !line.contains("?q=")).collect(Collectors.joining("\n"));
        }
        assertTrue(log.contains("my-application"), "the log is written, with its access lines");
        Planted.assertUnmarked("the log", log);
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
        List<String> planted = Planted.ids.getOrDefault(collection, Planted.ids.get(parameter));
        if (planted != null) {
            return planted;
        }
        Response list = As.user("admin").queryParam("limit", 3).get(collection);
        return list.statusCode() == 200
                ? list.path(list.path("items") == null ? "contents.id" : "items.id")
                : List.of();
    }
}
