package org.firstmile.organisations.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.Address;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "A place where an organisation works besides its main address.")
record LocationView(
        UUID id,
        long version,
        Ref organisation,
        @Schema(examples = "Church hall") String name,
        Address address,
        @Nullable String accessibility,
        Instant updatedAt,

        @Schema(description = "What the caller may do now: edit, delete.")
        List<String> can)
        implements Reply.Versioned {}
