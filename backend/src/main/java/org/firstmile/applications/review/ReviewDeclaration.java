package org.firstmile.applications.review;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "\"I declare that I will step back from anyone I recognise.\"")
record ReviewDeclaration(
        @Size(max = 1000, message = "Note must be 1,000 characters or less")
        @Schema(description = "What the hiring manager should know, naming nobody.")
        @Nullable
        String note) {}
