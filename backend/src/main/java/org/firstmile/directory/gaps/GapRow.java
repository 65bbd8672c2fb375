package org.firstmile.directory.gaps;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;

/** One theme over all places. */
@Schema(description = "One theme over all places, in their order.")
record GapRow(Ref theme, @Schema(maxItems = 13) List<GapCell> cells) {}
