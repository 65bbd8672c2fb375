package org.firstmile.vacancies;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** An opening was taken back. */
public record VacancyWithdrawn(UUID subject) implements Outbox.Event {}
