package org.firstmile.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an application stands. */
@Schema(description = "Where an application stands: being written, sent in, or taken back by the candidate.")
public enum ApplicationStatus {
    DRAFT,
    SUBMITTED,
    WITHDRAWN
}
