package org.firstmile.directory.openreferral;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.Caller;
import org.firstmile.access.CurrentCaller;
import org.firstmile.organisations.search.OrganisationFilter;
import org.firstmile.organisations.search.OrganisationWalks;
import org.firstmile.organisations.search.OrganisationWalks.Walk;
import org.firstmile.shared.http.Downloads;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/organisations/export/open-referral")
@Tag(name = "Imports")
class OpenReferralExportResource {
    private final Feed feed;
    private final OrganisationWalks walks;
    private final CurrentCaller current;
    private final Downloads downloads;
    private final ObjectMapper json;

    OpenReferralExportResource(
            Feed feed, OrganisationWalks walks, CurrentCaller current, Downloads downloads, ObjectMapper json) {
        this.downloads = downloads;
        this.feed = feed;
        this.walks = walks;
        this.current = current;
        this.json = json;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "exportOpenReferral",
            summary = "Download the public services of what a search finds, in Open Referral UK 3.0",
            description = "One page with all of them, each with all that belongs to it; of organisations by name as the"
                    + " search has them. Only what the public feed tells as well.")
    @APIResponseSchema(
            value = HsdsServicePage.class,
            responseCode = "200",
            responseDescription = "One page of services")
    public RestResponse<StreamingOutput> export(
            @BeanParam @Valid OrganisationFilter filter, @Context HttpServerRequest request) {
        Caller caller = current.get();
        Walk walk = walks.walk(caller, filter);
        return ResponseBuilder.ok(downloads.of(request, caller.isSignedIn(), out -> write(walk, out)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"open-referral.json\"")
                .build();
    }

    /** How many there were is known last, so it stands last. */
    private void write(Walk walk, OutputStream out) throws IOException {
        AtomicInteger size = new AtomicInteger();
        try (JsonGenerator generator = json.createGenerator(out)) {
            // what breaks off in the middle must not look whole
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            generator.writeStartObject();
            generator.writeArrayFieldStart("contents");
            walk.each(organisations -> feed.servicesOf(organisations).forEach(service -> {
                try {
                    generator.writePOJO(service);
                    size.incrementAndGet();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            generator.writeEndArray();
            generator.writeNumberField("total_items", size.get());
            generator.writeNumberField("total_pages", 1);
            generator.writeNumberField("page_number", 1);
            generator.writeNumberField("size", size.get());
            generator.writeBooleanField("first_page", true);
            generator.writeBooleanField("last_page", true);
            generator.writeBooleanField("empty", size.get() == 0);
            generator.writeEndObject();
        }
    }
}
