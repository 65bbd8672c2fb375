package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.firstmile.shared.Secret;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** How often a day one address is asked to act for organisations; an invitation that was taken back counts too. */
@Singleton
class InvitationQuota {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int BY_ONE = 3;
    private static final int BY_ALL = 10;

    private final Sql sql;
    private final Clock clock;

    InvitationQuota(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(UUID organisation, String address) {
        byte[] recipient = Secret.hash(address.toLowerCase(Locale.ROOT));
        Instant now = clock.instant();
        sql.lock("invitations/" + HexFormat.of().formatHex(recipient));
        sql.run("""
                delete from invitation_sent where id in (
                    select id from invitation_sent where sent_at <= ? for update skip locked)""", now.minus(DAY));
        requireFewer(BY_ONE, " and organisation_id = ?", now, recipient, now.minus(DAY), organisation);
        requireFewer(BY_ALL, "", now, recipient, now.minus(DAY));
        sql.run(
                "insert into invitation_sent (organisation_id, recipient_hash, sent_at) values (?, ?, ?)",
                organisation,
                recipient,
                now);
    }

    private void requireFewer(int most, String condition, Instant now, Object... values) {
        sql.one(
                        "select sent_at from invitation_sent where recipient_hash = ? and sent_at > ?" + condition
                                + " order by sent_at desc offset " + (most - 1) + " limit 1",
                        row -> Sql.instant(row, "sent_at"),
                        values)
                .ifPresent(first -> {
                    throw ProblemException.tooMany(
                            Duration.between(now, first.plus(DAY)),
                            "Enough invitations went to this address today: send another one tomorrow.");
                });
    }
}
