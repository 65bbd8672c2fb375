package org.firstmile.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a web or other client needs to know of this installation before anyone signs in.")
record Configuration(@Schema(examples = "Citizens UK") String allianceName, Oidc oidc, boolean demo) {

    @Schema(name = "OidcConfiguration", description = "Where to sign in.")
    record Oidc(
            @Schema(description = "The issuer.", examples = "https://id.example.org/realms/firstmile")
            String authority,

            @Schema(examples = "firstmile-web") String clientId) {}
}
