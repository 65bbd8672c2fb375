package org.firstmile.shared;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another thing, as far as a reader needs it: where it is and what it is called. */
@Schema(description = "Another thing: its id and its name.")
public record Ref(
        UUID id, @Schema(examples = "Citizens Essex") String name) {}
