package org.firstmile.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The CV that an application has; nobody but its candidate can open it before the reveal.
 *
 * @param bytes its size
 */
@Schema(description = "The CV that the application has. Nobody but its candidate can open it before the reveal.")
public record MyCv(CvKind kind, @Schema(examples = "84213") int bytes) {}
