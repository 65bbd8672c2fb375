package org.firstmile.signposting;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about a signpost is different now.
 *
 * @param what logged, corrected, deleted, accepted, declined or outcome-recorded
 */
public record SignpostChanged(UUID subject, String what) implements Outbox.Event {}
