package org.firstmile.applications;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A question of the call, with the candidate's answer so far.")
public record MyQuestion(
        UUID id,
        String prompt,
        @Nullable String guidance,

        @Schema(
                description =
                        "True: reviewers read the answer without knowing whose it is. False: they do not get it at all.")
        boolean blind,

        @Nullable Integer maxWords,
        @Nullable MyAnswer answer) {}
