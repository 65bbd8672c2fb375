package org.firstmile.applications.conversations;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "All conversations of one application, soonest first.")
record MyConversationList(List<MyConversation> items) {}
