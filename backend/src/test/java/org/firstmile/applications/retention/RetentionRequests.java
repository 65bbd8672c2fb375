package org.firstmile.applications.retention;

import static org.firstmile.access.AccessRequests.with;

import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.applications.Openings;
import org.firstmile.support.ApiTest.As;

/** The retention's operations for the access table. */
public final class RetentionRequests {
    private static Openings closed;

    public static final Map<String, AccessRequest> ALL = Map.of(
            "readRetention",
            (caller, user) -> caller.get(closed().path() + "/retention"),
            "changeRetention",
            (caller, user) -> with(caller, As.etag("hiring", closed().path() + "/retention"), Map.of())
                    .put(closed().path() + "/retention"));

    private RetentionRequests() {}

    private static synchronized Openings closed() {
        if (closed == null) {
            closed = Openings.published("Kept for the access table").closed();
        }
        return closed;
    }
}
