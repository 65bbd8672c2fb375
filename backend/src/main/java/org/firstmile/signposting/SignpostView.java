package org.firstmile.signposting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** That an organisation pointed somebody to another; there is nothing about the person in it. */
@Schema(description = "That an organisation pointed somebody to another; nothing about the person.")
public record SignpostView(
        UUID id,
        long version,
        Ref from,

        @Schema(description = "Absent when nobody could take them.") @Nullable
        Ref to,

        ThemeRef theme,
        @Nullable String town,
        LocalDate day,
        SignpostState state,

        @Schema(description = "Why nobody could, or why it was declined.") @Nullable
        SignpostReason reason,

        @Nullable Instant answeredAt,
        @Nullable SignpostOutcome outcome,
        @Nullable LocalDate outcomeDay,

        @Schema(description = "The declined hand-over that this one followed.") @Nullable
        UUID insteadOf,

        @Schema(description = "Invented for the demonstration.")
        boolean sample,

        Instant createdAt,

        @Schema(
                description =
                        "What the caller may do now: accept, decline, record-outcome, ask-another, correct, delete.")
        List<String> can)
        implements Reply.Versioned {}
