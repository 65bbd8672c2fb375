package org.firstmile.demo;

import java.util.UUID;
import org.firstmile.organisations.services.NewLocation;

/** A place of an organisation of the demo. */
record DemoLocation(UUID organisationId, NewLocation location) {}
