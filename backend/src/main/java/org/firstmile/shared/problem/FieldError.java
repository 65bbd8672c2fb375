package org.firstmile.shared.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one value and how to mend it.
 *
 * @param pointer where: a JSON Pointer into the body ({@code #/address/postcode}), a query parameter ({@code ?limit}) or
 *     a header ({@code If-Match})
 * @param detail one plain sentence
 */
@Schema(description = "What is wrong with one value, and how to mend it.")
public record FieldError(
        @Schema(
                description =
                        "A JSON Pointer into the body, `?name` for a query parameter, or the name of a header or path parameter.",
                examples = "#/address/postcode",
                maxLength = 300)
        String pointer,

        @Schema(examples = "Enter a full UK postcode, like CM1 1QH", maxLength = 1000)
        String detail) {
    /** What every resource calls the body. */
    private static final String BODY = "body";

    /** What Bean Validation found, of a request or of a body alone. */
    public static FieldError of(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        boolean body = false;
        String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                body = parameter.equals(BODY);
                continue;
            }
            if (node.getIndex() != null) {
                steps.add(node.getIndex().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                steps.add(node.getName());
            }
        }
        String pointer = body || parameter == null
                ? "#" + String.join("", steps.stream().map(step -> "/" + step).toList())
                : "?" + (steps.isEmpty() ? parameter : String.join(".", steps));
        return new FieldError(pointer, violation.getMessage());
    }
}
