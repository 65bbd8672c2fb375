package org.firstmile.organisations.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.WeekDay;
import org.jspecify.annotations.Nullable;

/** An offer or a need to add, or everything that an existing one shall be. */
@Schema(description = "What an organisation can give to other organisations, or wants from them.")
public record NewOfferOrNeed(
        @NotNull(message = "Choose offer or need") ExchangeKind kind,
        @NotNull(message = "Choose what it is") ExchangeGood what,

        @NotNull(message = "Enter a title")
        @Size(max = 150, message = "Title must be 150 characters or less")
        @Schema(examples = "A hall for 40 people on Tuesday evenings")
        String title,

        @Size(max = 2000, message = "Description must be 2,000 characters or less") @Nullable
        String description,

        @Size(max = 7, message = "Choose 7 days or fewer") @Schema(description = "Empty is any day.") @Nullable
        List<@NotNull(message = "Choose a day") WeekDay> days,

        @Size(max = 10, message = "Choose 10 themes or fewer") @Nullable
        List<@NotNull(message = "Choose a theme") UUID> themeIds,

        @Schema(description = "Absent is at, or around, the organisation's main address.") @Nullable
        UUID locationId,

        @Schema(description = "Its last day; absent while no end is known.") @Nullable
        LocalDate until) {}
