package org.firstmile.applications.decision;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "That somebody was shown what is kept of a check.")
record DbsCheckReading(Instant at, @Schema(maxLength = 200) String name) {}
