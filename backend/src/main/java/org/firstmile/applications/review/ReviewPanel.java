package org.firstmile.applications.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "A vacancy on whose panel the caller is, with its blind questions and the caller's part.")
record ReviewPanel(
        Ref vacancy,
        ReviewState state,

        @Schema(description = "Whether the caller has declared to step back from anyone they recognise.")
        boolean declared,

        @Schema(description = "Whether the caller's part is finished: then their marks stay as they are.")
        boolean finished,

        int marked,

        @Schema(
                description = "How many answers are the caller's to mark, marked ones among them; 0 while waiting,"
                        + " since a number that grows would tell who has just applied.")
        int toMark,

        @Schema(description = "While people can still apply: marking starts after this instant.") @Nullable
        Instant opensOn,

        List<ReviewQuestion> questions)
        implements Reply.Versioned {

    @Override
    public UUID id() {
        return vacancy.id();
    }

    /** It has no version of its own: nothing is changed under an If-Match. */
    @Override
    public long version() {
        return 0;
    }
}
