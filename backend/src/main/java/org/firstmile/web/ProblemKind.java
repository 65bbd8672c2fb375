package org.firstmile.web;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.problem.ProblemCode;

@Schema(description = "One kind of problem that an answer can report.")
record ProblemKind(
        @Schema(examples = "stale", maxLength = 60) String code,

        @Schema(description = "The HTTP status that it comes with.", examples = "412", minimum = "400", maximum = "599")
        int status,

        @Schema(examples = "Someone else has changed this since you read it", maxLength = 200)
        String title) {

    @Schema(name = "ProblemCatalogue", description = "Every kind of problem that an answer can report.")
    record Catalogue(@Schema(maxItems = 100) List<ProblemKind> items) {}

    static Catalogue catalogue() {
        return new Catalogue(Arrays.stream(ProblemCode.values())
                .map(code -> new ProblemKind(Kebab.of(code), code.status(), code.title()))
                .toList());
    }
}
