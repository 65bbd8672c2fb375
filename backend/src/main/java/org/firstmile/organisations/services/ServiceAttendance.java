package org.firstmile.organisations.services;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How people meet a service. */
@Schema(description = "How people meet a service.")
public enum ServiceAttendance {
    IN_PERSON,
    ONLINE,
    PHONE,
    HOME_VISIT
}
