package org.firstmile.organisations.clusters;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.audit.Audit;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.organisations.Organisations;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.organisations.clusters.Cluster.Member;
import org.firstmile.shared.Ref;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;

/** Who looks after which organisations: each organiser takes and releases, who supervises may release for others. */
@Singleton
public class Clusters {
    private static final int MOST = 2_000;
    private static final String MEMBERS = """
            select c.organiser, c.organiser_name, c.since, o.id, o.name, o.status
            from cluster_member c join organisation o on o.id = c.organisation_id and o.archived_at is null
            where (? or o.chapter_id = any(?::uuid[]))""";

    private final Sql sql;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    Clusters(Sql sql, Organisations organisations, Audit audit, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    private record Held(String organiser, String name, Member member) {
        static Held of(ResultSet row) throws SQLException {
            return new Held(
                    row.getString("organiser"),
                    row.getString("organiser_name"),
                    new Member(
                            new Ref(Sql.uuid(row, "id"), row.getString("name")),
                            Sql.constant(row, "status", OrganisationStatus.class),
                            row.getObject("since", LocalDate.class)));
        }
    }

    ClusterList list(Caller caller) {
        List<Held> rows = sql.list(
                MEMBERS + " order by lower(c.organiser_name), c.organiser, lower(o.name), o.id limit " + MOST,
                Held::of,
                caller.seesEveryChapter(Permission.KEEP_CLUSTER),
                caller.chaptersWith(Permission.KEEP_CLUSTER));
        Map<String, List<Held>> byOrganiser =
                rows.stream().collect(Collectors.groupingBy(Held::organiser, LinkedHashMap::new, Collectors.toList()));
        return new ClusterList(byOrganiser.values().stream()
                .map(held -> cluster(caller, held))
                .sorted(Comparator.comparing(cluster -> !cluster.own()))
                .toList());
    }

    ClusterPlace of(Caller caller, UUID organisation) {
        return place(caller, owner(caller, organisation));
    }

    @Transactional
    public ClusterPlace take(Caller caller, UUID organisation) {
        Owner owner = owner(caller, organisation);
        owner.requireCurrent();
        int taken = sql.run(
                "insert into cluster_member (organisation_id, organiser, organiser_name, since) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                organisation,
                caller.subject(),
                caller.name(),
                Calendar.today(clock));
        if (taken == 1) {
            audit.record(caller, "organisation.taken-into-cluster", organisation, Map.of());
        }
        ClusterPlace place = place(caller, owner);
        if (place.cluster() != null && !place.cluster().own()) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "It is in the cluster of %s: ask them to release it first."
                            .formatted(place.cluster().organiserName()));
        }
        return place;
    }

    @Transactional
    ClusterPlace release(Caller caller, UUID organisation) {
        Owner owner = owner(caller, organisation);
        organiser(organisation).ifPresent(organiser -> release(caller, owner, organiser));
        return place(caller, owner);
    }

    private void release(Caller caller, Owner owner, String organiser) {
        if (!mayRelease(caller, owner, organiser)) {
            throw ProblemException.forbidden();
        }
        int released = sql.run(
                "delete from cluster_member where organisation_id = ? and organiser = ?", owner.id(), organiser);
        if (released == 1) {
            audit.record(caller, "organisation.released-from-cluster", owner.id(), Map.of());
        }
    }

    private static boolean mayRelease(Caller caller, Owner owner, String organiser) {
        return organiser.equals(caller.subject()) || caller.may(Permission.SUPERVISE_CLUSTERS, owner.target());
    }

    private Optional<String> organiser(UUID organisation) {
        return sql.one(
                "select organiser from cluster_member where organisation_id = ?",
                row -> row.getString("organiser"),
                organisation);
    }

    private Owner owner(Caller caller, UUID organisation) {
        Owner owner = organisations.owner(caller, organisation);
        caller.require(Permission.KEEP_CLUSTER, owner.target(), true);
        return owner;
    }

    private ClusterPlace place(Caller caller, Owner owner) {
        Optional<String> organiser = organiser(owner.id());
        List<String> can = new ArrayList<>();
        if (organiser.isEmpty() && !owner.archived()) {
            can.add("take");
        }
        organiser.filter(by -> mayRelease(caller, owner, by)).ifPresent(by -> can.add("release"));
        return new ClusterPlace(
                owner.ref(),
                organiser.flatMap(subject -> clusterOf(caller, subject)).orElse(null),
                can);
    }

    /** None where all that is in it is archived. */
    private Optional<Cluster> clusterOf(Caller caller, String organiser) {
        List<Held> held = sql.list(
                MEMBERS + " and c.organiser = ? order by lower(o.name), o.id limit " + MOST,
                Held::of,
                caller.seesEveryChapter(Permission.KEEP_CLUSTER),
                caller.chaptersWith(Permission.KEEP_CLUSTER),
                organiser);
        return held.isEmpty() ? Optional.empty() : Optional.of(cluster(caller, held));
    }

    private static Cluster cluster(Caller caller, List<Held> held) {
        Held one = held.getFirst();
        return Cluster.of(
                one.organiser(),
                one.name(),
                one.organiser().equals(caller.subject()),
                held.stream().map(Held::member).toList());
    }
}
