package org.firstmile.organisations.services;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a service is on. */
@Schema(description = "active = one can come; paused = it will be back; ended = it is kept for what happened.")
public enum ServiceStatus {
    ACTIVE,
    PAUSED,
    ENDED
}
