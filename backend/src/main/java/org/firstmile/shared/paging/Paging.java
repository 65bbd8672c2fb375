package org.firstmile.shared.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The paging parameters of every list; a resource takes it as {@code @BeanParam @Valid}. */
public final class Paging {
    @QueryParam("limit")
    @DefaultValue("25")
    @Min(value = 1, message = "Ask for 1 to 100 items")
    @Max(value = 100, message = "Ask for 1 to 100 items")
    @Parameter(description = "How many items at most, 1 to 100.")
    @Schema(defaultValue = "25", minimum = "1", maximum = "100", format = "int32")
    Integer limit = 25;

    @QueryParam("after")
    @Parameter(description = "The `next` of the slice before.")
    @Schema(maxLength = 1000)
    @Nullable
    String after;

    /** The slice that follows, for callers inside the program. */
    public static Paging next(int limit, String after) {
        Paging paging = first(limit);
        paging.after = after;
        return paging;
    }

    /** For callers inside the program. */
    public static Paging first(int limit) {
        Paging paging = new Paging();
        paging.limit = limit;
        return paging;
    }
}
