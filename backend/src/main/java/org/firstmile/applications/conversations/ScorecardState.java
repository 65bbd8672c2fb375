package org.firstmile.applications.conversations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A filed card stays as it is and opens the others'; who abstains scores nothing and reads the others'.")
enum ScorecardState {
    DRAFT,
    FILED,
    ABSTAINED
}
