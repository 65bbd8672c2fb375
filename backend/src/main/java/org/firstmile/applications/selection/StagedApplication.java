package org.firstmile.applications.selection;

import java.util.UUID;

/**
 * A submitted application and where it stands.
 *
 * @param passes whether its score reaches the vacancy's pass mark; where there is none, everything does
 * @param revealed whether its candidate is known
 * @param awaited whether a conversation with its candidate lies ahead
 */
public record StagedApplication(
        UUID id, String reference, ApplicationStage stage, boolean passes, boolean revealed, boolean awaited) {}
