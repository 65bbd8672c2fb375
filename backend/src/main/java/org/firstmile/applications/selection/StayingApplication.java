package org.firstmile.applications.selection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.applications.review.ApplicationReference;

@Schema(description = "An application that stays where it is, and why.")
public record StayingApplication(
        ApplicationReference application,
        ApplicationStage stage,

        @Schema(examples = "Is not revealed yet: reveal it first")
        String why) {}
