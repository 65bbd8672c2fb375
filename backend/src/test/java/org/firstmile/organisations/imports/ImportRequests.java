package org.firstmile.organisations.imports;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.VOSCUR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest.As;

/** The imports' operations for the access table; a file that whoever may send one sent, else the organiser of Essex. */
public final class ImportRequests {
    private static final Map<String, Object> MAPPING = Map.of(
            "columns",
            List.of(Map.of("field", "name"), Map.of("field", "postcode")),
            "kinds",
            List.of("charity"),
            "status",
            "prospect",
            "listed",
            false,
            "separator",
            ";",
            "dashesAreEmpty",
            true,
            "emptyClears",
            false);

    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("listOrganisationImports", (caller, user) -> caller.get(Uploads.ROOT)),
            Map.entry("uploadOrganisationImport", (caller, user) -> Uploads.sending(
                            caller, user.equals("organiser2") ? VOSCUR : CITIZENS_ESSEX, "Access")
                    .body(file())
                    .post(Uploads.ROOT)),
            Map.entry("readOrganisationImport", (caller, user) -> caller.get(sent(user))),
            Map.entry("mapOrganisationImport", (caller, user) -> {
                String thing = sent(user);
                return with(caller, etag(user, thing), MAPPING).put(thing + "/mapping");
            }),
            Map.entry("checkOrganisationImport", (caller, user) -> step(caller, user, sent(user), "check")),
            Map.entry("cancelOrganisationImport", (caller, user) -> step(caller, user, sent(user), "cancellation")),
            Map.entry("runOrganisationImport", (caller, user) -> step(caller, user, checked(user), "run")),
            Map.entry("chooseForImportRows", (caller, user) -> {
                String thing = checked(user);
                return with(caller, etag(user, thing), Map.of("verdict", "duplicate", "choice", "skip"))
                        .post(thing + "/choices");
            }),
            Map.entry("listImportRows", (caller, user) -> caller.get(checked(user) + "/rows")),
            Map.entry("exportImportRows", (caller, user) -> caller.get(checked(user) + "/rows/csv")),
            Map.entry("readImportRow", (caller, user) -> caller.get(checked(user) + "/rows/2")),
            Map.entry("changeImportRow", (caller, user) -> {
                String row = checked(user) + "/rows/2";
                return with(caller, etag(user, row), Map.of("cells", List.of("Mended", "SS1 1AA")))
                        .put(row);
            }));

    private ImportRequests() {}

    private static byte[] file() {
        return ("Name,Postcode\nAccess " + UUID.randomUUID() + ",SS1 1AA\nAnother,—\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String owner(String user) {
        return user.equals("lead") ? user : "organiser";
    }

    private static String sent(String user) {
        return Uploads.of(owner(user), "Access", file()).path();
    }

    private static String etag(String user, String thing) {
        return As.etag(owner(user), thing);
    }

    private static io.restassured.response.Response step(
            io.restassured.specification.RequestSpecification caller, String user, String thing, String step) {
        return caller.header("If-Match", etag(user, thing)).post(thing + "/" + step);
    }

    /** Without the work in the background: the verdicts as it would write them. */
    private static String checked(String user) {
        String thing = sent(user);
        String id = thing.substring(thing.lastIndexOf('/') + 1);
        Sql sql = io.quarkus.arc.Arc.container().instance(Sql.class).get();
        sql.run("update import_row set verdict = 'NEW' where import_id = ?::uuid", id);
        return thing;
    }
}
