package org.firstmile.people;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

@Schema(description = "A person in a list, with the roles that they have now.")
record PersonListItem(
        UUID id,
        @Schema(examples = "Amina Sample") String name,
        Ref chapter,
        List<CurrentAffiliation> affiliations,

        @Schema(description = "True for an invented person of the demonstration.")
        boolean sample,

        boolean archived) {

    PersonListItem with(List<CurrentAffiliation> now) {
        return new PersonListItem(id, name, chapter, now, sample, archived);
    }

    @Schema(name = "CurrentAffiliation", description = "A role at an organisation today.")
    record CurrentAffiliation(Ref organisation, @Nullable String role, AffiliationLevel level) {}
}
