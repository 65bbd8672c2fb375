package org.firstmile.applications.selection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a move would do.")
record MovePreview(
        @Schema(maxItems = 500) List<MovingApplication> moving,
        @Schema(maxItems = 500) List<StayingApplication> staying) {}
