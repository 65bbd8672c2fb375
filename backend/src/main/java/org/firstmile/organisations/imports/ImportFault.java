package org.firstmile.organisations.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or worth knowing, in a row.
 *
 * @param column counted from 0; absent where it is about the row as a whole
 */
@Schema(description = "What is wrong, or worth knowing, in a row.")
record ImportFault(
        @Schema(description = "The column, counted from 0; absent where it is about the whole row.") @Nullable
        Integer column,

        @Schema(examples = "Enter a full UK postcode, like CM1 1QH", maxLength = 1000)
        String detail) {}
