package org.firstmile.merging;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's word that two entries are two organisations. */
@Schema(description = "Somebody's word that two entries are two organisations.")
record DuplicateDismissal(
        Instant at, @Schema(examples = "Sample Organiser") String by) {}
