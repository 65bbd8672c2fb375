package org.firstmile.directory.timeline;

import static java.util.Map.entry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.agreements.SharedAgreements;
import org.firstmile.onetoones.Acquaintances;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.sql.Sql;

/** Reads the trail of an organisation and of what hangs on it: only facts that have words here are told. */
@Singleton
class Timelines {
    private static final Sort NEWEST = Sort.descending("t.at", "timestamptz", "t.id");

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("organisation.created", "Added to the directory"),
            entry("organisation.changed", "Entry changed"),
            entry("organisation.status-changed", "Status changed"),
            entry("organisation.confirmed", "Confirmed as still right"),
            entry("organisation.archived", "Archived"),
            entry("organisation.restored", "Brought back from the archive"),
            entry("organisation.merged", "Another entry merged into this one"),
            entry("organisation.merge-undone", "A merge undone"),
            entry("organisation.merged-into", "Merged into another entry"),
            entry("organisation.stands-again", "An entry of its own again"),
            entry("organisation.taken-into-cluster", "Taken into a cluster"),
            entry("organisation.released-from-cluster", "Released from a cluster"),
            entry("organisation.asked", "Asked by e-mail whether it is still right"),
            entry("organisation.change-proposed", "Changes proposed"),
            entry("organisation.change-accepted", "Proposed changes taken over"),
            entry("organisation.change-declined", "Proposed changes declined"),
            entry("organisation.change-withdrawn", "Proposed changes withdrawn"),
            entry("representative.joined", "Somebody began to act for it"),
            entry("representative.removed", "Somebody no longer acts for it"),
            entry("service.created", "Service added"),
            entry("service.changed", "Service changed"),
            entry("service.confirmed", "Service confirmed as still right"),
            entry("location.created", "Place added"),
            entry("location.changed", "Place changed"),
            entry("offer-or-need.created", "Offer or need added"),
            entry("offer-or-need.changed", "Offer or need changed"),
            entry("offer-or-need.closed", "Offer or need closed"),
            entry("agreement.proposed", "Agreement proposed"),
            entry("agreement.assented", "A party said yes to an agreement"),
            entry("agreement.agreed", "Agreement agreed by everybody"),
            entry("agreement.ended", "Agreement ended"),
            entry("one-to-one.held", "One-to-one held"));

    private static final String EVENTS = """
            select t.id, t.at, t.action, t.thing_id, t.name, t.by_whom from (
                select e.id, e.at, e.action, e.subject_id as thing_id,
                       coalesce(e.details ->> 'name', e.details ->> 'title') as name, e.actor_name as by_whom
                from audit_entry e
                where e.action = any(?::text[]) and e.subject_id = any(array(
                    select ?::uuid
                    union all select id from service where organisation_id = ?
                    union all select id from location where organisation_id = ?
                    union all select id from offer_or_need where organisation_id = ?
                    union all select unnest(?::uuid[])))
                  and (e.action not like 'agreement.%' or e.subject_id || '/' || (e.details ->> 'number') = any(?::text[]))
                union all
                select m.id, m.at, 'one-to-one.held', m.id, null, m.author_name
                from one_to_one m where m.id = any(?::uuid[])) t""";

    private final Sql sql;
    private final Organisations organisations;
    private final Acquaintances acquaintances;
    private final SharedAgreements agreements;

    Timelines(Sql sql, Organisations organisations, Acquaintances acquaintances, SharedAgreements agreements) {
        this.sql = sql;
        this.organisations = organisations;
        this.acquaintances = acquaintances;
        this.agreements = agreements;
    }

    Page<TimelineEntry> of(Caller caller, UUID organisation, Paging paging) {
        Owner owner = organisations.owner(caller, organisation);
        caller.require(Permission.READ_ORGANISATION_IN_FULL, owner.target(), true);
        List<SharedAgreements.Text> texts = agreements.texts(caller, organisation);
        return new ListQuery<>(
                        sql,
                        EVENTS,
                        row -> {
                            String action = row.getString("action");
                            return new TimelineEntry(
                                    Sql.uuid(row, "id"),
                                    Sql.instant(row, "at"),
                                    thing(action),
                                    Sql.uuid(row, "thing_id"),
                                    WORDS.get(action),
                                    thing(action) == TimelineThing.ORGANISATION ? null : row.getString("name"),
                                    row.getString("by_whom"));
                        },
                        told(caller, owner),
                        organisation,
                        organisation,
                        organisation,
                        organisation,
                        texts.stream()
                                .map(SharedAgreements.Text::agreement)
                                .distinct()
                                .toList(),
                        texts.stream()
                                .map(text -> text.agreement() + "/" + text.number())
                                .toList(),
                        acquaintances.meetings(caller, organisation))
                .page(paging, NEWEST);
    }

    /** Who looks after it is for those who read that of it. */
    private static Set<String> told(Caller caller, Owner owner) {
        return caller.may(Permission.KEEP_CLUSTER, owner.target())
                ? WORDS.keySet()
                : WORDS.keySet().stream()
                        .filter(action -> !action.endsWith("-cluster"))
                        .collect(Collectors.toSet());
    }

    private static TimelineThing thing(String action) {
        String subject = action.substring(0, action.indexOf('.'));
        return subject.equals("representative")
                ? TimelineThing.ORGANISATION
                : TimelineThing.valueOf(subject.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
