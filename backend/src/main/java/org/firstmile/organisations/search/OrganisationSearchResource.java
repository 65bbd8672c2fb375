package org.firstmile.organisations.search;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organisations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationSearchResource {
    private final OrganisationSearch search;
    private final CurrentCaller caller;

    OrganisationSearchResource(OrganisationSearch search, CurrentCaller caller) {
        this.search = search;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listOrganisations",
            summary = "Find organisations",
            description = "Everyone sees the listed ones; staff also those of their chapters, partners their own."
                    + " Words are looked for in what the public may see of an entry and its services.")
    public OrganisationPage list(@BeanParam @Valid OrganisationFilter filter, @BeanParam @Valid Paging page) {
        return search.list(caller.get(), filter, page);
    }

    @GET
    @Path("/facets")
    @PermitAll
    @Operation(
            operationId = "countOrganisations",
            summary = "Count the organisations that a search finds",
            description = "By kind, theme, chapter, town, day and freshness; with the filters of the list.")
    public OrganisationFacets facets(@BeanParam @Valid OrganisationFilter filter) {
        return search.facets(caller.get(), filter);
    }

    @GET
    @Path("/map")
    @PermitAll
    @Operation(
            operationId = "mapOrganisations",
            summary = "Read where the organisations are that a search finds",
            description = "All of them at once, with the filters of the list: main addresses and the places of listed"
                    + " services.")
    public RestResponse<OrganisationMap> map(
            @BeanParam @Valid OrganisationFilter filter, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.readUnversioned(search.map(caller.get(), filter), ifNoneMatch);
    }
}
