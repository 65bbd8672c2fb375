package org.firstmile.merging;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstmile.support.ApiTest.As;

/** Organisations that are entered twice, and what is done about them. */
public final class Twins {
    private Twins() {}

    /** @param more members of the body beyond the usual ones, name and value in turn */
    public static String organisation(String name, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                name,
                "kinds",
                List.of("charity"),
                "chapterId",
                CITIZENS_ESSEX,
                "status",
                "member",
                "listed",
                true));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return As.post("admin", "/organisations", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> body(String keep, String drop, Map<String, String> fields) {
        return Map.of(
                "keep",
                keep,
                "drop",
                drop,
                "keepVersion",
                version(keep),
                "dropVersion",
                version(drop),
                "fields",
                fields);
    }

    static int version(String organisation) {
        return As.user("admin").get("/organisations/" + organisation).path("version");
    }

    public static Response merge(RequestSpecification caller, String keep, String drop) {
        return caller.contentType(ContentType.JSON)
                .body(body(keep, drop, Map.of()))
                .post("/organisation-merges");
    }

    static ValidatableResponse merge(String user, String keep, String drop, Map<String, String> fields) {
        return As.post(user, "/organisation-merges", body(keep, drop, fields)).then();
    }

    /** Merged by the organiser; the merge's id. */
    static String merged(String keep, String drop) {
        return merge("organiser", keep, drop, Map.of())
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse undo(String user, String merge) {
        return As.user(user).post("/organisation-merges/" + merge + "/undoing").then();
    }

    static ValidatableResponse read(String user, String organisation) {
        return As.user(user).get("/organisations/" + organisation).then();
    }

    static String service(String organisation, String name) {
        return As.post(
                        "organiser",
                        "/organisations/" + organisation + "/services",
                        Map.of(
                                "name",
                                name,
                                "status",
                                "active",
                                "attendance",
                                List.of("in-person"),
                                "listed",
                                true,
                                "atMainAddress",
                                true))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String person(String name, String organisation) {
        return As.post(
                        "organiser",
                        "/people",
                        Map.of(
                                "name",
                                name,
                                "chapterId",
                                CITIZENS_ESSEX,
                                "affiliations",
                                List.of(Map.of("organisationId", organisation, "level", "manager"))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
