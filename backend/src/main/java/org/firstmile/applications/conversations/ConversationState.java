package org.firstmile.applications.conversations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far the candidate and the hiring manager have agreed on it.")
enum ConversationState {
    INVITED,
    CONFIRMED,
    DECLINED,
    CANCELLED;

    /** What {@link Conversation#isLive()} says, for statements. */
    static final String SQL_LIVE = "c.state in ('INVITED', 'CONFIRMED')";
}
