package org.firstmile.applications;

import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;

/** A candidate's own data, for the access table. */
public final class MyDataRequests {
    private static Openings vacancy;

    public static final Map<String, AccessRequest> ALL = Map.of(
            "exportMyApplication",
            (caller, user) -> caller.header(
                            "Application-Key", Applicant.start(vacancy()).key())
                    .get("/my-application/export"),
            "eraseMyApplication",
            (caller, user) -> {
                Applicant applicant = Applicant.start(vacancy());
                return caller.header("Application-Key", applicant.key())
                        .header("If-Match", applicant.etag())
                        .delete("/my-application");
            });

    private MyDataRequests() {}

    private static synchronized Openings vacancy() {
        if (vacancy == null) {
            vacancy = Openings.published("Own data for the access table");
        }
        return vacancy;
    }
}
