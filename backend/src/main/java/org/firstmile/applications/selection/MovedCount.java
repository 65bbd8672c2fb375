package org.firstmile.applications.selection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many applications went from one stage to another.")
public record MovedCount(ApplicationStage from, ApplicationStage to, int applications) {}
