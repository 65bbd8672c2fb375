package org.firstmile.organisations.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.paging.Paged;
import org.jspecify.annotations.Nullable;

/** A slice of the imports. */
@Schema(description = "A slice of the imports.")
record OrganisationImportPage(
        List<OrganisationImportItem> items, @Nullable String next) implements Paged {}
