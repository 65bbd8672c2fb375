package org.firstmile.learning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who reads a note. */
@Schema(description = "Who reads a note.")
public enum LearningVisibility {
    ALLIANCE,
    PUBLIC
}
