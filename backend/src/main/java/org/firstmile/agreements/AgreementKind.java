package org.firstmile.agreements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sort of agreement it is; a group's own terms of reference may have one party. */
@Schema(description = "What sort of agreement it is; a group's own terms of reference may have one party.")
public enum AgreementKind {
    COLLABORATION(2),
    LETTER_OF_UNDERSTANDING(2),
    TERMS_OF_REFERENCE(1);

    private final int fewestParties;

    AgreementKind(int fewestParties) {
        this.fewestParties = fewestParties;
    }

    int fewestParties() {
        return fewestParties;
    }
}
