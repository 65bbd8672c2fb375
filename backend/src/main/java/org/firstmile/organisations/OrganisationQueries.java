package org.firstmile.organisations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.shared.Ref;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What is read of organisations without loading one. */
@Singleton
class OrganisationQueries {
    /** Held while who is a part of whom changes. */
    static final String TREE = "organisation tree";

    private final Sql sql;

    OrganisationQueries(Sql sql) {
        this.sql = sql;
    }

    /** Its parent and parts, as far as the caller sees them. */
    record Family(Ref chapter, Ref parent, List<Ref> children) {}

    private record Relative(String relation, Ref ref) {}

    Family family(Caller caller, Organisation organisation) {
        List<Relative> relatives = sql.list(
                """
                select 'chapter' as relation, id, name from chapter where id = ?
                union all
                select case when id = ? then 'parent' else 'child' end, id, name from organisation
                where (id = ? or parent_id = ?) and archived_at is null
                  and (listed or ? or chapter_id = any(?::uuid[]) or id = any(?::uuid[]))
                order by relation, name""",
                row -> new Relative(row.getString("relation"), new Ref(Sql.uuid(row, "id"), row.getString("name"))),
                organisation.chapterId,
                organisation.parentId,
                organisation.parentId,
                organisation.id,
                caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
        return new Family(
                refs(relatives, "chapter").getFirst(),
                refs(relatives, "parent").stream().findFirst().orElse(null),
                refs(relatives, "child"));
    }

    private static List<Ref> refs(List<Relative> relatives, String relation) {
        return relatives.stream()
                .filter(relative -> relative.relation().equals(relation))
                .map(Relative::ref)
                .toList();
    }

    /** Whether the caller can see that there is such an organisation. */
    boolean isVisible(Caller caller, UUID id) {
        return Organisation.byId(id).filter(found -> found.isVisibleTo(caller)).isPresent();
    }

    /** The organisation that a merged one is a part of now, at the end of the chain, if the caller may see that. */
    @Nullable
    Ref mergedInto(Caller caller, Organisation merged) {
        return merged.mergedInto == null
                ? null
                : Organisation.byId(standing(merged.mergedInto))
                        .filter(kept -> kept.isVisibleTo(caller))
                        .map(kept -> new Ref(kept.id, kept.name))
                        .orElse(null);
    }

    /** The organisation itself, or the one that it is a part of now, at the end of the chain. */
    UUID standing(UUID id) {
        return sql.one("""
                        with recursive way (id, next) as (
                            select id, merged_into from organisation where id = ?
                            union select o.id, o.merged_into from organisation o join way on o.id = way.next
                        ) select id from way where next is null""", row -> Sql.uuid(row, "id"), id).orElse(id);
    }

    /** Another organisation that holds this number in this register. */
    Optional<UUID> holder(Identifier identifier, UUID otherThan) {
        return sql.one(
                "select organisation_id from organisation_identifier where scheme = ? and identifier = ?"
                        + " and organisation_id is distinct from ?::uuid",
                row -> Sql.uuid(row, "organisation_id"),
                identifier.scheme(),
                identifier.identifier(),
                otherThan);
    }

    /** Whether {@code below} is {@code above} or a part of it at any depth. */
    boolean isBelow(UUID below, UUID above) {
        // two moves at once could each be right and make a circle together
        sql.lock(TREE);
        return sql.one("""
                        with recursive up (id, parent_id) as (
                            select id, parent_id from organisation where id = ?
                            union select o.id, o.parent_id from organisation o join up on o.id = up.parent_id
                        ) select 1 from up where id = ?""", row -> true, below, above).isPresent();
    }
}
