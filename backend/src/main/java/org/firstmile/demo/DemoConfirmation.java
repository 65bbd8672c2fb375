package org.firstmile.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;

/**
 * When a sample person said that an entry is still right, and those of its services that are confirmed. Whoever has an
 * e-mail address was confirmed lately: the demo asks nobody.
 */
record DemoConfirmation(UUID organisationId, LocalDate on, String by) {
    void load(Sql sql) {
        Instant at = on.atTime(LocalTime.NOON).atZone(Calendar.ZONE).toInstant();
        sql.run(
                "update organisation set last_confirmed_at = ?, last_confirmed_by = ? where id = ?",
                at,
                by,
                organisationId);
        sql.run(
                "update service set last_confirmed_at = ?, last_confirmed_by = ?"
                        + " where organisation_id = ? and last_confirmed_at is not null",
                at,
                by,
                organisationId);
    }
}
