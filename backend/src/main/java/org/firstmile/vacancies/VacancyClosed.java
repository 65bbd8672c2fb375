package org.firstmile.vacancies;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** An opening takes no more applications, because its deadline has come or a person closed it. */
public record VacancyClosed(UUID subject) implements Outbox.Event {}
