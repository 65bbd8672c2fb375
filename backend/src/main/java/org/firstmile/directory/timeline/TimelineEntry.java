package org.firstmile.directory.timeline;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something that happened around an organisation.")
record TimelineEntry(
        UUID id,
        Instant at,
        TimelineThing thing,

        @Schema(description = "The thing's id.") UUID thingId,

        @Schema(description = "What happened, in plain words.", examples = "Service added", maxLength = 100)
        String what,

        @Schema(description = "The thing's name at the time, where it has one.", maxLength = 500) @Nullable
        String name,

        @Schema(description = "Who did it, as their account said then.", maxLength = 255)
        String by) {}
