package org.firstmile.organisations.freshness;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.organisations.Organisations.Owner;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who acts for an organisation, also those who were let without an invitation. */
@Singleton
class RepresentativeQueries {
    /** Nobody can look after an entry that so many keep. */
    static final int MOST = 50;

    private static final String REPRESENTATIVES = """
            select id, subject, name, email, expires_at, joined_at from representative where organisation_id = ?
            union all
            select g.id, g.subject, null, null, null, g.created_at from access_grant g
            where g.kind = 'ORGANISATION' and g.target_id = ?
                and not exists (select 1 from representative r where r.organisation_id = g.target_id and r.subject = g.subject)
            order by joined_at nulls last, name, id limit 200""";

    private final Sql sql;
    private final Clock clock;

    RepresentativeQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    OrganisationRepresentatives view(Caller caller, Owner owner) {
        Instant now = clock.instant();
        List<RepresentativeView> items =
                sql.list(REPRESENTATIVES, row -> view(caller, owner.target(), row, now), owner.id(), owner.id());
        return new OrganisationRepresentatives(
                owner.ref(), items, owner.archived() || items.size() >= MOST ? List.of() : List.of("invite"));
    }

    int count(UUID organisation) {
        return sql.one(
                        "select count(*) from (" + REPRESENTATIVES + ") all_of_them",
                        row -> row.getInt(1),
                        organisation,
                        organisation)
                .orElse(0);
    }

    RepresentativeView view(Caller caller, Target target, Representative one) {
        return view(
                caller, target, one.id, one.subject, one.name, one.email, one.expiresAt, one.joinedAt, clock.instant());
    }

    private static RepresentativeView view(Caller caller, Target target, ResultSet row, Instant now)
            throws SQLException {
        return view(
                caller,
                target,
                Sql.uuid(row, "id"),
                row.getString("subject"),
                row.getString("name"),
                row.getString("email"),
                Sql.instant(row, "expires_at"),
                Sql.instant(row, "joined_at"),
                now);
    }

    private static RepresentativeView view(
            Caller caller,
            Target target,
            UUID id,
            @Nullable String subject,
            @Nullable String name,
            @Nullable String email,
            @Nullable Instant expires,
            @Nullable Instant joined,
            Instant now) {
        boolean acts = subject != null;
        RepresentativeState state = acts
                ? RepresentativeState.ACTING
                : now.isBefore(expires) ? RepresentativeState.INVITED : RepresentativeState.EXPIRED;
        return new RepresentativeView(
                id,
                name,
                email,
                state,
                acts ? null : expires,
                joined,
                caller.subject().equals(subject),
                mayRemove(caller, target, subject) ? List.of("remove") : List.of());
    }

    /** Staff take anybody off; an organisation's people take invitations back and leave, but do not put each other out. */
    static boolean mayRemove(Caller caller, Target target, @Nullable String subject) {
        return subject == null || caller.subject().equals(subject) || caller.may(Permission.KEEP_FRESH, target);
    }
}
