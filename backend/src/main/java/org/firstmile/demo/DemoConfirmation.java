package org.firstmile.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * When a sample person said that an entry is still right, with its services. Whoever has an e-mail address was confirmed
 * lately: the demo asks nobody.
 *
 * @param not the names of services that nobody has confirmed
 */
record DemoConfirmation(
        UUID organisationId,
        LocalDate on,
        String by,
        @Nullable List<String> not) {
    void load(Sql sql) {
        Instant at = on.atTime(LocalTime.NOON).atZone(Calendar.ZONE).toInstant();
        sql.run(
                "update organisation set last_confirmed_at = ?, last_confirmed_by = ? where id = ?",
                at,
                by,
                organisationId);
        sql.run(
                "update service set last_confirmed_at = ?, last_confirmed_by = ?"
                        + " where organisation_id = ? and name <> all(?::text[])",
                at,
                by,
                organisationId,
                not == null ? List.of() : not);
    }
}
