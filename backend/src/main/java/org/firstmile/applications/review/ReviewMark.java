package org.firstmile.applications.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The caller's mark on one answer.")
record ReviewMark(
        UUID alias,
        @Schema(minimum = "1", maximum = "5") int value,
        @Schema(maxLength = 1000) @Nullable String note) {}
