package org.firstmile.organisations.themes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme to add, or what an existing one shall be. */
@Schema(description = "A theme to add, or what an existing one shall be.")
record NewTheme(
        @NotNull(message = "Enter a name")
        @Size(max = 60, message = "Name must be 60 characters or less")
        @Schema(examples = "Food")
        String name,

        @NotNull(message = "Say in a sentence what belongs to it")
        @Size(max = 300, message = "Description must be 300 characters or less")
        @Schema(examples = "Food banks, meals, pantries and growing.")
        String description,

        @NotNull(message = "Choose subject or people") ThemeKind kind) {}
