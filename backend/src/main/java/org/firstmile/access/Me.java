package org.firstmile.access;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;

@Schema(description = "Who is signed in, and what they may act for.")
record Me(
        @Schema(description = "The account's id, the token's `sub`.")
        String subject,

        @Schema(examples = "Sample Organiser") String name,
        Set<Role> roles,

        @Schema(description = "True when they act for the whole alliance; chapters is then empty.")
        boolean everyChapter,

        @Schema(description = "Chapters that they were given; those below come with them.")
        List<Ref> chapters,

        List<Ref> organisations,

        @Schema(description = "Vacancies whose panel they are on.")
        List<Ref> panels,

        @Schema(description = "The permissions of their roles, such as create-organisation.")
        List<String> can) {}
