package org.firstmile.organisations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What merging does to the two organisations themselves; what hangs on them is their caller's to move. */
@Singleton
public class OrganisationMerging {
    private final OrganisationQueries queries;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    OrganisationMerging(OrganisationQueries queries, Outbox outbox, Sql sql, Clock clock) {
        this.queries = queries;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One of the two, with all that can be changed of it.
     *
     * @param mergedInto where it went, if it did
     */
    public record Half(
            UUID id,
            long version,
            NewOrganisation facts,
            boolean archived,
            @Nullable UUID mergedInto) {}

    /**
     * What became of one that stands again.
     *
     * @param lost numbers that another organisation has by now
     * @param parentLost one of the two is above its old parent by now
     * @param parentArchived one of the two had a parent that is archived by now
     */
    public record Again(List<Identifier> lost, boolean parentLost, boolean parentArchived) {}

    /** Whether the caller may merge both, and so see both in full. */
    public boolean mayMerge(Caller caller, UUID one, UUID other) {
        return Stream.of(one, other).allMatch(id -> Organisation.byId(id)
                .filter(found -> caller.may(Permission.MERGE_ORGANISATIONS, found.target()))
                .isPresent());
    }

    /** 404 where the caller does not see it, 403 where it is not theirs to merge. */
    public void requireMerging(Caller caller, UUID id) {
        Organisation found = Organisation.byId(id).orElseThrow(ProblemException::notFound);
        caller.require(Permission.MERGE_ORGANISATIONS, found.target(), found.isVisibleTo(caller));
    }

    /** Nobody else changes these two, or who is a part of whom, before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID one, UUID other) {
        // who changes a parent takes the tree's lock before the row's: so do we
        sql.lock(OrganisationQueries.TREE);
        sql.list(
                "select id from organisation where id in (?, ?) order by id for no key update",
                row -> true,
                one,
                other);
        Stream.of(one, other)
                .map(Organisation::byId)
                .flatMap(Optional::stream)
                .forEach(Organisation.getEntityManager()::refresh);
    }

    public Half half(UUID id) {
        Organisation of = Organisation.byId(id).orElseThrow(ProblemException::notFound);
        return new Half(of.id, of.version, of.facts(), of.archivedAt != null, of.mergedInto);
    }

    /** The one becomes what was chosen of both, the other goes into it; both are held. Tells what the kept one is then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public NewOrganisation absorb(UUID keep, UUID drop, NewOrganisation chosen) {
        Organisation kept = Organisation.byId(keep).orElseThrow();
        Organisation dropped = Organisation.byId(drop).orElseThrow();
        kept.requireCurrent();
        NewOrganisation wanted = chosen.under(parent(chosen.parentId(), kept, dropped));
        List<Identifier> numbers = List.copyOf(dropped.identifiers);
        dropped.goInto(keep, clock.instant());
        kept.releaseIdentifiers(wanted);
        kept.flush();
        kept.absorb(numbers, wanted, clock.instant());
        kept.persistAndFlush();
        outbox.add(new OrganisationChanged(keep, "changed"));
        outbox.add(new OrganisationChanged(drop, "archived"));
        return kept.facts();
    }

    /** The chosen one, or the other's where that would be the organisation itself or a part of it; else none. */
    private @Nullable UUID parent(@Nullable UUID chosen, Organisation kept, Organisation dropped) {
        return chosen == null
                ? null
                : Stream.of(chosen, kept.parentId, dropped.parentId)
                        .filter(Objects::nonNull)
                        .filter(parent -> !queries.isBelow(parent, kept.id) && !queries.isBelow(parent, dropped.id))
                        .findFirst()
                        .orElse(null);
    }

    /** The kept one becomes what it shall be without the other, which stands again; both are held. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Again separate(UUID keep, NewOrganisation keptFacts, UUID drop, NewOrganisation droppedFacts) {
        Organisation kept = Organisation.byId(keep).orElseThrow();
        Organisation dropped = Organisation.byId(drop).orElseThrow();
        List<Identifier> lost = new ArrayList<>();
        List<Identifier> keptNumbers = free(keptFacts, keep, lost);
        boolean keptArchived =
                !Objects.equals(keptFacts.parentId(), kept.parentId) && isArchived(keptFacts.parentId(), drop);
        boolean droppedArchived = isArchived(droppedFacts.parentId(), drop);
        NewOrganisation keptAgain =
                keptFacts.with(keptNumbers).under(keptArchived ? null : parent(keptFacts.parentId(), keep));
        kept.releaseIdentifiers(keptAgain);
        kept.flush();
        kept.absorb(keptNumbers, keptAgain, clock.instant());
        kept.persistAndFlush();
        NewOrganisation droppedAgain = droppedFacts
                .with(free(droppedFacts, drop, lost))
                .under(droppedArchived ? null : parent(droppedFacts.parentId(), drop));
        dropped.standAgain(droppedAgain, clock.instant());
        dropped.persistAndFlush();
        outbox.add(new OrganisationChanged(keep, "changed"));
        outbox.add(new OrganisationChanged(drop, "restored"));
        return new Again(
                List.copyOf(lost),
                (!keptArchived && !Objects.equals(keptAgain.parentId(), keptFacts.parentId()))
                        || (!droppedArchived && !Objects.equals(droppedAgain.parentId(), droppedFacts.parentId())),
                keptArchived || droppedArchived);
    }

    /** Those of its numbers that nobody else has taken meanwhile; the others are lost. */
    private List<Identifier> free(NewOrganisation facts, UUID of, List<Identifier> lost) {
        List<Identifier> free = new ArrayList<>(facts.identifiers());
        free.removeIf(number -> queries.holder(number, of).isPresent());
        facts.identifiers().stream().filter(number -> !free.contains(number)).forEach(lost::add);
        return free;
    }

    /** Whether an old parent is archived by now; the one that stands again is not. */
    private static boolean isArchived(@Nullable UUID old, UUID again) {
        return old != null
                && !old.equals(again)
                && Organisation.byId(old)
                        .filter(parent -> parent.archivedAt != null)
                        .isPresent();
    }

    /** Its old parent, unless that has become a part of it. */
    private @Nullable UUID parent(@Nullable UUID old, UUID of) {
        return old == null || queries.isBelow(old, of) ? null : old;
    }
}
