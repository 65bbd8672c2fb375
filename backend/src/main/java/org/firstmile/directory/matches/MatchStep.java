package org.firstmile.directory.matches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of working together, as the Voscur guide has them; the first that is not taken yet is the next. */
@Schema(
        description =
                "The next step of working together: make contact, share what each does, identify what to do together,"
                        + " agree on it, or keep the agreement up to date.")
enum MatchStep {
    CONTACT,
    SHARE,
    IDENTIFY,
    AGREE,
    KEEP_UP_TO_DATE
}
