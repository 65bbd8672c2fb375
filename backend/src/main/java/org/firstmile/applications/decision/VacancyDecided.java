package org.firstmile.applications.decision;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** It is decided who is appointed to a vacancy, or that nobody is. */
public record VacancyDecided(UUID subject, int appointed) implements Outbox.Event {}
