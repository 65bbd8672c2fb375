package org.firstmile.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as the caller may see it: staff its working text, a party the text proposed last.
 *
 * @param version counts every change; guards against two at once
 * @param number of the text shown
 * @param changing the alliance works on a newer text than the one shown
 */
@Schema(description = "An agreement as the caller may see it: staff its working text, a party the text proposed last.")
public record AgreementView(
        UUID id,

        @Schema(description = "Counts every change; guards against two at once.")
        long version,

        @Schema(
                description =
                        "The number of the text shown: 1 for the first, one more for each change after a proposal.")
        int number,

        @Schema(examples = "Welcoming refugees in Southend") String title,

        AgreementKind kind,
        Ref chapter,
        AgreementState state,

        @Schema(
                description =
                        "The alliance works on a newer text than the one shown; nothing can be agreed until then.")
        boolean changing,

        List<AgreementParty> parties,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate reviewOn,

        @Schema(description = "Agreed, and its review day has come.")
        boolean reviewDue,

        Foundations foundations,

        @Schema(description = "Clauses still open, by their path; none may be to propose it.")
        List<String> missing,

        @Schema(description = "When the text shown was proposed, and by whom; absent for a draft.") @Nullable
        Moment proposed,

        @Schema(description = "When the last party agreed to the text shown.") @Nullable
        Instant agreedAt,

        @Nullable Ending ended,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "What the caller may do now: edit, propose, assent, record-assent, remark, end.")
        List<String> can)
        implements Reply.Versioned {

    /** When something was done, and by whom. */
    @Schema(name = "AgreementMoment", description = "When something was done, and by whom.")
    public record Moment(Instant at, String by) {}

    /** When, by whom and why it ended. */
    @Schema(name = "AgreementEnded", description = "When, by whom and why it ended.")
    public record Ending(Instant at, String by, String reason) {}
}
