package org.firstmile.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a web or other client needs to know of this installation before anyone signs in.")
record Configuration(
        @Schema(examples = "Citizens UK") String allianceName,
        Oidc oidc,
        boolean demo,
        @Nullable MapTiles map) {

    @Schema(name = "OidcConfiguration", description = "Where to sign in.")
    record Oidc(
            @Schema(description = "The issuer.", examples = "https://id.example.org/realms/firstmile")
            String authority,

            @Schema(examples = "firstmile-web") String clientId) {}

    @Schema(name = "MapTiles", description = "Whose pictures the map is made of; without them it draws a coastline.")
    record MapTiles(
            @Schema(description = "Addresses of the pictures, with {z}, {x} and {y}.")
            String url,

            @Schema(description = "Who made them, to be shown on the map.")
            String attribution) {}
}
