package org.firstmile.shared.openapi;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
        servers =
                @Server(
                        url = "/",
                        description = "The production installation that serves this page",
                        extensions = @Extension(name = "x-internal", value = "false", parseValue = true)),
        tags = {
            @Tag(name = "Access", description = "Who is asking, and what this installation needs to know them by."),
            @Tag(name = "Chapters", description = "The alliance's parts; access follows their tree."),
            @Tag(name = "Organisations", description = "Bodies of any kind that belong to the alliance or might."),
            @Tag(name = "Imports", description = "Organisations from files: read, checked, mended, imported."),
            @Tag(
                    name = "Directory",
                    description = "What organisations offer to people and to each other, where and when, by theme."),
            @Tag(
                    name = "Freshness",
                    description =
                            "Whether entries are still right: asking by e-mail, what is proposed, who acts for whom."),
            @Tag(
                    name = "Open Referral",
                    description = "The public feed of services, in Open Referral UK 3.0, for other directories."),
            @Tag(
                    name = "Signposting",
                    description =
                            "Who was pointed to whom, hand-overs and what nobody could take; never about the person."),
            @Tag(
                    name = "Learning",
                    description = "What worked and what did not, and the words that mean different things."),
            @Tag(name = "People", description = "Those known by name, and their roles in organisations."),
            @Tag(
                    name = "One-to-ones",
                    description = "Relational meetings: who, when, what was heard, what comes next."),
            @Tag(name = "Vacancies", description = "Jobs, open calls and volunteer roles, from draft to appointment."),
            @Tag(name = "Applications", description = "Applying without an account, and the pipeline by reference."),
            @Tag(name = "Reviews", description = "Anonymous answers for the members of a panel."),
            @Tag(
                    name = "Conversations",
                    description = "Meeting candidates once they are revealed, and scoring what was said."),
            @Tag(name = "Selection", description = "After the sift: stages, the reveal, and letters by reference."),
            @Tag(name = "Agreements", description = "What organisations agree with each other, in versions.")
        },
        components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
public final class Api extends Application {}
