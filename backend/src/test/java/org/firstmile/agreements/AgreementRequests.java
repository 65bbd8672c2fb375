package org.firstmile.agreements;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.VOSCUR;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** The agreements' operations for the access table; the thing is one that Southend, partner's own, is a party to. */
public final class AgreementRequests {
    public static final Map<String, AccessRequest> ALL = Map.of(
            "listAgreements", (caller, user) -> caller.get("/agreements"),
            "createAgreement",
                    (caller, user) -> caller.contentType(ContentType.JSON)
                            .body(user.equals("organiser2") ? body(VOSCUR, SOUTHEND) : body())
                            .post("/agreements"),
            "readAgreement", (caller, user) -> caller.get(proposed()),
            "changeAgreement",
                    (caller, user) -> {
                        String path = proposed();
                        return with(caller, As.etag("lead", path), body()).put(path);
                    },
            "proposeAgreement",
                    (caller, user) -> {
                        String path = drafted(body());
                        return caller.header("If-Match", As.etag("lead", path)).post(path + "/proposal");
                    },
            "assentToAgreement",
                    (caller, user) -> {
                        String path = proposed();
                        Map<String, String> yes = new HashMap<>(Map.of("organisationId", SOUTHEND));
                        if (!user.startsWith("partner") && !user.equals("integrator")) {
                            yes.put("note", "By letter");
                        }
                        return with(caller, As.etag("lead", path), yes).post(path + "/assents");
                    },
            "endAgreement",
                    (caller, user) -> {
                        String path = proposed();
                        return with(caller, As.etag("lead", path), Map.of("reason", "Done"))
                                .post(path + "/ending");
                    },
            "listAgreementVersions", (caller, user) -> caller.get(proposed() + "/versions"),
            "listAgreementRemarks", (caller, user) -> caller.get(proposed() + "/remarks"),
            "remarkOnAgreement",
                    (caller, user) -> caller.contentType(ContentType.JSON)
                            .body(Map.of("text", "Who pays?"))
                            .post(proposed() + "/remarks"));

    private AgreementRequests() {}

    /** A complete text between these parties, of Citizens Essex. */
    static Map<String, Object> body() {
        return body(CITIZENS_ESSEX, SOUTHEND, UNLISTED);
    }

    static Map<String, Object> body(String chapter, String... parties) {
        return new HashMap<>(Map.of(
                "title",
                "Welcoming refugees together",
                "kind",
                parties.length == 1 ? "terms-of-reference" : "collaboration",
                "chapterId",
                chapter,
                "parties",
                List.of(parties),
                "foundations",
                foundations()));
    }

    static Map<String, Object> foundations() {
        Map<String, Object> clauses = new HashMap<>();
        for (String clause :
                List.of("sharedPurpose", "communication", "relationship", "funding", "collaboration", "difference")) {
            clauses.put(clause, "What we say about " + clause);
        }
        Map<String, Object> processes = new HashMap<>();
        for (String clause : List.of("decisionMaking", "evaluation", "payments", "conflictResolution")) {
            processes.put(clause, "What we settle about " + clause);
        }
        clauses.put("processes", processes);
        return clauses;
    }

    static String drafted(Map<String, ?> body) {
        return "/agreements/"
                + As.post("lead", "/agreements", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    static String proposed() {
        return proposed(body());
    }

    static String proposed(Map<String, ?> body) {
        String path = drafted(body);
        As.step("lead", path, "proposal").then().statusCode(200);
        return path;
    }
}
