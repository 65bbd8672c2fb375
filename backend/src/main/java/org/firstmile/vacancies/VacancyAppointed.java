package org.firstmile.vacancies;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** People were appointed to an opening. */
public record VacancyAppointed(UUID subject) implements Outbox.Event {}
