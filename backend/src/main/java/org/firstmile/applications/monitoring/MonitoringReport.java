package org.firstmile.applications.monitoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/** What candidates of a closed vacancy said about themselves, too coarse to tell of anyone. */
@Schema(description = "What candidates of a closed vacancy said about themselves, too coarse to tell of anyone.")
public record MonitoringReport(Ref vacancy, List<Question> questions) {

    /** A question and how often each of its choices was made. */
    @Schema(name = "MonitoringQuestion", description = "A question and how often each of its choices was made.")
    public record Question(@Schema(examples = "age") String question, List<Choice> choices) {}

    /** @param count rounded to the nearest five; absent below five, nobody included */
    @Schema(name = "MonitoringChoice", description = "A choice and how often it was made.")
    public record Choice(
            @Schema(examples = "from-25-to-34") String choice,

            @Schema(description = "Rounded to the nearest five; absent below five, nobody included.", examples = "15")
            @Nullable
            Integer count) {}
}
