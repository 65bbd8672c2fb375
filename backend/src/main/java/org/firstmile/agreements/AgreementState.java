package org.firstmile.agreements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Draft, proposed to its parties, agreed by all of them, or ended.")
public enum AgreementState {
    DRAFT,
    PROPOSED,
    AGREED,
    ENDED
}
