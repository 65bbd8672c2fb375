package org.firstmile.applications.decision;

import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;

/** Fired inside the transaction of a decision, for features that hold something for those who were not chosen. */
public record NotAppointed(Caller by, List<UUID> applications) {}
