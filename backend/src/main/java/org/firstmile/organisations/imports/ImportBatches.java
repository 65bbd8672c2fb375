package org.firstmile.organisations.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.firstmile.access.Caller;
import org.firstmile.access.Grants;
import org.firstmile.access.Permission;
import org.firstmile.access.Role;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.Identifier;
import org.firstmile.organisations.OrganisationDrafts;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.imports.ImportRows.Keys;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.sql.Sql;

/**
 * The work on imports, some rows in each transaction: whatever stops it, what is committed stays and what is not is done
 * again. Several instances work side by side, each on another import.
 */
@Singleton
class ImportBatches {
    private static final int KEYED_AT_ONCE = 1000;

    private final Sql sql;
    private final ImportRows rows;
    private final ImportChecks checks;
    private final ImportKnown known;
    private final Organisations organisations;
    private final OpenReferralServices services;
    private final OrganisationDrafts drafts;
    private final Grants grants;
    private final Audit audit;
    private final Clock clock;

    ImportBatches(
            Sql sql,
            ImportRows rows,
            ImportChecks checks,
            ImportKnown known,
            Organisations organisations,
            OpenReferralServices services,
            OrganisationDrafts drafts,
            Grants grants,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.checks = checks;
        this.known = known;
        this.organisations = organisations;
        this.services = services;
        this.drafts = drafts;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Works on some rows of the import that has waited longest.
     *
     * @return whether there was any to work on
     */
    @Transactional
    boolean work(int most) {
        Optional<OrganisationImport> next = next();
        next.ifPresent(of -> {
            try {
                work(of, most);
            } catch (ImportStuck stuck) {
                throw stuck;
            } catch (RuntimeException failure) {
                throw new ImportStuck(of.id, null, failure);
            }
        });
        return next.isPresent();
    }

    private void work(OrganisationImport of, int most) {
        sql.run("update organisation_import set batch_at = ? where id = ?", clock.instant(), of.id);
        Caller caller = grants.later(of.runsAs, of.runsAsName, roles(of));
        if (!caller.may(Permission.IMPORT_ORGANISATIONS, of.target())) {
            of.failed(
                    of.runsAsName + " does not look after this chapter any more: somebody who does can run it", now());
        } else if (of.state == ImportState.CHECKING) {
            check(of, caller, most);
        } else {
            apply(of, caller, most);
        }
    }

    private static void each(OrganisationImport of, List<ImportRow> some, Consumer<ImportRow> work) {
        for (ImportRow row : some) {
            try {
                work.accept(row);
            } catch (RuntimeException failure) {
                throw new ImportStuck(of.id, row, failure);
            }
        }
    }

    /** The row that stopped the work waits for a person with what is known of it; without one the whole import does. */
    @Transactional
    void setAside(ImportStuck stuck, String reason) {
        OrganisationImport.byId(stuck.of())
                .filter(OrganisationImport::isWorking)
                .ifPresent(of -> {
                    if (stuck.row() == null) {
                        of.failed(reason, now());
                    } else {
                        rows.judge(stuck.row(), refused(reason));
                    }
                });
    }

    private static Judgement refused(String reason) {
        return new Judgement(
                ImportVerdict.ERROR,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new ImportFault(null, reason)),
                List.of());
    }

    private Optional<OrganisationImport> next() {
        return sql.one(
                        "select id from organisation_import where state in ('CHECKING', 'IMPORTING')"
                                + " order by batch_at limit 1 for no key update skip locked",
                        row -> Sql.uuid(row, "id"))
                .flatMap(OrganisationImport::byId);
    }

