package org.firstmile.organisations.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an update would change.
 *
 * @param editedHere whether a person has edited it here since the last import
 */
@Schema(description = "What an update would change in an organisation, in words.")
record ImportChange(
        @Schema(description = "The field's name.", examples = "website")
        String field,

        @Schema(description = "As it is now; absent where nothing is there.") @Nullable
        String before,

        @Schema(description = "As the file has it; absent where it would be taken away.") @Nullable
        String after,

        @Schema(description = "Whether a person has edited it here since the last import.")
        boolean editedHere) {
    private static final String SERVICES = "services";

    static ImportChange ofService(@Nullable String before, String after, boolean editedHere) {
        return new ImportChange(SERVICES, before, after, editedHere);
    }

    boolean concernsServices() {
        return field.equals(SERVICES);
    }
}
