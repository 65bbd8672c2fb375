package org.firstmile.applications.selection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A step that is due, and for how many applications.")
record NextSelectionStep(SelectionStep code, int applications) {}
