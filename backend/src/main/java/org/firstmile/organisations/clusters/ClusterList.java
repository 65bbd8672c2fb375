package org.firstmile.organisations.clusters;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Clusters by their organisers' names; at most 2,000 organisations in all.")
record ClusterList(List<Cluster> items) {}
