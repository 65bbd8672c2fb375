package org.firstmile.applications.retention;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** Applications of the vacancy were erased because their time had come: whoever holds copies erases them too. */
public record ApplicationsErased(UUID subject, int applications) implements Outbox.Event {}
