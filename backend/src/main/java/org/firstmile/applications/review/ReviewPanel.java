package org.firstmile.applications.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;

@Schema(description = "A vacancy on whose panel the caller is, with its blind questions.")
record ReviewPanel(Ref vacancy, List<ReviewQuestion> questions) {}
