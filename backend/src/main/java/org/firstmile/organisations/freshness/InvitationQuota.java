package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.firstmile.shared.Secret;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/**
 * How often a day one address is asked to act for organisations, and how many an organisation asks; an invitation that
 * was taken back counts too.
 */
@Singleton
class InvitationQuota {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int BY_ONE = 3;
    private static final int BY_ALL = 10;

    /** So that nobody's words go to strangers by the thousand. */
    private static final int OF_ONE = 50;

    private static final String ENOUGH = "Enough invitations went to this address today: send another one tomorrow.";

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
        Instant since = now.minus(DAY);
        requireFewer(
                OF_ONE,
                "organisation_id = ?",
                "Enough invitations went out for this organisation today: send another one tomorrow.",
                since,
                organisation);
        requireFewer(BY_ONE, "recipient_hash = ? and organisation_id = ?", ENOUGH, since, recipient, organisation);
        requireFewer(BY_ALL, "recipient_hash = ?", ENOUGH, since, recipient);
        sql.run(
                "insert into invitation_sent (organisation_id, recipient_hash, sent_at) values (?, ?, ?)",
                organisation,
                recipient,
                now);
    }

    private void requireFewer(int most, String whose, String detail, Instant since, Object... values) {
        List<Object> all = new ArrayList<>(List.of(since));
        all.addAll(List.of(values));
        sql.one(
                        "select sent_at from invitation_sent where sent_at > ? and " + whose
                                + " order by sent_at desc offset " + (most - 1) + " limit 1",
                        row -> Sql.instant(row, "sent_at"),
                        all.toArray())
                .ifPresent(first -> {
                    throw ProblemException.tooMany(Duration.between(since, first), detail);
                });
    }
}
