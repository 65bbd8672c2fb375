package org.firstmile.access;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.firstmile.agreements.AgreementRequests;
import org.firstmile.applications.ApplicationRequests;
import org.firstmile.applications.MyDataRequests;
import org.firstmile.applications.SelectionRequests;
import org.firstmile.applications.conversations.ConversationRequests;
import org.firstmile.applications.decision.DecisionRequests;
import org.firstmile.applications.feedback.FeedbackRequests;
import org.firstmile.applications.retention.RetentionRequests;
import org.firstmile.applications.review.ReviewRequests;
import org.firstmile.chapters.ChapterRequests;
import org.firstmile.directory.ExportRequests;
import org.firstmile.directory.MatchRequests;
import org.firstmile.directory.contacts.DirectoryRequests;
import org.firstmile.directory.openreferral.FeedRequests;
import org.firstmile.learning.LearningRequests;
import org.firstmile.merging.DuplicateRequests;
import org.firstmile.onetoones.OneToOneRequests;
import org.firstmile.organisations.OrganisationRequests;
import org.firstmile.organisations.clusters.ClusterRequests;
import org.firstmile.organisations.exchange.ExchangeRequests;
import org.firstmile.organisations.freshness.FreshnessRequests;
import org.firstmile.organisations.imports.ImportRequests;
import org.firstmile.organisations.search.SearchRequests;
import org.firstmile.organisations.services.ServiceRequests;
import org.firstmile.organisations.themes.ThemeRequests;
import org.firstmile.people.PersonRequests;
import org.firstmile.signposting.SignpostRequests;
import org.firstmile.vacancies.VacancyRequests;

/**
 * How each operation is called so that nothing but access can refuse it: on a fresh thing of Citizens Essex, with a
 * valid body and the present ETag. Each feature says so for its own operations.
 */
public final class AccessRequests {
    private static final Map<String, AccessRequest> ALL = new HashMap<>();

    static {
        ALL.put("readConfiguration", (caller, user) -> caller.get("/configuration"));
        ALL.put("listProblems", (caller, user) -> caller.get("/problems"));
        ALL.put("readMe", (caller, user) -> caller.get("/me"));
        ALL.putAll(ApplicationRequests.ALL);
        ALL.putAll(ReviewRequests.ALL);
        ALL.putAll(ConversationRequests.ALL);
        ALL.putAll(SelectionRequests.ALL);
        ALL.putAll(DecisionRequests.ALL);
        ALL.putAll(MyDataRequests.ALL);
        ALL.putAll(FeedbackRequests.ALL);
        ALL.putAll(RetentionRequests.ALL);
        ALL.putAll(ChapterRequests.ALL);
        ALL.putAll(ClusterRequests.ALL);
        ALL.putAll(MatchRequests.ALL);
        ALL.putAll(DuplicateRequests.ALL);
        ALL.putAll(ExportRequests.ALL);
        ALL.putAll(OrganisationRequests.ALL);
        ALL.putAll(FreshnessRequests.ALL);
        ALL.putAll(ThemeRequests.ALL);
        ALL.putAll(ServiceRequests.ALL);
        ALL.putAll(ExchangeRequests.ALL);
        ALL.putAll(DirectoryRequests.ALL);
        ALL.putAll(FeedRequests.ALL);
        ALL.putAll(SearchRequests.ALL);
        ALL.putAll(ImportRequests.ALL);
        ALL.putAll(PersonRequests.ALL);
        ALL.putAll(OneToOneRequests.ALL);
        ALL.putAll(AgreementRequests.ALL);
        ALL.putAll(VacancyRequests.ALL);
        ALL.putAll(SignpostRequests.ALL);
        ALL.putAll(LearningRequests.ALL);
    }

    private AccessRequests() {}

    /** Sends one operation as a caller. */
    @FunctionalInterface
    public interface AccessRequest {
        /** @param user the caller's user name, {@code public} without one */
        Response send(RequestSpecification caller, String user);
    }

    public static AccessRequest of(String operation) {
        AccessRequest request = ALL.get(operation);
        if (request == null) {
            throw new AssertionError("No request is written for " + operation);
        }
        return request;
    }

    /** Where its request is written: those of one place may share things, and have to be sent in their order. */
    public static Class<?> feature(String operation) {
        return of(operation).getClass().getNestHost();
    }

    /** A caller about to change the thing with this ETag by sending this body. */
    public static RequestSpecification with(RequestSpecification caller, String etag, Object body) {
        return caller.contentType(ContentType.JSON).header("If-Match", etag).body(body);
    }
}
