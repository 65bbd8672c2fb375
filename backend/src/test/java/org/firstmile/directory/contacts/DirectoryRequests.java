package org.firstmile.directory.contacts;

import static org.firstmile.support.ApiTest.SOUTHEND;

import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;

/** What the directory composes, for the access table. */
public final class DirectoryRequests {
    public static final Map<String, AccessRequest> ALL = Map.of(
            "readContactDepth", (caller, user) -> caller.get("/organisations/" + SOUTHEND + "/contact-depth"),
            "listTimeline", (caller, user) -> caller.get("/organisations/" + SOUTHEND + "/timeline"));

    private DirectoryRequests() {}
}
