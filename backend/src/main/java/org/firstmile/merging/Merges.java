package org.firstmile.merging;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Grants;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.organisations.OrganisationField;
import org.firstmile.organisations.OrganisationMerging;
import org.firstmile.organisations.OrganisationMerging.Half;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** Makes one organisation of two, in one transaction. */
@Singleton
class Merges {
    private final OrganisationMerging organisations;
    private final MergeQueries queries;
    private final MainAddresses addresses;
    private final Hidden hidden;
    private final Moving moving;
    private final Fields fields;
    private final Grants grants;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Sql sql;
    private final Clock clock;

    Merges(
            OrganisationMerging organisations,
            MergeQueries queries,
            MainAddresses addresses,
            Hidden hidden,
            Moving moving,
            Fields fields,
            Grants grants,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Sql sql,
            Clock clock) {
        this.organisations = organisations;
        this.queries = queries;
        this.addresses = addresses;
        this.hidden = hidden;
        this.moving = moving;
        this.fields = fields;
        this.grants = grants;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    MergeView merge(Caller caller, String idempotencyKey, NewMerge body) {
        return idempotency.once(
                caller.subject(),
                "mergeOrganisations",
                idempotencyKey,
                body,
                MergeView.class,
                () -> merged(caller, body));
    }

    private MergeView merged(Caller caller, NewMerge body) {
        UUID keep = body.keep();
        UUID drop = body.drop();
        if (keep.equals(drop)) {
            throw ProblemException.field("#/drop", "Choose two different organisations");
        }
        organisations.hold(keep, drop);
        organisations.requireMerging(caller, keep);
        organisations.requireMerging(caller, drop);
        Half kept = organisations.half(keep);
        Half dropped = organisations.half(drop);
        requireAsCompared(kept, body.keepVersion(), "#/keepVersion");
        requireAsCompared(dropped, body.dropVersion(), "#/dropVersion");
        requireCurrent(kept);
        requireCurrent(dropped);
        NewOrganisation chosen = fields.chosen(kept.facts(), dropped.facts(), body.fields());
        moving.hold(drop, keep);

        NewOrganisation after = organisations.absorb(keep, drop, chosen);
        UUID merge = written(caller, kept, dropped, after);
        boolean wasShown = dropped.facts().listed();
        addresses.pin(merge, drop, dropped.facts().address(), after.address());
        addresses.pin(merge, keep, kept.facts().address(), after.address());
        List<String> remarks = new ArrayList<>();
        boolean shownNow = after.listed() && !wasShown;
        if (shownNow) {
            remarks.addAll(hidden.hide(merge, drop));
        }
        remarks.addAll(moving.move(
                merge, drop, keep, shownNow, wasShown ? dropped.facts().name() : null));
        giveAccess(merge, drop, keep);
        sql.run(
                "update organisation_merge set moved = ?::jsonb, remarks = ?::text[] where id = ?",
                fields.write(MergeMoved.of(moving.moved(merge))),
                remarks,
                merge);
        audit.record(caller, "organisation.merged", keep, Map.of("merge", merge, "dropped", drop));
        audit.record(caller, "organisation.merged-into", drop, Map.of("merge", merge, "kept", keep));
        outbox.add(new OrganisationsMerged(keep, drop, "merged"));
        return queries.view(caller, merge);
    }

    /** Both as they were, so that it can be undone; its id. */
    private UUID written(Caller caller, Half kept, Half dropped, NewOrganisation after) {
        UUID merge =
                sql.one("select uuidv7() as id", row -> Sql.uuid(row, "id")).orElseThrow();
        sql.run(
                """
                insert into organisation_merge
                    (id, kept_id, dropped_id, merged_at, merged_by, kept_before, kept_after, dropped_before, moved, remarks)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, '{}', '{}')""",
                merge,
                kept.id(),
                dropped.id(),
                clock.instant(),
                caller.name(),
                fields.write(kept.facts()),
                fields.write(after),
                fields.write(dropped.facts()));
        return merge;
    }

    private static void requireAsCompared(Half half, long version, String pointer) {
        if (half.version() != version) {
            throw new ProblemException(
                    ProblemCode.STALE,
                    "One of the two was changed since you compared them: compare them again.",
                    List.of(new FieldError(pointer, "The present version is %d".formatted(half.version()))));
        }
    }

    private static void requireCurrent(Half half) {
        if (half.mergedInto() != null) {
            throw ProblemException.wrongState(
                    "“%s” was merged already.".formatted(half.facts().name()));
        }
        if (half.archived()) {
            throw ProblemException.wrongState(
                    "“%s” is archived: restore it first.".formatted(half.facts().name()));
        }
    }

    /**
     * Whoever acts for the dropped one acts for the kept one too. The old grant stays: it reads what was signed in the
     * dropped one's name, and gives nothing else while that is archived.
     */
    private void giveAccess(UUID merge, UUID from, UUID to) {
        List<String> already = grants.holders(Grants.Kind.ORGANISATION, to);
        for (String subject : grants.holders(Grants.Kind.ORGANISATION, from)) {
            if (!already.contains(subject)) {
                grants.give(subject, Grants.Kind.ORGANISATION, to);
                sql.run(
                        "insert into organisation_merge_move (merge_id, place, key) values (?, 'access_grant', jsonb_build_object('subject', ?::text))",
                        merge,
                        subject);
            }
        }
    }

    @Transactional
    MergeView undo(Caller caller, UUID id) {
        MergeQueries.Merge merge = queries.find(caller, id);
        organisations.hold(merge.kept(), merge.dropped());
        // as it is now that nobody else can undo it
        merge = queries.find(caller, id);
        Instant now = clock.instant();
        requireUndoable(caller, merge, now);
        moving.hold(merge.kept(), merge.dropped());
        List<String> remarks = new ArrayList<>();
        NewOrganisation after = fields.read(merge.keptAfter(), NewOrganisation.class);
        NewOrganisation present = organisations.half(merge.kept()).facts();
        NewOrganisation droppedBefore = fields.read(merge.droppedBefore(), NewOrganisation.class);
        Fields.Again again =
                fields.again(fields.read(merge.keptBefore(), NewOrganisation.class), after, present, droppedBefore);
        remarks.addAll(again.stayed());
        if (after.listed() && !present.listed() && droppedBefore.listed()) {
            // whoever hid the one hid both
            droppedBefore = OrganisationField.taking(List.of(OrganisationField.LISTED), present, droppedBefore);
            remarks.add("“%s” is not shown publicly: the one that it was merged into was hidden since."
                    .formatted(droppedBefore.name()));
        }
        remarks.addAll(moving.back(id, merge.kept(), merge.dropped()));
        hidden.show(id, merge.dropped());
        remarks.addAll(queries.addedSince(merge));
        OrganisationMerging.Again stands =
                organisations.separate(merge.kept(), again.facts(), merge.dropped(), droppedBefore);
        remarks.addAll(lost(stands));
        remarks.addAll(addresses.unpin(id));
        giveBackAccess(merge);
        sql.run("""
                update organisation_merge set undone_at = ?, undone_by = ?, remarks = ?::text[],
                    kept_before = null, kept_after = null, dropped_before = null where id = ?""", now, caller.name(), remarks, id);
        sql.run("delete from organisation_merge_move where merge_id = ?", id);
        audit.record(
                caller, "organisation.merge-undone", merge.kept(), Map.of("merge", id, "dropped", merge.dropped()));
        audit.record(caller, "organisation.stands-again", merge.dropped(), Map.of("merge", id, "kept", merge.kept()));
        outbox.add(new OrganisationsMerged(merge.kept(), merge.dropped(), "undone"));
        return queries.view(caller, id);
    }

    /** In words, what neither half has again. */
    private static List<String> lost(OrganisationMerging.Again stands) {
        List<String> remarks = new ArrayList<>();
        stands.lost()
                .forEach(number -> remarks.add("The number %s %s: another organisation has it now."
                        .formatted(number.scheme(), number.identifier())));
        if (stands.parentLost()) {
            remarks.add("What it was a part of: that is a part of it by now, so it is a part of nothing.");
        }
        if (stands.parentArchived()) {
            remarks.add("What it was a part of is archived by now, so it is a part of nothing.");
        }
        return remarks;
    }

    private void requireUndoable(Caller caller, MergeQueries.Merge merge, Instant now) {
        if (merge.undoneAt() != null) {
            throw ProblemException.wrongState("It is undone already.");
        }
        if (merge.chapters() == null || !now.isBefore(merge.undoableUntil())) {
            throw ProblemException.wrongState(
                    "It was merged more than 30 days ago: what undoing needs is deleted. Add the organisation anew.");
        }
        if (!merge.chapters().areOf(caller)) {
            throw ProblemException.forbidden();
        }
        queries.laterThan(merge).ifPresent(later -> {
            throw ProblemException.wrongState(
                    organisations.mayMerge(
                                    caller, later.kept().id(), later.dropped().id())
                            ? "“%s” was merged with “%s” after this: undo that merge first."
                                    .formatted(
                                            later.kept().name(), later.dropped().name())
                            : "It was merged again after this: ask the alliance's lead.");
        });
    }

    /**
     * Whoever acts for the dropped one by now, also by an invitation that was taken up meanwhile, acts for it again, and
     * for the kept one only if they were asked for its own sake.
     */
    private void giveBackAccess(MergeQueries.Merge merge) {
        sql.list(
                        "select subject from representative where organisation_id = ? and subject is not null",
                        row -> row.getString("subject"),
                        merge.dropped())
                .forEach(subject -> grants.give(subject, Grants.Kind.ORGANISATION, merge.dropped()));
        sql.list("""
                        select subject from (
                            select key->>'subject' as subject from organisation_merge_move where merge_id = ? and place = 'access_grant'
                            union
                            select subject from representative where organisation_id = ? and joined_at > ?) gained
                        where not exists (
                            select 1 from representative r where r.organisation_id = ? and r.subject = gained.subject)""", row -> row.getString("subject"), merge.id(), merge.dropped(), merge.mergedAt(), merge.kept())
                .forEach(subject -> grants.take(subject, Grants.Kind.ORGANISATION, merge.kept()));
    }
}
