package org.firstmile.applications.conversations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An informal conversation to get to know each other, or an interview.")
public enum ConversationKind {
    INFORMAL,
    INTERVIEW;

    /** As a sentence calls it. */
    String words() {
        return this == INFORMAL ? "informal conversation" : "interview";
    }
}
