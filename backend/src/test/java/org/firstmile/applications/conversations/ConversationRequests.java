package org.firstmile.applications.conversations;

import static org.firstmile.access.AccessRequests.with;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.applications.Applicant;
import org.firstmile.support.ApiTest.As;

/** The conversations' operations for the access table; the panel is reviewer's, the vacancy is Citizens Essex's. */
public final class ConversationRequests {
    private static Talks talks;
    private static String held;

    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("listConversationSlots", (caller, user) -> caller.get(talks().path() + "/slots")),
            Map.entry("offerConversationSlot", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Talks.slotAt(Talks.soon(), "Sample Hall"))
                    .post(talks().path() + "/slots")),
            Map.entry(
                    "removeConversationSlot",
                    (caller, user) -> caller.delete(talks().path() + "/slots/" + talks().slot())),
            Map.entry(
                    "listConversationCandidates",
                    (caller, user) -> caller.get(talks().path() + "/conversations/candidates")),
            Map.entry("inviteToConversation", (caller, user) -> {
                Talks fresh = fresh();
                return caller.contentType(ContentType.JSON)
                        .body(Map.of("applicationId", Talks.id(fresh.applicant(0)), "slotId", fresh.slot()))
                        .post(fresh.path() + "/conversations");
            }),
            Map.entry("listConversations", (caller, user) -> caller.get("/conversations")),
            Map.entry("readConversation", (caller, user) -> caller.get("/conversations/" + held())),
            Map.entry("moveConversation", (caller, user) -> {
                Talks fresh = fresh();
                String conversation = fresh.invited(fresh.applicant(0), fresh.slot());
                return change(caller, conversation, Map.of("slotId", fresh.slot()))
                        .put("/conversations/" + conversation + "/slot");
            }),
            Map.entry("cancelConversation", (caller, user) -> {
                Talks fresh = fresh();
                String conversation = fresh.invited(fresh.applicant(0), fresh.slot());
                return change(caller, conversation, Map.of("reason", "Nobody can come"))
                        .post("/conversations/" + conversation + "/cancellation");
            }),
            Map.entry("readScorecard", (caller, user) -> caller.get(Talks.card(held()))),
            Map.entry("saveScorecard", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Talks.card(4, "yes", "Clear"))
                    .put(Talks.card(freshlyHeld()))),
            Map.entry("fileScorecard", (caller, user) -> {
                String conversation = freshlyHeld();
                if (user.equals("hiring") || user.equals("reviewer")) {
                    Talks.score(user, conversation, Talks.card(4, "yes", "Clear"))
                            .then()
                            .statusCode(200);
                }
                return caller.post(Talks.card(conversation) + "/filing");
            }),
            Map.entry("abstainFromScoring", (caller, user) -> caller.post(Talks.card(freshlyHeld()) + "/abstention")),
            Map.entry("listScorecards", (caller, user) -> {
                String conversation = freshlyHeld();
                if (user.equals("hiring") || user.equals("reviewer")) {
                    Talks.score(user, conversation, Talks.card(4, "yes", "Clear"))
                            .then()
                            .statusCode(200);
                    Talks.file(user, conversation).then().statusCode(200);
                }
                return caller.get("/conversations/" + conversation + "/scorecards");
            }),
            Map.entry("stepBackFromConversation", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("reason", "We share a kitchen"))
                    .post("/conversations/" + freshlyHeld() + "/recusal")),
            Map.entry("listMyConversations", (caller, user) -> as(caller, talks().applicant(0))
                    .get("/my-application/conversations")),
            Map.entry("confirmMyConversation", (caller, user) -> mine(caller, "confirmation")),
            Map.entry("chooseMyConversationSlot", (caller, user) -> {
                Talks fresh = fresh();
                String conversation = fresh.invited(fresh.applicant(0), fresh.slot());
                return as(caller, fresh.applicant(0))
                        .body(Map.of("slotId", fresh.slot()))
                        .put("/my-application/conversations/" + conversation + "/slot");
            }),
            Map.entry("declineMyConversation", (caller, user) -> mine(caller, "refusal")));

    private ConversationRequests() {}

    private static synchronized Talks talks() {
        if (talks == null) {
            talks = Talks.shortlisted("Conversations for the access table", 1, "reviewer");
        }
        return talks;
    }

    private static synchronized String held() {
        if (held == null) {
            held = talks().held(talks().applicant(0));
        }
        return held;
    }

    private static Talks fresh() {
        return Talks.shortlisted("A conversation", 1, "reviewer");
    }

    private static String freshlyHeld() {
        Talks fresh = fresh();
        return fresh.held(fresh.applicant(0));
    }

    private static Response mine(RequestSpecification caller, String noun) {
        Talks fresh = fresh();
        String conversation = fresh.invited(fresh.applicant(0), fresh.slot());
        return as(caller, fresh.applicant(0)).post("/my-application/conversations/" + conversation + "/" + noun);
    }

    private static RequestSpecification as(RequestSpecification caller, Applicant applicant) {
        return caller.header("Application-Key", applicant.key()).contentType(ContentType.JSON);
    }

    private static RequestSpecification change(RequestSpecification caller, String conversation, Map<String, ?> body) {
        return with(caller, As.etag("hiring", "/conversations/" + conversation), body);
    }
}
