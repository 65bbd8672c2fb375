package org.firstmile.merging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two entries have in common. */
@Schema(description = "What two entries have in common.")
enum DuplicateReason {
    SAME_IDENTIFIER,
    SAME_NAME,
    SIMILAR_NAME,
    SAME_EMAIL,
    SAME_WEBSITE,
    SAME_POSTCODE
}
