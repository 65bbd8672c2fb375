package org.firstmile.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The clauses of an agreement: Voscur's seven common foundations of successful collaborations. */
@Embeddable
@Schema(
        name = "AgreementFoundations",
        description = "The seven foundations as clauses; a draft may leave any of them open.")
public record Foundations(
        @Column(name = "shared_purpose")
        @Size(max = LONGEST, message = TOO_LONG)
        @Schema(description = "What the partners want to bring about together.")
        @Nullable
        String sharedPurpose,

        @Size(max = LONGEST, message = TOO_LONG)
        @Schema(description = "How they keep each other informed, also when plans change or conflict comes.")
        @Nullable
        String communication,

        @Size(max = LONGEST, message = TOO_LONG)
        @Schema(description = "Who knows whom at every level, managers and trustees too.")
        @Nullable
        String relationship,

        @Size(max = LONGEST, message = TOO_LONG)
        @Schema(description = "What it costs and who bears it, so that neither subsidises the other.")
        @Nullable
        String funding,

        @Size(max = LONGEST, message = TOO_LONG) @Schema(description = "How they work and learn together.") @Nullable
        String collaboration,

        @Size(max = LONGEST, message = TOO_LONG)
        @Schema(description = "How they allow for their differences in capacity, experience and ways of working.")
        @Nullable
        String difference,

        @Embedded @Valid @Nullable Processes processes) {
    static final int LONGEST = 5000;
    static final String TOO_LONG = "Clause must be 5,000 characters or less";

    static final Foundations EMPTY = new Foundations(null, null, null, null, null, null, null);
    private static final Processes NO_PROCESSES = new Processes(null, null, null, null);

    /** Every clause by its path, in the order of the document; an open one is null. */
    Map<String, String> clauses() {
        Processes settled = processes == null ? NO_PROCESSES : processes;
        Map<String, String> clauses = new LinkedHashMap<>();
        clauses.put("sharedPurpose", sharedPurpose);
        clauses.put("communication", communication);
        clauses.put("relationship", relationship);
        clauses.put("funding", funding);
        clauses.put("collaboration", collaboration);
        clauses.put("difference", difference);
        clauses.put("processes.decisionMaking", settled.decisionMaking());
        clauses.put("processes.evaluation", settled.evaluation());
        clauses.put("processes.payments", settled.payments());
        clauses.put("processes.conflictResolution", settled.conflictResolution());
        return clauses;
    }

    /** The paths of the clauses that are still open. */
    List<String> missing() {
        return clauses().entrySet().stream()
                .filter(clause -> clause.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }
}
