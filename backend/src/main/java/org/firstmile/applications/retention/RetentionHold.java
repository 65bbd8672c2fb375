package org.firstmile.applications.retention;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why nothing is erased for now, since when and by whom.")
record RetentionHold(String reason, Instant since, String by) {}
