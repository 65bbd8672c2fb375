package org.firstmile.vacancies;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** An opening can be applied for now. */
public record VacancyPublished(UUID subject) implements Outbox.Event {}
