package org.firstmile.organisations.freshness;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.firstmile.access.Caller;
import org.firstmile.access.Grants;
import org.firstmile.access.Permission;
import org.firstmile.access.Role;
import org.firstmile.access.SignedIn;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who review proposals that new ones wait: one letter a day at most, unless they want none. Who they are says
 * their token whenever they open the application; whoever has not for half a year is forgotten.
 */
@Singleton
class ProposalLetters {
    private static final Duration REST = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int LONGEST_ADDRESS = 254;

    private static final String WAITING = """
            select count(*) as waiting, count(*) filter (where p.sent_at > ?) as fresh
            from organisation_proposal p join organisation o on o.id = p.organisation_id
            where p.status = 'WAITING' and o.archived_at is null and (? or o.chapter_id = any(?::uuid[]))""";

    private final Sql sql;
    private final Grants grants;
    private final ConfirmationMail mail;
    private final Clock clock;

    ProposalLetters(Sql sql, Grants grants, ConfirmationMail mail, Clock clock) {
        this.sql = sql;
        this.grants = grants;
        this.mail = mail;
        this.clock = clock;
    }

    private record Reader(String subject, String email, Set<Role> roles, Instant toldAt) {}

    private record Proposed(int waiting, int fresh) {}

    @Transactional
    void remember(@Observes SignedIn account) {
        Caller caller = account.caller();
        if (!caller.may(Permission.KEEP_FRESH)) {
            sql.run("delete from proposal_reader where subject = ?", caller.subject());
        } else if (isAddress(account.email())) {
            remember(caller, account.email());
        }
    }

    private void remember(Caller caller, String email) {
        Instant now = clock.instant();
        sql.run("""
                insert into proposal_reader as known (subject, email, roles, seen_at, wanted) values (?, ?, ?::text[], ?, true)
                on conflict (subject) do update
                set email = excluded.email, roles = excluded.roles, seen_at = excluded.seen_at
                where known.email <> excluded.email or known.roles <> excluded.roles or known.seen_at < ?""", caller.subject(), email, caller.roles(), now, now.minus(REST));
    }

    private static boolean isAddress(@Nullable String email) {
        return email != null && email.indexOf('@') > 0 && email.length() <= LONGEST_ADDRESS;
    }

    ProposalLettersView view(Caller caller, @Nullable String email) {
        boolean wanted = sql.one(
                        "select wanted from proposal_reader where subject = ?",
                        row -> row.getBoolean("wanted"),
                        caller.subject())
                .orElse(false);
        return new ProposalLettersView(wanted, isAddress(email) ? email : null);
    }

    @Transactional
    ProposalLettersView change(Caller caller, @Nullable String email, boolean wanted) {
        if (isAddress(email)) {
            remember(caller, email);
        } else if (wanted) {
            throw ProblemException.wrongState(
                    "Your account has no email address: ask whoever looks after accounts to add one.");
        }
        sql.run("update proposal_reader set wanted = ? where subject = ?", wanted, caller.subject());
        return view(caller, email);
    }

    /** Several instances share the work: whom one writes to another passes by. */
    @Scheduled(every = "${firstmile.freshness.tell-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tell() {
        Instant now = clock.instant();
        sql.run("delete from proposal_reader where seen_at < ?", now.minus(KEPT));
        List<Reader> readers = sql.list(
                """
                select subject, email, roles, coalesce(told_at, 'epoch') as told_at from proposal_reader
                where wanted and (told_at is null or told_at <= ?) order by subject for update skip locked""",
                row -> new Reader(
                        row.getString("subject"),
                        row.getString("email"),
                        EnumSet.copyOf(Sql.constants(row, "roles", Role.class)),
                        Sql.instant(row, "told_at")),
                now.minus(REST));
        readers.forEach(reader -> tell(reader, now));
    }

    private void tell(Reader reader, Instant now) {
        Caller caller = grants.later(reader.subject(), reader.subject(), reader.roles());
        Proposed proposed = sql.one(
                        WAITING,
                        row -> new Proposed(row.getInt("waiting"), row.getInt("fresh")),
                        reader.toldAt(),
                        caller.seesEveryChapter(Permission.KEEP_FRESH),
                        caller.chaptersWith(Permission.KEEP_FRESH))
                .orElseThrow();
        if (proposed.fresh() > 0) {
            mail.waiting(reader.email(), proposed.waiting());
            sql.run("update proposal_reader set told_at = ? where subject = ?", now, reader.subject());
        }
    }
}
