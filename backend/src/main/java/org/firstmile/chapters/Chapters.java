package org.firstmile.chapters;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Grants;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** The tree of the alliance's chapters. Anyone may see it; administrators change it. */
@Singleton
public class Chapters {
    private static final Map<String, String> STEPS = Map.of("edit", Permission.MANAGE_CHAPTERS);

    /** How many current organisations the chapter {@code c} has itself, and how many of them anyone may know of. */
    static final String COUNTS =
            "(select count(*) as members, count(*) filter (where o.listed) as listed from organisation o"
                    + " where o.chapter_id = c.id and o.archived_at is null)";

    private final Sql sql;
    private final Grants grants;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Chapters(Sql sql, Grants grants, Audit audit, Idempotency idempotency, Clock clock) {
        this.sql = sql;
        this.grants = grants;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A condition of a list: the chapter in this column is the one given as its parameter, or one below it. */
    public static String isWithin(String column) {
        return column
                + " = any(array(with recursive below (id) as (select ?::uuid union"
                + " select c.id from chapter c join below b on c.parent_id = b.id) select id from below))";
    }

    /** The chapter's name, or empty when there is no such chapter. */
    public Optional<Ref> find(UUID id) {
        return sql.one(
                "select id, name from chapter where id = ?",
                row -> new Ref(Sql.uuid(row, "id"), row.getString("name")),
                id);
    }

    ChapterView view(Caller caller, UUID id) {
        return view(caller, Chapter.byId(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    public ChapterView create(Caller caller, String idempotencyKey, NewChapter body) {
        return idempotency.once(caller.subject(), "createChapter", idempotencyKey, body, ChapterView.class, () -> {
            requirePlace(caller, null, body);
            Chapter chapter = new Chapter();
            chapter.createdAt = clock.instant();
            save(chapter, body);
            audit.record(caller, "chapter.created", chapter.id, Map.of("name", body.name()));
            return view(caller, chapter);
        });
    }

    @Transactional
    ChapterView change(Caller caller, UUID id, IfMatch ifMatch, NewChapter body) {
        Chapter chapter = Chapter.byId(id).orElseThrow(ProblemException::notFound);
        caller.require(Permission.MANAGE_CHAPTERS, Target.chapter(id), true);
        ifMatch.check(chapter.version);
        requirePlace(caller, chapter, body);
        save(chapter, body);
        audit.record(caller, "chapter.changed", id, Map.of("name", body.name()));
        return view(caller, chapter);
    }

    private void save(Chapter chapter, NewChapter body) {
        chapter.name = body.name();
        chapter.parentId = body.parentId();
        chapter.persistAndFlush();
        grants.changed();
    }

    /** The name is free there; a new place exists, is the caller's to extend and not below the chapter itself. */
    private void requirePlace(Caller caller, Chapter present, NewChapter body) {
        UUID id = present == null ? null : present.id;
        boolean taken = sql.one(
                        "select 1 from chapter where name = ? and parent_id is not distinct from ?::uuid and id is distinct from ?::uuid",
                        row -> true,
                        body.name(),
                        body.parentId(),
                        id)
                .isPresent();
        if (taken) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "Another chapter here has this name.",
                    List.of(new FieldError("#/name", "Choose a name that no other chapter here has")));
        }
        if (present != null && Objects.equals(present.parentId, body.parentId())) {
            return;
        }
        if (body.parentId() == null) {
            if (!caller.scope().everyChapter()) {
                throw ProblemException.field("#/parentId", "Choose the chapter that it is a part of");
            }
            return;
        }
        if (!caller.may(Permission.MANAGE_CHAPTERS, Target.chapter(body.parentId()))
                || find(body.parentId()).isEmpty()) {
            throw ProblemException.field("#/parentId", "Choose a chapter that you look after");
        }
        if (present != null && isBelow(body.parentId(), id)) {
            throw ProblemException.field("#/parentId", "Choose a chapter that is not below this one");
        }
    }

    private boolean isBelow(UUID below, UUID above) {
        // two moves at once could each be right and make a circle together
        sql.lock("chapter tree");
        return sql.one("""
                        with recursive up (id, parent_id) as (
                            select id, parent_id from chapter where id = ?
                            union select c.id, c.parent_id from chapter c join up on c.id = up.parent_id
                        ) select 1 from up where id = ?""", row -> true, below, above).isPresent();
    }

    /** Of a row with the chapter's id and its {@link #COUNTS}: the organisations that the caller can see. */
    static int count(Caller caller, ResultSet row) throws SQLException {
        boolean all = caller.may(Permission.READ_ORGANISATION_IN_FULL, Target.chapter(Sql.uuid(row, "id")));
        return row.getInt(all ? "members" : "listed");
    }

    private ChapterView view(Caller caller, Chapter chapter) {
        return new ChapterView(
                chapter.id,
                chapter.version,
                chapter.name,
                chapter.parentId == null ? null : find(chapter.parentId).orElseThrow(),
                sql.list(
                        "select id, name from chapter where parent_id = ? order by name",
                        row -> new Ref(Sql.uuid(row, "id"), row.getString("name")),
                        chapter.id),
                sql.one(
                                "select c.id, n.members, n.listed from chapter c cross join lateral " + COUNTS
                                        + " n where c.id = ?",
                                row -> count(caller, row),
                                chapter.id)
                        .orElseThrow(),
                caller.can(STEPS, Target.chapter(chapter.id)));
    }
}
