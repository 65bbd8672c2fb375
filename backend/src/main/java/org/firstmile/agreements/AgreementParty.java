package org.firstmile.agreements;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A party, its yes if it has given one, and what the caller may do for it.
 *
 * @param can assent (for the caller's own organisation), record-assent (for another, with a note)
 */
@Schema(description = "A party, its yes if it has given one, and what the caller may do for it.")
public record AgreementParty(
        Ref organisation,
        @Nullable Given assent,

        @Schema(description = "What the caller may do now for this party: assent, record-assent.")
        List<String> can) {

    /**
     * A party's yes to the version shown.
     *
     * @param note how it was given, where staff recorded it for the party
     */
    @Schema(name = "AgreementAssent", description = "A party's yes to the version shown.")
    public record Given(
            Instant at,
            String by,

            @Schema(description = "How it was given, where staff recorded it for the party; else absent.") @Nullable
            String note,

            @Schema(description = "Whether staff recorded it for the party.")
            boolean recorded) {}

    /** When the last of them agreed; null while one has not. */
    static Instant agreedAt(List<AgreementParty> parties) {
        return parties.stream().allMatch(party -> party.assent != null)
                ? parties.stream()
                        .map(party -> party.assent.at())
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    AgreementParty allowing(List<String> steps) {
        return new AgreementParty(organisation, assent, steps);
    }
}
