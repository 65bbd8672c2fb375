package org.firstmile.agreements;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.paging.Paged;
import org.jspecify.annotations.Nullable;

@Schema(description = "A slice of the kept versions of an agreement, newest first.")
record AgreementVersionPage(
        List<AgreementVersionView> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) implements Paged {}
