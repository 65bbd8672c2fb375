package org.firstmile.shared.paging;

import org.jspecify.annotations.Nullable;

/** A page as the API answers it; its {@code next} also leaves as a Link header. */
public interface Paged {
    @Nullable
    String next();
}
