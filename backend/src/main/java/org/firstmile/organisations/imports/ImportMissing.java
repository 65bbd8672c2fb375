package org.firstmile.organisations.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;

/** Organisations that earlier files of the same source had and this one has not; nothing is done to them. */
@Schema(
        description = "Organisations that earlier files of the same source had and this one has not. Nothing is done to"
                + " them; a service that is missing is told in a note of its organisation's row.")
record ImportMissing(
        int count,
        @Schema(description = "The first twenty by name.") List<Ref> first) {
    static final ImportMissing NONE = new ImportMissing(0, List.of());
}
