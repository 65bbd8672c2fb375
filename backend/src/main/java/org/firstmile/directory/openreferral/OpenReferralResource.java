package org.firstmile.directory.openreferral;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.directory.openreferral.FeedPageFilter.Slice;
import org.firstmile.shared.problem.ProblemException;

/** Open Referral UK 3.0: nine reads for everyone. {@link FeedAddress} serves them at their own address. */
@Path(FeedAddress.BELOW_API)
@Tag(name = "Open Referral")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class OpenReferralResource {
    private static final String PROFILE = "https://docs.openreferraluk.org/en/latest/";

    private final Feed feed;
    private final String publicUrl;

    OpenReferralResource(Feed feed, @ConfigProperty(name = "firstmile.public-url") String publicUrl) {
        this.feed = feed;
        this.publicUrl = publicUrl;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readFeed", summary = "What the feed is", description = "Its version and its profile.")
    public HsdsRoot root() {
        return new HsdsRoot("HSDS-UK-3.0", PROFILE, publicUrl + "/openapi.json");
    }

    @GET
    @Path("services")
    @PermitAll
    @Operation(
            operationId = "listFeedServices",
            summary = "List public services",
            description = "Of listed organisations, those that are listed and not over; by name.")
    public HsdsServicePage services(@BeanParam @Valid FeedFilter filter, @BeanParam @Valid FeedPageFilter paging) {
        Slice<HsdsService> of = feed.services(filter, paging);
        return new HsdsServicePage(
                of.total(),
                of.pages(),
                of.number(),
                of.items().size(),
                of.first(),
                of.last(),
                of.items().isEmpty(),
                of.items());
    }

    @GET
    @Path("services/{id}")
    @PermitAll
    @Operation(
            operationId = "readFeedService",
            summary = "Read a public service",
            description = "With all that belongs to it.")
    public HsdsService service(@PathParam("id") UUID id) {
        return feed.service(id);
    }

    @GET
    @Path("service_at_locations")
    @PermitAll
    @Operation(
            operationId = "listFeedServicesAtLocations",
            summary = "List public services by place",
            description = "A service that is given at two places stands here twice.")
    public HsdsServiceAtLocationPage serviceAtLocations(
            @BeanParam @Valid FeedFilter filter,
            @BeanParam @Valid NearFilter near,
            @BeanParam @Valid FeedPageFilter paging) {
        Slice<HsdsServiceAtLocation> of = feed.serviceAtLocations(filter, near, paging);
        return new HsdsServiceAtLocationPage(
                of.total(),
                of.pages(),
                of.number(),
                of.items().size(),
                of.first(),
                of.last(),
                of.items().isEmpty(),
                of.items());
    }

    @GET
    @Path("service_at_locations/{id}")
    @PermitAll
    @Operation(
            operationId = "readFeedServiceAtLocation",
            summary = "Read a public service at a place",
            description = "With the service and the place.")
    public HsdsServiceAtLocation serviceAtLocation(@PathParam("id") UUID id) {
        return feed.serviceAtLocation(id);
    }

    @GET
    @Path("taxonomies")
    @PermitAll
    @Operation(
            operationId = "listFeedTaxonomies",
            summary = "List the taxonomies",
            description = "Subjects, and the people served.")
    public HsdsTaxonomyPage taxonomies(@BeanParam @Valid FeedPageFilter paging) {
        Slice<HsdsTaxonomy> of = feed.taxonomies(paging);
        return new HsdsTaxonomyPage(
                of.total(),
                of.pages(),
                of.number(),
                of.items().size(),
                of.first(),
                of.last(),
                of.items().isEmpty(),
                of.items());
    }

    @GET
    @Path("taxonomies/{id}")
    @PermitAll
    @Operation(operationId = "readFeedTaxonomy", summary = "Read a taxonomy", description = "One of the two.")
    public HsdsTaxonomy taxonomy(@PathParam("id") UUID id) {
        return Taxonomy.byId(id).orElseThrow(ProblemException::notFound).view();
    }

    @GET
    @Path("taxonomy_terms")
    @PermitAll
    @Operation(
            operationId = "listFeedTaxonomyTerms",
            summary = "List the terms of the taxonomies",
            description = "The alliance's themes that are in use.")
    public HsdsTaxonomyTermPage terms(@BeanParam @Valid FeedPageFilter paging) {
        Slice<HsdsTaxonomyTerm> of = feed.terms(paging);
        return new HsdsTaxonomyTermPage(
                of.total(),
                of.pages(),
                of.number(),
                of.items().size(),
                of.first(),
                of.last(),
                of.items().isEmpty(),
                of.items());
    }

    @GET
    @Path("taxonomy_terms/{id}")
    @PermitAll
    @Operation(
            operationId = "readFeedTaxonomyTerm",
            summary = "Read a term",
            description = "A theme of the alliance, in use or retired.")
    public HsdsTaxonomyTerm term(@PathParam("id") UUID id) {
        return feed.term(id);
    }
}
