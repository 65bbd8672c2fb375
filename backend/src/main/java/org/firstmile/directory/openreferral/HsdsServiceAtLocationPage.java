package org.firstmile.directory.openreferral;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A page, in Open Referral UK 3.0.")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record HsdsServiceAtLocationPage(
        int totalItems,
        int totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<HsdsServiceAtLocation> contents) {}
