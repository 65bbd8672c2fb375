package org.firstmile.vacancies;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** A published opening takes applications for longer. */
public record VacancyDeadlineMoved(UUID subject, OffsetDateTime deadline) implements Outbox.Event {}
