package org.firstmile.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.json.Kebab;

/** An error answer: RFC 9457 problem details, with our code, the request's id and the fields to mend. */
@Schema(description = "RFC 9457 problem details.")
public record Problem(
        @Schema(
                description = "Its entry in the catalogue of problems.",
                format = "uri-reference",
                examples = "/api/v1/problems#validation-failed",
                maxLength = 200)
        URI type,

        @Schema(examples = "Some values need mending", maxLength = 200)
        String title,

        @Schema(examples = "422", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "One of the catalogue's codes.", examples = "validation-failed", maxLength = 60)
        String code,

        @Schema(
                description = "About this occurrence.",
                examples = "Mend the fields named in errors and send again.",
                maxLength = 2000)
        String detail,

        @Schema(description = "Quote it when you ask for help.", examples = "01JD9Z6N4H", maxLength = 100)
        String requestId,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(maxItems = Problem.MOST_ERRORS)
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static final int MOST_ERRORS = 200;

    public static Problem of(ProblemCode code, String detail, List<FieldError> errors, String requestId) {
        String kebab = Kebab.of(code);
        return new Problem(
                URI.create("/api/v1/problems#" + kebab), code.title(), code.status(), kebab, detail, requestId, errors);
    }
}
