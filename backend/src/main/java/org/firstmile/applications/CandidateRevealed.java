package org.firstmile.applications;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/** Whose an application is, is known to who hires from now on. Who it is, is not said here. */
public record CandidateRevealed(UUID subject, UUID vacancyId) implements Outbox.Event {}
