package org.firstmile.directory.matches;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.agreements.AgreementState;
import org.firstmile.agreements.SharedAgreements;
import org.firstmile.audit.Audit;
import org.firstmile.directory.matches.MatchQueries.Exchange;
import org.firstmile.directory.matches.MatchQueries.Neighbour;
import org.firstmile.directory.matches.MatchQueries.Work;
import org.firstmile.onetoones.Acquaintance;
import org.firstmile.onetoones.Acquaintances;
import org.firstmile.organisations.Organisations;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Finds the matches of an organisation, best first, and remembers what was said of them. */
@Singleton
class Matches {
    private static final int SHOWN = 50;

    private final Organisations organisations;
    private final MatchQueries queries;
    private final Acquaintances acquaintances;
    private final SharedAgreements agreements;
    private final Audit audit;
    private final Sql sql;
    private final Clock clock;

    Matches(
            Organisations organisations,
            MatchQueries queries,
            Acquaintances acquaintances,
            SharedAgreements agreements,
            Audit audit,
            Sql sql,
            Clock clock) {
        this.organisations = organisations;
        this.queries = queries;
        this.acquaintances = acquaintances;
        this.agreements = agreements;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    /** One that could be worked with; each reason makes it better, each mile worse. */
    private record Found(
            Neighbour other,
            List<MatchReason> reasons,
            @Nullable Integer likeness,
            double worth) {
        UUID id() {
            return other.organisation().id();
        }

        double rank() {
            // what is in the same town without a position counts as three miles away
            return worth / (1 + (other.miles() == null ? 3 : other.miles()) / 5);
        }
    }

    MatchList of(Caller caller, UUID organisation, MatchKind kind, boolean dismissed) {
        Target target = required(caller, organisation, Permission.READ_ORGANISATION_IN_FULL);
        List<Found> all =
                kind == MatchKind.SIMILAR ? similar(caller, organisation) : complementary(caller, organisation);
        Map<UUID, MatchStanding> standings = queries.standings(organisation);
        List<Found> gone = all.stream()
                .filter(found -> standings.get(found.id()) == MatchStanding.DISMISSED)
                .toList();
        List<Found> shown = all.stream()
                .filter(found -> dismissed == gone.contains(found))
                .sorted(Comparator.comparingDouble(Found::rank).reversed().thenComparing(Found::id))
                .limit(SHOWN)
                .toList();
        return new MatchList(
                views(caller, organisation, shown, standings),
                dismissed ? 0 : gone.size(),
                caller.can(Map.of("change-standing", Permission.EDIT_ORGANISATION), target));
    }

    @Transactional
    MatchStandingChange stand(Caller caller, UUID organisation, UUID other, MatchStandingChange change) {
        required(caller, organisation, Permission.EDIT_ORGANISATION);
        organisations.owner(caller, organisation).requireCurrent();
        if (organisation.equals(other) || !organisations.isVisible(caller, other)) {
            throw ProblemException.notFound();
        }
        if (change.standing() == MatchStanding.OPEN) {
            sql.run("delete from match_standing where organisation_id = ? and other_id = ?", organisation, other);
        } else {
            sql.run("""
                    insert into match_standing values (?, ?, ?, ?)
                    on conflict on constraint match_standing_once do update set standing = excluded.standing, at = excluded.at""", organisation, other, change.standing(), clock.instant());
        }
        audit.record(
                caller,
                "organisation.match-standing",
                organisation,
                Map.of("other", other, "standing", change.standing()));
        return change;
    }

    private Target required(Caller caller, UUID organisation, String permission) {
        Target target = organisations.owner(caller, organisation).target();
        caller.require(permission, target, true);
        return target;
    }

    private List<Found> similar(Caller caller, UUID organisation) {
        List<Neighbour> neighbours = queries.neighbours(caller, organisation);
        Map<UUID, Work> work = queries.work(withSelf(organisation, neighbours));
        Work mine = work.getOrDefault(organisation, Work.NONE);
        List<Found> found = new ArrayList<>();
        for (Neighbour other : neighbours) {
            Work theirs = work.getOrDefault(other.organisation().id(), Work.NONE);
            int likeness = MatchWords.likeness(mine, theirs);
            if (!MatchWords.both(mine.subjects(), theirs.subjects()).isEmpty()) {
                found.add(new Found(other, List.of(MatchWords.sameWork(mine, theirs, other)), likeness, likeness));
            }
        }
        return found;
    }

    private List<Found> complementary(Caller caller, UUID organisation) {
        Map<UUID, Found> found = new LinkedHashMap<>();
        for (Exchange exchange : queries.exchanges(caller, organisation)) {
            add(found, exchange.with(), MatchWords.exchange(exchange), 3);
        }
        List<Neighbour> neighbours = queries.neighbours(caller, organisation);
        Map<UUID, Work> work = queries.work(withSelf(organisation, neighbours));
        Work mine = work.getOrDefault(organisation, Work.NONE);
        for (Neighbour other : neighbours) {
            MatchWords.samePeople(mine, work.getOrDefault(other.organisation().id(), Work.NONE))
                    .ifPresent(reason -> add(found, other, reason, 2));
        }
        return List.copyOf(found.values());
    }

    private static void add(Map<UUID, Found> found, Neighbour other, MatchReason reason, int worth) {
        found.merge(other.organisation().id(), new Found(other, List.of(reason), null, worth), (present, more) -> {
            List<MatchReason> reasons = new ArrayList<>(present.reasons());
            reasons.add(reason);
            return new Found(present.other(), List.copyOf(reasons), null, present.worth() + worth);
        });
    }

    private static Collection<UUID> withSelf(UUID organisation, List<Neighbour> neighbours) {
        List<UUID> ids = new ArrayList<>(List.of(organisation));
        neighbours.forEach(other -> ids.add(other.organisation().id()));
        return ids;
    }

    private List<Match> views(Caller caller, UUID organisation, List<Found> shown, Map<UUID, MatchStanding> standings) {
        List<UUID> ids = shown.stream().map(Found::id).toList();
        Map<UUID, List<Acquaintance>> known = acquaintances.of(caller, ids);
        Map<UUID, AgreementState> agreed = new HashMap<>(agreements.of(caller, organisation, ids));
        return shown.stream()
                .map(found -> {
                    List<Acquaintance> by = known.getOrDefault(found.id(), List.of());
                    AgreementState agreement = agreed.get(found.id());
                    MatchStanding standing = standings.getOrDefault(
                            found.id(),
                            agreement == AgreementState.AGREED ? MatchStanding.WORKING_TOGETHER : MatchStanding.OPEN);
                    return new Match(
                            found.other().organisation(),
                            found.other().town(),
                            MatchWords.rounded(found.other().miles()),
                            found.likeness(),
                            found.reasons(),
                            by,
                            next(by, agreement, standing),
                            standing);
                })
                .toList();
    }

    private static MatchStep next(List<Acquaintance> by, @Nullable AgreementState agreement, MatchStanding standing) {
        if (agreement == AgreementState.AGREED) {
            return MatchStep.KEEP_UP_TO_DATE;
        }
        if (agreement != null || standing == MatchStanding.WORKING_TOGETHER) {
            return MatchStep.AGREE;
        }
        int meetings = by.stream().mapToInt(Acquaintance::meetings).sum();
        return meetings == 0 ? MatchStep.CONTACT : meetings == 1 ? MatchStep.SHARE : MatchStep.IDENTIFY;
    }
}