    private static Set<Role> roles(OrganisationImport of) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(of.roles);
        return roles;
    }

    private void check(OrganisationImport of, Caller caller, int most) {
        List<ImportRow> unkeyed = rows.toKey(of.id, KEYED_AT_ONCE);
        if (!unkeyed.isEmpty()) {
            unkeyed.forEach(row -> key(of, row));
        } else if (!of.linked) {
            link(of);
            of.linked = true;
        } else {
            List<ImportRow> some = rows.toCheck(of.id, most);
            each(of, some, row -> rows.judge(row, checks.judge(caller, of, row, true)));
            if (some.size() < most) {
                of.to(ImportState.CHECKED, now());
            }
        }
    }

    void key(OrganisationImport of, ImportRow row) {
        RowReading reading = new RowReading(of.mapping, row);
        List<Identifier> numbers = reading.identifiersRead();
        rows.key(
                row,
                new Keys(
                        reading.externalId(),
                        reading.name(),
                        reading.postcode(),
                        numbers.isEmpty()
                                ? null
                                : numbers.getFirst().scheme() + ":"
                                        + numbers.getFirst().identifier(),
                        reading.parent()));
    }

    /** Finds which rows' parents stand in the file, those that go in a circle, and an order with parents first. */
    void link(OrganisationImport of) {
        if (!of.mapping.takes(ImportField.PARENT)) {
            return;
        }
        rows.link(of.id);
        Map<Integer, Integer> parents = new HashMap<>();
        rows.links(of.id).forEach(link -> parents.put(link[0], link[1]));
        Map<Integer, Integer> steps = new HashMap<>();
        for (Integer start : parents.keySet()) {
            Deque<Integer> path = new ArrayDeque<>();
            Set<Integer> seen = new HashSet<>();
            Integer at = start;
            while (parents.containsKey(at) && !steps.containsKey(at) && seen.add(at)) {
                path.push(at);
                at = parents.get(at);
            }
            boolean circle = seen.contains(at) && !steps.containsKey(at);
            Integer met = at;
            int step = steps.getOrDefault(at, 0);
            while (!path.isEmpty()) {
                int number = path.pop();
                step = circle ? -1 : step < 0 ? 1 : step + 1;
                steps.put(number, step);
                if (met.equals(number)) {
                    circle = false;
                }
            }
        }
        steps.forEach((number, step) -> rows.place(of.id, number, Math.max(0, step), step < 0));
    }

    private void apply(OrganisationImport of, Caller caller, int most) {
        List<ImportRow> some = rows.toApply(of.id, most);
        each(of, some, row -> apply(of, caller, row));
        if (some.size() < most) {
            of.to(ImportState.DONE, now());
            audit.record(caller, "organisation-import.done", of.id, Map.of("source", of.source));
        }
    }

    private void apply(OrganisationImport of, Caller caller, ImportRow row) {
        // hours may lie between the check and this
        Judgement judgement = asShown(row, checks.judge(caller, of, row, false));
        boolean right = judgement.body() != null
                && (judgement.verdict() == ImportVerdict.NEW || judgement.verdict() == ImportVerdict.UPDATE);
        if (!right || judgement.verdict() != row.verdict()) {
            rows.judge(row, judgement);
        }
        if (!right) {
            return;
        }
        UUID id = judgement.verdict() == ImportVerdict.NEW
                ? organisations.create(caller, null, judgement.body()).id()
                : changed(caller, judgement);
        services.store(caller, of, row, id);
        rows.applied(row, id, now());
        String externalId = new RowReading(of.mapping, row).externalId();
        if (externalId != null) {
            drafts.standing(caller, id)
                    .ifPresent(stored -> known.remember(of.chapterId, of.source, externalId, id, stored.body()));
        }
    }

    private UUID changed(Caller caller, Judgement judgement) {
        if (judgement.changes().stream().anyMatch(change -> !change.concernsServices())) {
            organisations.change(caller, judgement.organisation(), IfMatch.ANY, judgement.body());
        }
        return judgement.organisation();
    }

    /** What somebody edited since the update was shown is not overwritten unasked. */
    private static Judgement asShown(ImportRow row, Judgement judgement) {
        if (judgement.verdict() != ImportVerdict.UPDATE || row.changes().containsAll(judgement.changes())) {
            return judgement;
        }
        List<ImportFault> notes = new ArrayList<>(judgement.notes());
        notes.add(new ImportFault(null, "Edited here since the check: look at it again and choose whose words hold"));
        return new Judgement(
                ImportVerdict.DUPLICATE,
                judgement.organisation(),
                null,
                judgement.candidates(),
                judgement.changes(),
                judgement.faults(),
                notes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
