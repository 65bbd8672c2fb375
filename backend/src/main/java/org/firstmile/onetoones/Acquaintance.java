package org.firstmile.onetoones;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who has held a one-to-one with people of an organisation, and when the last was. */
@Schema(description = "Somebody who has held a one-to-one with its people, and when the last was.")
public record Acquaintance(
        @Schema(examples = "Sample Organiser") String name, int meetings, Instant lastMet) {}
