package org.firstmile.applications.selection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.applications.review.ApplicationReference;

@Schema(description = "An application that goes, and from where.")
record MovingApplication(ApplicationReference application, ApplicationStage from) {}
