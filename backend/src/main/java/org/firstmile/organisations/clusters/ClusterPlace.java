package org.firstmile.organisations.clusters;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who looks after an organisation.")
record ClusterPlace(
        Ref organisation,

        @Schema(description = "The cluster that it is in; none when nobody looks after it.") @Nullable
        Cluster cluster,

        @Schema(description = "take: into the caller's own cluster; release: out of the one it is in.")
        List<String> can) {}
