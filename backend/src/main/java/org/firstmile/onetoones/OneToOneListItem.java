package org.firstmile.onetoones;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.onetoones.OneToOneView.Author;
import org.firstmile.onetoones.OneToOneView.NextStepView;
import org.firstmile.onetoones.OneToOneView.ParticipantView;
import org.jspecify.annotations.Nullable;

@Schema(description = "A one-to-one in a list, without anything that was said.")
record OneToOneListItem(
        UUID id,
        Author author,
        List<ParticipantView> people,
        OneToOneState state,
        Instant at,
        int minutes,
        @Nullable String place,
        @Nullable NextStepView nextStep,
        OneToOneVisibility visibility) {

    OneToOneListItem with(List<ParticipantView> those) {
        return new OneToOneListItem(id, author, those, state, at, minutes, place, nextStep, visibility);
    }
}
