package org.firstmile.directory.matches;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Open to work together, already working together, or not a match.")
enum MatchStanding {
    OPEN,
    WORKING_TOGETHER,
    DISMISSED
}
