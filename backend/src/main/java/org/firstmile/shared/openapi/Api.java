package org.firstmile.shared.openapi;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.firstmile.shared.problem.Problem;

/** The head of the contract. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Firstmile API",
                        version = "1.0.0",
                        description =
                                "The working system of alliances that put relationships first. Lists are keyset-paged, changes need"
                                        + " If-Match, errors are RFC 9457 problems.",
                        contact = @Contact(name = "Firstmile", url = "https://firstmile.example/docs"),
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = @Server(url = "/", description = "The installation that serves this page"),
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
public final class Api extends Application {}
