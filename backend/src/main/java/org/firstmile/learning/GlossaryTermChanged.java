package org.firstmile.learning;

import java.util.UUID;
import org.firstmile.outbox.Outbox;

/**
 * Something about a word of the glossary is different now.
 *
 * @param what created, changed, retired, restored, usage-added or usage-removed
 */
public record GlossaryTermChanged(UUID subject, String what) implements Outbox.Event {}
