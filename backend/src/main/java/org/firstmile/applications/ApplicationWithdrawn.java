package org.firstmile.applications;

import java.util.UUID;

/** Fired inside the transaction of a withdrawal, for features that hold something for that candidate. */
public record ApplicationWithdrawn(UUID application) {}
