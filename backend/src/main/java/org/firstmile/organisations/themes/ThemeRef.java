package org.firstmile.organisations.themes;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme that something has. */
@Schema(description = "A theme that something has.")
public record ThemeRef(UUID id, @Schema(examples = "Food") String name, ThemeKind kind) {}
