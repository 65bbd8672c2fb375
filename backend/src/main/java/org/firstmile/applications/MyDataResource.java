package org.firstmile.applications;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.shared.http.IfMatch;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class MyDataResource {
    private static final String KEY = "Application-Key";

    private final MyData data;

    MyDataResource(MyData data) {
        this.data = data;
    }

    @GET
    @Path("/my-application/export")
    @PermitAll
    @APIResponseSchema(value = MyExport.class, responseCode = "200", responseDescription = "All of it")
    @Operation(
            operationId = "exportMyApplication",
            summary = "Take away everything that is held about one's application",
            description =
                    "With what reviewers noted, once marks are locked, and without who they are. The CV is read on"
                            + " its own.")
    public RestResponse<MyExport> export(@HeaderParam(KEY) String key) {
        MyExport export = data.export(MyApplications.key(key));
        return RestResponse.ResponseBuilder.ok(export)
                .header("Content-Disposition", "attachment; filename=\"application-" + export.reference() + ".json\"")
                .build();
    }

    @DELETE
    @Path("/my-application")
    @PermitAll
    @APIResponse(responseCode = "204", description = "Erased")
    @Operation(
            operationId = "eraseMyApplication",
            summary = "Have one's application erased",
            description =
                    "At once and for good: answers, CV, who one is, marks, letters and all else that hangs on it. The"
                            + " private link stops working. 409 while it has to be kept for a legal question.")
    public void erase(@HeaderParam(KEY) String key, @HeaderParam("If-Match") String ifMatch) {
        data.erase(MyApplications.key(key), new IfMatch(ifMatch));
    }
}
