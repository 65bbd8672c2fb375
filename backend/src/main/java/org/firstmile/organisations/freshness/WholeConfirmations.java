package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.organisations.OrganisationView;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.services.Services;
import org.firstmile.shared.http.IfMatch;

/** An entry confirmed with its services, by who acts for it or has just telephoned. */
@Singleton
class WholeConfirmations {
    private final Organisations organisations;
    private final Services services;

    WholeConfirmations(Organisations organisations, Services services) {
        this.organisations = organisations;
        this.services = services;
    }

    @Transactional
    OrganisationView confirm(Caller caller, UUID id, IfMatch ifMatch) {
        services.hold(id);
        OrganisationView confirmed = organisations.confirm(caller, id, ifMatch);
        services.confirmShown(caller, id, caller.name());
        return confirmed;
    }
}
