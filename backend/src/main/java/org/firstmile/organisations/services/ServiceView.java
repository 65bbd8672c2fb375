package org.firstmile.organisations.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationView.Confirmation;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation offers to people, as the caller may see it.
 *
 * @param listed for those who see the organisation in full
 */
@Schema(description = "What an organisation offers to people, as the caller may see it.")
public record ServiceView(
        UUID id,
        long version,
        Ref organisation,
        @Schema(examples = "Community fridge") String name,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        ServiceStatus status,
        List<ThemeRef> themes,
        @Nullable String eligibility,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable Money cost,
        @Nullable String costNote,
        List<String> languages,
        @Nullable String accessibility,
        List<ServiceAttendance> attendance,
        List<String> areas,
        @Nullable String alert,
        List<ServicePlace> places,
        List<ServiceSchedule> schedules,

        @Schema(description = "Whether the public directory shows it; for those who see the organisation in full.")
        @Nullable
        Boolean listed,

        @Schema(description = "Invented for the demonstration.")
        boolean sample,

        @Nullable Confirmation lastConfirmed,
        @Nullable Instant endedAt,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "What the caller may do now: edit, confirm.")
        List<String> can)
        implements Reply.Versioned {}
