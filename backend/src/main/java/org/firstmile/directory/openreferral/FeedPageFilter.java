package org.firstmile.directory.openreferral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Pages by number, as Open Referral has them. */
class FeedPageFilter {
    @QueryParam("page")
    @DefaultValue("1")
    @Min(value = 1, message = "Pages are counted from 1")
    @Max(value = 1_000_000, message = "Ask for page 1,000,000 or less")
    @Parameter(description = "Which page, from 1.")
    @Schema(defaultValue = "1", minimum = "1", maximum = "1000000", format = "int32")
    Integer page = 1;

    @QueryParam("per_page")
    @DefaultValue("50")
    @Min(value = 1, message = "Ask for 1 to 100 items a page")
    @Max(value = 100, message = "Ask for 1 to 100 items a page")
    @Parameter(description = "How many items on a page at most, 1 to 100.")
    @Schema(defaultValue = "50", minimum = "1", maximum = "100", format = "int32")
    Integer per_page = 50;

    int number() {
        return page == null ? 1 : page;
    }

    int size() {
        return per_page == null ? 50 : per_page;
    }

    long offset() {
        return (number() - 1L) * size();
    }

    /** What a page record is made of. */
    record Slice<T>(int total, int pages, int number, List<T> items) {
        boolean first() {
            return number == 1;
        }

        boolean last() {
            return number >= pages;
        }

        <R> Slice<R> map(Function<T, R> each) {
            return new Slice<>(total, pages, number, items.stream().map(each).toList());
        }
    }

    <T> Slice<T> of(int total, List<T> items) {
        return new Slice<>(total, Math.max(1, (total + size() - 1) / size()), number(), items);
    }
}
