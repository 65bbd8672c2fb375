package org.firstmile.onetoones;

import org.jspecify.annotations.Nullable;

/** What was said and thought in a one-to-one: a confidence, shown only where the record itself is read. */
record Notes(
        @Nullable String interests,
        @Nullable String story,
        @Nullable String concerns,
        @Nullable String reflection) {

    /** These where something is said, else what the others say. */
    Notes over(Notes others) {
        return new Notes(
                interests == null ? others.interests : interests,
                story == null ? others.story : story,
                concerns == null ? others.concerns : concerns,
                reflection == null ? others.reflection : reflection);
    }

    @Override
    public String toString() {
        return "Notes[confidential]";
    }
}
