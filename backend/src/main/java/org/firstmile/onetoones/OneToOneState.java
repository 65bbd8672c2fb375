package org.firstmile.onetoones;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a one-to-one. */
@Schema(description = "What became of a one-to-one.")
public enum OneToOneState {
    PLANNED,
    HELD,
    CANCELLED,
    NO_SHOW
}
