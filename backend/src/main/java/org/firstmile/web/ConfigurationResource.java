package org.firstmile.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/configuration")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
class ConfigurationResource {
    private final Configuration configuration;

    ConfigurationResource(
            @ConfigProperty(name = "firstmile.alliance-name") String allianceName,
            @ConfigProperty(name = "firstmile.oidc.authority") String authority,
            @ConfigProperty(name = "firstmile.demo") boolean demo,
            @ConfigProperty(name = "firstmile.map.tiles") Optional<String> tiles,
            @ConfigProperty(name = "firstmile.map.attribution") Optional<String> attribution) {
        this.configuration = new Configuration(
                allianceName,
                new Configuration.Oidc(authority, "firstmile-web"),
                demo,
                tiles.map(url -> new Configuration.MapTiles(url, attribution.orElse("")))
                        .orElse(null));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readConfiguration",
            summary = "Read what a client needs before sign-in",
            description = "The alliance's name and where its people sign in.")
    public Configuration read() {
        return configuration;
    }
}
