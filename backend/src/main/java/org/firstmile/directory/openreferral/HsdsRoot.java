package org.firstmile.directory.openreferral;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the feed is.")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HsdsRoot(@Schema(examples = "HSDS-UK-3.0") String version, String profile, String openapiUrl) {}
