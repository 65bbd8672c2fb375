package org.firstmile.places;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.firstmile.shared.sql.Sql;
import org.jboss.logging.Logger;

/** Which files the places were loaded from. */
@Singleton
class PlaceSources {
    private static final Logger LOG = Logger.getLogger(PlaceSources.class);

    private final Sql sql;
    private final Event<PlacesLoaded> loaded;
    private final Clock clock;

    PlaceSources(Sql sql, Event<PlacesLoaded> loaded, Clock clock) {
        this.sql = sql;
        this.loaded = loaded;
        this.clock = clock;
    }

    /** Several instances that start at once load one after the other; whoever comes later finds it done. */
    boolean isLoaded(String name, String checksum) {
        sql.lock("places " + name);
        return sql.one("select 1 from place_source where name = ? and checksum = ?", row -> true, name, checksum)
                .isPresent();
    }

    void loaded(String name, String checksum, int kept, int leftOut) {
        sql.run(
                "insert into place_source (name, checksum, kept, left_out, loaded_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (name) do update set checksum = excluded.checksum, kept = excluded.kept,"
                        + " left_out = excluded.left_out, loaded_at = excluded.loaded_at",
                name,
                checksum,
                kept,
                leftOut,
                clock.instant());
        LOG.infof("%s: %d loaded, %d without a position left out", name, kept, leftOut);
        loaded.fire(new PlacesLoaded());
    }

    boolean has(String name) {
        return sql.one("select 1 from place_source where name = ?", row -> true, name)
                .isPresent();
    }
}
