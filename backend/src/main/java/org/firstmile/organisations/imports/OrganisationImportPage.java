package org.firstmile.organisations.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.paging.Paged;
import org.jspecify.annotations.Nullable;

/** A slice of the imports. */
@Schema(description = "A slice of the imports.")
record OrganisationImportPage(
        List<OrganisationImportItem> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements Paged {}
