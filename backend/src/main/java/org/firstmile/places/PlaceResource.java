package org.firstmile.places;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/places")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
class PlaceResource {
    private final Places places;

    PlaceResource(Places places) {
        this.places = places;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "suggestPlaces",
            summary = "Suggest towns and postcodes",
            description = "While somebody types where they are: towns that begin so, the largest first, or a postcode.")
    public PlaceSuggestions suggest(
            @QueryParam("q")
                    @NotNull(message = "Type the beginning of a town or a postcode")
                    @Size(max = 100, message = "Type 100 characters or less")
                    @Parameter(description = "The beginning of a town, or a postcode or its first half.")
                    String q) {
        return new PlaceSuggestions(places.suggest(q), places.attribution());
    }
}
