package org.firstmile.applications;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * An application has taken a step. Saving a draft is none: the draft is the candidate's own desk.
 *
 * @param what started, submitted or withdrawn
 */
public record ApplicationChanged(UUID subject, UUID vacancyId, String what) implements Outbox.Event {}
