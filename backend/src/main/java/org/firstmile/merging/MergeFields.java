package org.firstmile.merging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose value each field takes; the members are those of an organisation. */
@Schema(
        description =
                "Whose value each field takes. A field that is left out takes the kept organisation's value, or the"
                        + " other's where the kept one has none; a list that is left out takes both. Where the public directory"
                        + " shows the kept one and not the other, what is left out takes nothing of the other, so that nobody"
                        + " learns of it what nobody chose to show: unless listed is the other's too.")
record MergeFields(
        @Nullable MergeSide name,
        @Nullable MergeListSide kinds,
        @Nullable MergeSide chapterId,
        @Nullable MergeSide parentId,
        @Nullable MergeSide description,
        @Nullable MergeSide website,
        @Nullable MergeSide email,
        @Nullable MergeSide phone,
        @Nullable MergeListSide identifiers,
        @Nullable MergeSide address,
        @Nullable MergeListSide tags,
        @Nullable MergeSide status,
        @Nullable MergeSide listed) {}
