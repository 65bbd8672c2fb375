package org.firstmile.organisations.services;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.firstmile.shared.sql.Sql;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A schedule as it is kept: the days in capitals, as iCalendar and Open Referral write them. */
@Embeddable
record Opening(
        @Enumerated(EnumType.STRING) ScheduleFrequency freq,
        int every,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> days,
        @Column(name = "opens_at") LocalTime opensAt,
        @Column(name = "closes_at") LocalTime closesAt,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo,
        String note) {

    static Opening of(ServiceSchedule wanted) {
        return new Opening(
                wanted.freq(),
                wanted.every(),
                wanted.days().stream()
                        .map(day -> day.toUpperCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                LocalTime.parse(wanted.opensAt()),
                LocalTime.parse(wanted.closesAt()),
                wanted.validFrom(),
                wanted.validTo(),
                wanted.note());
    }

    static ServiceSchedule schedule(ResultSet row) throws SQLException {
        return new ServiceSchedule(
                Sql.constant(row, "freq", ScheduleFrequency.class),
                row.getInt("every"),
                Sql.texts(row, "days").stream()
                        .map(day -> day.toLowerCase(Locale.ROOT))
                        .toList(),
                row.getObject("opens_at", LocalTime.class).toString(),
                row.getObject("closes_at", LocalTime.class).toString(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("note"));
    }
}
