package org.firstmile.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The seventh foundation: what the partners settle beforehand. */
@Embeddable
@Schema(
        name = "AgreementProcesses",
        description = "The seventh foundation: realistic and accountable ways, settled beforehand.")
public record Processes(
        @Column(name = "processes_decision_making")
        @Size(max = Foundations.LONGEST, message = Foundations.TOO_LONG)
        @Schema(description = "Who decides what, and how.")
        @Nullable
        String decisionMaking,

        @Column(name = "processes_evaluation")
        @Size(max = Foundations.LONGEST, message = Foundations.TOO_LONG)
        @Schema(description = "How and when the partners look at what it has brought.")
        @Nullable
        String evaluation,

        @Column(name = "processes_payments")
        @Size(max = Foundations.LONGEST, message = Foundations.TOO_LONG)
        @Schema(description = "Who pays whom what, when, and against what.")
        @Nullable
        String payments,

        @Column(name = "processes_conflict_resolution")
        @Size(max = Foundations.LONGEST, message = Foundations.TOO_LONG)
        @Schema(description = "What happens when the partners disagree.")
        @Nullable
        String conflictResolution) {}
