package org.firstmile.demo;

import java.util.EnumSet;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Role;
import org.firstmile.access.Scope;
import org.firstmile.organisations.clusters.Clusters;

/** An organisation in the cluster of one of the demo's organisers. */
record DemoCluster(String organiser, String organiserName, UUID organisationId) {
    void load(Clusters clusters) {
        clusters.take(new Caller(organiser, organiserName, EnumSet.of(Role.ORGANISER), Scope.ALLIANCE), organisationId);
    }
}
