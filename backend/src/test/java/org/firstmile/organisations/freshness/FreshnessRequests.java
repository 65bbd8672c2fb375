package org.firstmile.organisations.freshness;

import static org.firstmile.access.AccessRequests.with;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;

/** Freshness for the access table; the thing is an organisation of Citizens Essex that partner acts for, by invitation. */
public final class FreshnessRequests {
    private static Kept kept;
    private static String secret;

    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("readFreshnessPolicy", (caller, user) -> caller.get("/freshness-policy")),
            Map.entry("changeFreshnessPolicy", (caller, user) -> with(
                            caller, "*", Map.of("months", 12, "reminderDays", 30))
                    .put("/freshness-policy")),
            Map.entry("listFreshness", (caller, user) -> caller.get("/freshness")),
            Map.entry("countFreshness", (caller, user) -> caller.get("/freshness/counts")),
            Map.entry("listServiceFreshness", (caller, user) -> caller.get("/freshness/services")),
            Map.entry("readProposalLetters", (caller, user) -> caller.get("/freshness/letters")),
            Map.entry("changeProposalLetters", (caller, user) -> Kept.json(caller)
                    .body(Map.of("wanted", false))
                    .put("/freshness/letters")),
            Map.entry("confirmWithServices", (caller, user) -> caller.header("If-Match", "*")
                    .post("/freshness/" + kept().id + "/confirmation")),
            Map.entry("listConfirmationRequests", (caller, user) -> caller.get(theirs() + "/confirmation-requests")),
            Map.entry(
                    "askForConfirmation",
                    (caller, user) -> caller.post(Kept.called("To be asked").path() + "/confirmation-requests")),
            Map.entry("readConfirmationLink", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("secret", secret()))
                    .post("/confirmation-link/reading")),
            Map.entry("confirmByLink", (caller, user) -> with(caller, "*", Map.of("secret", secret()))
                    .post("/confirmation-link/confirmation")),
            Map.entry("proposeByLink", (caller, user) -> with(
                            caller, "*", Map.of("secret", secret(), "name", "Proposed by " + user))
                    .post("/confirmation-link/proposal")),
            Map.entry("readEditing", (caller, user) -> caller.get(theirs() + "/edits")),
            Map.entry("editOrganisation", (caller, user) -> with(caller, "*", named("Edited by " + user))
                    .post(theirs() + "/edits")),
            Map.entry("listOrganisationProposals", (caller, user) -> caller.get("/organisation-proposals")),
            Map.entry(
                    "readOrganisationProposal", (caller, user) -> caller.get("/organisation-proposals/" + proposal())),
            Map.entry("acceptOrganisationProposal", (caller, user) -> {
                String proposal = proposal();
                return with(caller, "*", Map.of("version", version(proposal), "fields", List.of()))
                        .post("/organisation-proposals/" + proposal + "/acceptance");
            }),
            Map.entry("declineOrganisationProposal", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("note", "Sample"))
                    .post("/organisation-proposals/" + proposal() + "/declining")),
            Map.entry(
                    "withdrawOrganisationProposal",
                    (caller, user) -> caller.post("/organisation-proposals/" + proposal() + "/withdrawal")),
            Map.entry("listRepresentatives", (caller, user) -> caller.get(theirs() + "/representatives")),
            Map.entry("inviteRepresentative", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("name", "Sample Colleague", "email", Kept.address()))
                    .post(theirs() + "/representatives")),
            Map.entry("removeRepresentative", (caller, user) -> {
                String path = theirs() + "/representatives";
                String id = As.post("admin", path, Map.of("name", "Sample Colleague", "email", Kept.address()))
                        .path("id");
                return caller.delete(path + "/" + id);
            }),
            Map.entry("acceptRepresentativeInvitation", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("secret", invitationFor(user)))
                    .post("/representative-invitations/acceptance")));

    private FreshnessRequests() {}

    private static synchronized Kept kept() {
        if (kept == null) {
            Kept fresh = Kept.called("Kept by its partner");
            String address = Kept.address();
            fresh.invite(Tokens.of("organiser"), address).then().statusCode(201);
            Kept.join(Tokens.of("partner"), Kept.secretTo(address, "representative-invitation"))
                    .then()
                    .statusCode(200);
            kept = fresh;
        }
        return kept;
    }

    private static synchronized String secret() {
        if (secret == null) {
            secret = kept().asked();
        }
        return secret;
    }

    /** A proposal of partner's that waits. */
    private static String proposal() {
        return with(As.user("partner"), "*", named("Proposed " + UUID.randomUUID()))
                .post(theirs() + "/edits")
                .then()
                .statusCode(200)
                .extract()
                .path("proposal.id");
    }

    private static int version(String proposal) {
        return As.user("admin").get("/organisation-proposals/" + proposal).path("version");
    }

    private static String invitationFor(String user) {
        if (!List.of("partner", "partner2", "integrator").contains(user)) {
            return "of no use to who may not join";
        }
        Kept theirs = Kept.called("To be represented");
        String address = Kept.address();
        theirs.invite(Tokens.of("organiser"), address).then().statusCode(201);
        return Kept.secretTo(address, "representative-invitation");
    }

    private static Map<String, Object> named(String name) {
        Map<String, Object> body = new HashMap<>(kept().body);
        body.put("name", name);
        return body;
    }

    private static String theirs() {
        return kept().path();
    }
}
