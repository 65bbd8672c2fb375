package org.firstmile.organisations.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.WeekDay;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** What an organisation can give to other organisations, or wants from them; not for the public. */
@Schema(description = "What an organisation can give to other organisations, or wants from them; not for the public.")
public record OfferOrNeedView(
        UUID id,
        long version,
        Ref organisation,
        ExchangeKind kind,
        ExchangeGood what,

        @Schema(examples = "A hall for 40 people on Tuesday evenings")
        String title,

        @Nullable String description,
        @Schema(description = "Empty is any day.") List<WeekDay> days,
        List<ThemeRef> themes,

        @Schema(description = "Absent is at, or around, the organisation's main address.") @Nullable
        Ref location,

        @Nullable LocalDate until,

        @Schema(description = "Neither closed nor past its last day.")
        boolean open,

        @Nullable Instant closedAt,

        @Schema(description = "Invented for the demonstration.")
        boolean sample,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "What the caller may do now: edit, close.")
        List<String> can)
        implements Reply.Versioned {

    OfferOrNeedView with(List<ThemeRef> wanted) {
        return new OfferOrNeedView(
                id,
                version,
                organisation,
                kind,
                what,
                title,
                description,
                days,
                wanted,
                location,
                until,
                open,
                closedAt,
                sample,
                createdAt,
                updatedAt,
                can);
    }
}
