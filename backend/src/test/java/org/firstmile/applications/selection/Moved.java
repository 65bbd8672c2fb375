package org.firstmile.applications.selection;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.firstmile.access.Caller;
import org.firstmile.applications.Openings;

/** Applications that a test puts where it needs them, as another feature does it. */
public final class Moved {
    private Moved() {}

    /** The move's id; null when there was nothing to move. */
    public static UUID to(ApplicationStage stage, Openings vacancy, String... applications) {
        Stages stages = Arc.container().instance(Stages.class).get();
        List<UUID> ids = Stream.of(applications).map(UUID::fromString).toList();
        return QuarkusTransaction.requiringNew()
                .call(() -> stages.move(Caller.SYSTEM, UUID.fromString(vacancy.id()), ids, stage, null));
    }
}
