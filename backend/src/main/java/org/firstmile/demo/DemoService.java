package org.firstmile.demo;

import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.organisations.services.NewService;
import org.firstmile.organisations.services.Services;

/** A service of an organisation of the demo. */
record DemoService(UUID organisationId, NewService service) {
    void load(Services services) {
        services.createSample(Caller.SYSTEM, organisationId, service);
    }
}
