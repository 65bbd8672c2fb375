package org.firstmile.applications.selection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A move that was made, and what stays where it is.")
public record StageMoveOutcome(
        StageMoveView move, @Schema(maxItems = 500) List<StayingApplication> staying) {}
