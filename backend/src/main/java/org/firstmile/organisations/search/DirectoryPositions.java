package org.firstmile.organisations.search;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.firstmile.places.PlacesLoaded;
import org.firstmile.shared.sql.Sql;

/** Works out anew where organisations are when more places are known. */
@Singleton
class DirectoryPositions {
    private final Sql sql;

    DirectoryPositions(Sql sql) {
        this.sql = sql;
    }

    void refresh(@Observes PlacesLoaded loaded) {
        sql.list(
                "select refresh_directory(array_agg(id)) from"
                        + " (select id, row_number() over (order by id) / 1000 as part from organisation) o group by part",
                row -> true);
    }
}
