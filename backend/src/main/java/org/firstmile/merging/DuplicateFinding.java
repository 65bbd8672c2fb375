package org.firstmile.merging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.jboss.logging.Logger;

/**
 * Looks again at the organisations that have changed (triggers put them into {@code duplicate_due}), some at a time: the
 * work for one change is one look by indexes, however many organisations there are.
 */
@Singleton
class DuplicateFinding {
    private static final Logger LOG = Logger.getLogger(DuplicateFinding.class);
    private static final int AT_ONCE = 20;

    /** Who is archived has no pair but those that somebody has dismissed. */
    private static final String LOOK = """
            with found as materialized (
                select least(o.id, l.organisation_id) as one, greatest(o.id, l.organisation_id) as other, l.score, l.reasons
                from organisation o cross join lateral alike_organisations(
                    o.name, o.postcode, o.website, o.email,
                    array(select i.scheme || ':' || i.identifier from organisation_identifier i where i.organisation_id = o.id),
                    o.id, 20) l
                where o.id = ? and o.archived_at is null
            ), gone as (
                delete from duplicate_pair p
                where (p.one_id = ? or p.other_id = ?) and p.dismissed_at is null
                  and not exists (select 1 from found f where f.one = p.one_id and f.other = p.other_id)
            )
            insert into duplicate_pair (one_id, other_id, score, reasons, found_at)
            select one, other, score, reasons, ? from found order by one, other
            on conflict on constraint duplicate_pair_once do update set score = excluded.score, reasons = excluded.reasons""";

    private final Sql sql;
    private final Clock clock;

    DuplicateFinding(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Due(UUID id, UUID organisation) {}

    @Scheduled(every = "${firstmile.duplicates.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtAllDue() {
        while (QuarkusTransaction.requiringNew().call(this::lookAtSome)) {
            LOG.debug("Organisations looked at for duplicates");
        }
    }

    private boolean lookAtSome() {
        List<Due> due = sql.list(
                "select id, organisation_id from duplicate_due order by id limit " + AT_ONCE
                        + " for update skip locked",
                row -> new Due(Sql.uuid(row, "id"), Sql.uuid(row, "organisation_id")));
        // two instances that write the same pairs would wait for each other crosswise
        sql.lock("duplicate pairs");
        Collection<UUID> organisations =
                new LinkedHashSet<>(due.stream().map(Due::organisation).toList());
        organisations.forEach(of -> sql.run(LOOK, of, of, of, clock.instant()));
        sql.run("delete from duplicate_due where id = any(?::uuid[])", (Object)
                due.stream().map(Due::id).toList());
        return due.size() == AT_ONCE;
    }
}
