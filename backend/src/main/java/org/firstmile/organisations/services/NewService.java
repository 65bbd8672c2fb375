package org.firstmile.organisations.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.WebAddress;
import org.firstmile.shared.money.Money;
import org.jspecify.annotations.Nullable;

/** A service to add, or everything that an existing one shall be. */
@Schema(description = "A service to add, or everything that an existing one shall be.")
public record NewService(
        @NotNull(message = "Enter a name")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Schema(examples = "Community fridge")
        String name,

        @Size(max = 5000, message = "Description must be 5,000 characters or less") @Nullable
        String description,

        @Size(max = 500, message = "Web address must be 500 characters or less")
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
        @Schema(examples = "https://www.example.org/fridge")
        @Nullable
        String website,

        @Size(max = 254, message = "E-mail address must be 254 characters or less")
        @Email(message = "Enter an e-mail address, like name@example.org")
        @Schema(description = "Of the service, for everyone.", examples = "fridge@example.org")
        @Nullable
        String email,

        @Size(max = 40, message = "Phone number must be 40 characters or less")
        @Pattern(regexp = "[0-9+() .-]*", message = "Enter a phone number with digits, spaces and + only")
        @Schema(description = "Of the service, for everyone.", examples = "01632 960001")
        @Nullable
        String phone,

        @NotNull(message = "Choose a status") ServiceStatus status,

        @Size(max = 10, message = "Choose 10 themes or fewer") @Nullable
        List<@NotNull(message = "Choose a theme") UUID> themeIds,

        @Size(max = 1000, message = "Who may come must be 1,000 characters or less")
        @Schema(examples = "Anyone who lives in Chelmsford")
        @Nullable
        String eligibility,

        @Min(value = 0, message = "Youngest age is between 0 and 150")
        @Max(value = 150, message = "Youngest age is between 0 and 150")
        @Nullable
        Integer minimumAge,

        @Min(value = 0, message = "Oldest age is between 0 and 150")
        @Max(value = 150, message = "Oldest age is between 0 and 150")
        @Nullable
        Integer maximumAge,

        @Valid @Schema(description = "In pounds; 0 is free, absent is not known.") @Nullable
        Money cost,

        @Size(max = 500, message = "Note on the cost must be 500 characters or less")
        @Schema(examples = "Give what you can")
        @Nullable
        String costNote,

        @Size(max = 20, message = "Give 20 languages or fewer") @Nullable
        List<
                        @NotNull(message = "Enter a language")
                        @Size(max = 50, message = "Language must be 50 characters or less") String>
                languages,

        @Size(max = 1000, message = "Accessibility must be 1,000 characters or less") @Nullable
        String accessibility,

        @Size(max = 4, message = "Choose 4 ways or fewer") @Nullable
        List<@NotNull(message = "Choose how people meet it") ServiceAttendance> attendance,

        @Size(max = 20, message = "Give 20 areas or fewer")
        @Schema(description = "The places that it serves, by name; empty is around where it is given.")
        @Nullable
        List<
                        @NotNull(message = "Enter an area")
                        @Size(max = 100, message = "Area must be 100 characters or less") String>
                areas,

        @Size(max = 500, message = "Alert must be 500 characters or less")
        @Schema(description = "What one must know before coming this week.", examples = "Closed on 25 December")
        @Nullable
        String alert,

        @NotNull(message = "Say whether it is given at the main address")
        @Schema(description = "Whether it is given at the organisation's main address.")
        Boolean atMainAddress,

        @Size(max = 20, message = "Choose 20 places or fewer")
        @Schema(description = "Other places of the organisation where it is given.")
        @Nullable
        List<@NotNull(message = "Choose a place") UUID> locationIds,

        @Size(max = 20, message = "Give 20 times or fewer") @Nullable
        List<@NotNull(message = "Give a time") @Valid ServiceSchedule> schedules,

        @NotNull(message = "Say whether the public directory shows it")
        @Schema(description = "Whether the public directory shows it, with its organisation.")
        Boolean listed) {}
