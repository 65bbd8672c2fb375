package org.firstmile.applications.decision;

import static org.firstmile.access.AccessRequests.with;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** Choosing and what comes of it, for the access table; the vacancy is Citizens Essex's. */
public final class DecisionRequests {
    private static Choices open;
    private static Choices decided;

    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("readDecision", (caller, user) -> caller.get(path() + "/decision")),
            Map.entry("decideVacancy", (caller, user) -> {
                Choices choices = Choices.job(3).revealed();
                return with(
                                caller,
                                As.etag("hiring", choices.vacancy().path() + "/decision"),
                                Map.of("appointed", choices.ids(), "reason", "Sample"))
                        .post(choices.vacancy().path() + "/decision");
            }),
            Map.entry("readDbsCheck", (caller, user) -> caller.get(check())),
            Map.entry("recordDbsCheck", (caller, user) -> with(caller, As.etag("hiring", check()), DbsChecksTest.body())
                    .put(check())),
            Map.entry("readCohort", (caller, user) -> caller.get(path() + "/cohort")),
            Map.entry("noteTraits", (caller, user) -> with(
                            caller, "*", Map.of("traits", List.of(Map.of("dimension", "Place", "value", "North"))))
                    .put("/applications/" + open().ids().getFirst() + "/traits")),
            Map.entry("suggestCohort", (caller, user) -> json(caller, Map.of("size", 1))
                    .post(path() + "/cohort-suggestions")),
            Map.entry("listCohortSets", (caller, user) -> caller.get(path() + "/cohort-sets")),
            Map.entry("createCohortSet", (caller, user) -> json(
                            caller, Map.of("name", "Created by " + user, "applications", open().ids()))
                    .post(path() + "/cohort-sets")),
            Map.entry("readCohortSet", (caller, user) -> caller.get(set("Read by " + user))),
            Map.entry("changeCohortSet", (caller, user) -> {
                String set = set("Changed by " + user);
                return with(
                                caller,
                                As.etag("hiring", set),
                                Map.of("name", "Changed for " + user, "applications", open().ids()))
                        .put(set);
            }),
            Map.entry("deleteCohortSet", (caller, user) -> {
                String set = set("Deleted by " + user);
                return caller.header("If-Match", As.etag("hiring", set)).delete(set);
            }));

    private DecisionRequests() {}

    private static RequestSpecification json(RequestSpecification caller, Map<String, ?> body) {
        return caller.contentType(ContentType.JSON).body(body);
    }

    private static synchronized Choices open() {
        if (open == null) {
            open = Choices.call(3, 4).revealed();
        }
        return open;
    }

    private static synchronized Choices decided() {
        if (decided == null) {
            decided = Choices.job(3, 4).revealed();
            decided.decide(0).then().statusCode(201);
        }
        return decided;
    }

    private static String path() {
        return open().vacancy().path();
    }

    private static String check() {
        return "/applications/" + decided().ids().getFirst() + "/check";
    }

    /** A saved set of that name, new or there already; room is made by deleting it again where it is in the way. */
    private static synchronized String set(String name) {
        List<Map<String, Object>> sets =
                As.user("hiring").get(path() + "/cohort-sets").path("items");
        for (Map<String, Object> set : sets) {
            String there = path() + "/cohort-sets/" + set.get("id");
            As.user("hiring").header("If-Match", "*").delete(there).then().statusCode(204);
        }
        String id = As.post("hiring", path() + "/cohort-sets", Map.of("name", name, "applications", open().ids()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return path() + "/cohort-sets/" + id;
    }
}
