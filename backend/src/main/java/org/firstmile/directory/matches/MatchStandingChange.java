package org.firstmile.directory.matches;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an organisation thinks of another as a partner.")
record MatchStandingChange(
        @NotNull(message = "Say how you stand: open, working-together or dismissed")
        MatchStanding standing) {}
