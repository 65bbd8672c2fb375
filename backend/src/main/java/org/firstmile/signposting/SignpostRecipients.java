package org.firstmile.signposting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Organisations to choose from. */
@Schema(description = "Organisations to choose from.")
record SignpostRecipients(@Schema(maxItems = 8) List<SignpostRecipient> items) {}
