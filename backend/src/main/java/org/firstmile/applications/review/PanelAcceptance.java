package org.firstmile.applications.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;

@Schema(description = "The vacancy whose panel the caller is on now.")
record PanelAcceptance(Ref vacancy) {}
