package org.firstmile.shared.problem;

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
        String detail) {}
