package org.firstmile.access;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheName;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What each person may act for. Keycloak knows who someone is and their roles; this table knows for which chapters,
 * organisations and panels. Read once a few seconds for each person (see {@code application.properties}).
 */
@Singleton
public class Grants {
    private static final String SCOPE = """
            with recursive mine (kind, id) as (
                select kind, target_id from access_grant where subject = ?
                union
                select 'CHAPTER', c.id from chapter c join mine m on m.kind = 'CHAPTER' and c.parent_id = m.id
            )
            select kind, id from mine""";

    private final Sql sql;
    private final Cache scopes;

    Grants(Sql sql, @CacheName("scopes") Cache scopes) {
        this.sql = sql;
        this.scopes = scopes;
    }

    /** What a grant is for. */
    public enum Kind {
        ALLIANCE,
        CHAPTER,
        ORGANISATION,
        PANEL
    }

    private record Grant(Kind kind, UUID id) {}

    Scope scopeOf(String subject) {
        return scopes.get(subject, this::read).await().indefinitely();
    }

    /** Lets a person act for a chapter, an organisation or a panel; for the whole alliance without a target. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void give(String subject, Kind kind, @Nullable UUID target) {
        sql.run(
                "insert into access_grant (subject, kind, target_id) values (?, ?, ?::uuid) on conflict do nothing",
                subject,
                kind,
                target);
        changed();
    }

    /** Takes a grant back; at most a few seconds later it has no effect any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String subject, Kind kind, UUID target) {
        sql.run("delete from access_grant where subject = ? and kind = ? and target_id = ?", subject, kind, target);
        changed();
    }

    /** Whether a person's grants reach a chapter now; what their roles make of it, only their token tells. */
    public boolean holdsChapter(String subject, UUID chapter) {
        return read(subject).holdsChapter(chapter);
    }

    /** Somebody who started what goes on without them: with the roles that they had then and what they reach now. */
    public Caller later(String subject, String name, Set<Role> roles) {
        return new Caller(subject, name, roles, read(subject));
    }

    /** Whose grant of this kind is for exactly this target. */
    public List<String> holders(Kind kind, UUID target) {
        return sql.list(
                "select subject from access_grant where kind = ? and target_id = ? order by subject",
                row -> row.getString("subject"),
                kind,
                target);
    }

    private Scope read(String subject) {
        List<Grant> grants =
                sql.list(SCOPE, row -> new Grant(Sql.constant(row, "kind", Kind.class), Sql.uuid(row, "id")), subject);
        return new Scope(
                grants.stream().anyMatch(grant -> grant.kind() == Kind.ALLIANCE),
                of(Kind.CHAPTER, grants),
                of(Kind.ORGANISATION, grants),
                of(Kind.PANEL, grants));
    }

    private static Set<UUID> of(Kind kind, List<Grant> grants) {
        Set<UUID> ids = new HashSet<>();
        grants.stream().filter(grant -> grant.kind() == kind).forEach(grant -> ids.add(grant.id()));
        return Set.copyOf(ids);
    }

    /** To be called when a grant or the chapter tree has changed. */
    @CacheInvalidateAll(cacheName = "scopes")
    public void changed() {
        // the annotation does it
    }
}
