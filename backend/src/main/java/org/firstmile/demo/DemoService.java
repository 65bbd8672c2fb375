package org.firstmile.demo;

import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.organisations.services.NewService;
import org.firstmile.organisations.services.Services;
import org.firstmile.shared.http.IfMatch;

/**
 * A service of an organisation of the demo.
 *
 * @param confirmed whether somebody has said lately that it is right
 */
record DemoService(UUID organisationId, NewService service, boolean confirmed) {
    void load(Services services) {
        UUID id = services.createSample(Caller.SYSTEM, organisationId, service).id();
        if (confirmed) {
            services.confirm(Caller.SYSTEM, id, IfMatch.ANY);
        }
    }
}
