package org.firstmile.learning;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.organisations.themes.Themes;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.JsonColumns;
import org.firstmile.shared.sql.Sql;

/** What is read of notes; public ones by anybody, the others by the alliance. */
@Singleton
class LearningNoteQueries {
    private static final Sort NEWEST = Sort.descending("n.id", "uuid", "n.id");

    private static final String SELECT = """
            select n.id, n.version, n.organisation_id, o.name as organisation, n.chapter_id, c.name as chapter,
                   coalesce(o.chapter_id, n.chapter_id) as belongs_to, n.title, n.worked, n.did_not_work, n.helped,
                   n.resources, n.town, n.visibility, n.author_name, n.taken_back_at, n.archived_at, n.sample,
                   n.created_at, n.updated_at
            from learning_note n left join organisation o on o.id = n.organisation_id
                 left join chapter c on c.id = n.chapter_id""";

    private final Sql sql;
    private final JsonColumns json;

    LearningNoteQueries(Sql sql, @Any JsonColumns json) {
        this.sql = sql;
        this.json = json;
    }

    Page<LearningNoteView> list(Caller caller, LearningNoteFilter filter, Paging paging) {
        ListQuery<LearningNoteView> query = visible(caller, Boolean.TRUE.equals(filter.archived))
                .whereGiven(
                        "n.id in (select x.learning_note_id from learning_note_theme x where x.theme_id = ?)",
                        filter.themeId)
                .whereGiven("lower(n.town) like lower(?)", filter.town == null ? null : Sql.starting(filter.town))
                .whereGiven("n.organisation_id = ?", filter.organisationId)
                .whereGiven("n.search @@ websearch_to_tsquery('english', plain(?))", filter.q);
        Page<LearningNoteView> page = query.plannedAnew().page(paging, NEWEST);
        return new Page<>(withThemes(page.items()), page.next());
    }

    /** Those that the caller may read; of archived ones those that they may change. */
    private ListQuery<LearningNoteView> visible(Caller caller, boolean archived) {
        ListQuery<LearningNoteView> query = new ListQuery<>(sql, SELECT, row -> view(caller, row));
        if (archived) {
            return query.where("n.archived_at is not null")
                    .where(
                            "? or coalesce(o.chapter_id, n.chapter_id) = any(?::uuid[]) or n.organisation_id = any(?::uuid[])",
                            caller.seesEveryChapter(Permission.WRITE_LEARNING_NOTES),
                            caller.chaptersWith(Permission.WRITE_LEARNING_NOTES),
                            caller.organisationsWith(Permission.WRITE_LEARNING_NOTES));
        }
        query.where("n.archived_at is null");
        if (!caller.may(Permission.READ_LEARNING_NOTES)) {
            query.where("n.visibility = 'PUBLIC'");
        }
        return query.where(
                "n.organisation_id is null or o.listed and o.archived_at is null or ? or o.chapter_id = any(?::uuid[])"
                        + " or o.id = any(?::uuid[])",
                caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
    }

    /** 404 where the caller may not read it. */
    LearningNoteView view(Caller caller, UUID id) {
        return Stream.of(false, true)
                .map(archived -> visible(caller, archived)
                        .where("n.id = ?", id)
                        .page(Paging.first(1), NEWEST)
                        .items())
                .map(this::withThemes)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private LearningNoteView view(Caller caller, ResultSet row) throws SQLException {
        UUID organisation = Sql.uuid(row, "organisation_id");
        UUID chapter = Sql.uuid(row, "chapter_id");
        Target target = Target.of(Sql.uuid(row, "belongs_to"), organisation == null ? Set.of() : Set.of(organisation));
        LearningVisibility visibility = Sql.constant(row, "visibility", LearningVisibility.class);
        boolean archived = row.getTimestamp("archived_at") != null;
        return new LearningNoteView(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                organisation == null ? null : new Ref(organisation, row.getString("organisation")),
                chapter == null ? null : new Ref(chapter, row.getString("chapter")),
                row.getString("title"),
                row.getString("worked"),
                row.getString("did_not_work"),
                row.getString("helped"),
                List.of(json.read(row, "resources", LearningResourceLink[].class)),
                List.of(),
                row.getString("town"),
                visibility,
                row.getString("author_name"),
                Sql.instant(row, "taken_back_at"),
                Sql.instant(row, "archived_at"),
                row.getBoolean("sample"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                steps(caller, target, visibility, archived));
    }

    private static List<String> steps(Caller caller, Target target, LearningVisibility visibility, boolean archived) {
        boolean moderates = caller.may(Permission.MODERATE_LEARNING_NOTES, target);
        if (archived) {
            return moderates ? List.of("restore") : List.of();
        }
        List<String> steps = new ArrayList<>();
        if (caller.may(Permission.WRITE_LEARNING_NOTES, target)) {
            steps.add("edit");
        }
        if (moderates && visibility == LearningVisibility.PUBLIC) {
            steps.add("take-back");
        }
        if (caller.may(Permission.WRITE_LEARNING_NOTES, target)) {
            steps.add("archive");
        }
        return List.copyOf(steps);
    }

    private record Of(UUID id, ThemeRef theme) {}

    private List<LearningNoteView> withThemes(List<LearningNoteView> views) {
        if (views.isEmpty()) {
            return views;
        }
        List<UUID> ids = views.stream().map(LearningNoteView::id).toList();
        Map<UUID, List<ThemeRef>> themesOf =
                sql.list("""
                        select x.learning_note_id, t.id, t.name, t.kind
                        from learning_note_theme x join theme t on t.id = x.theme_id
                        where x.learning_note_id = any(?::uuid[]) order by t.kind desc, t.name""", row -> new Of(Sql.uuid(row, "learning_note_id"), Themes.ref(row)), (Object) ids).stream()
                        .collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::theme, Collectors.toList())));
        return views.stream()
                .map(view -> view.with(themesOf.getOrDefault(view.id(), List.of())))
                .toList();
    }
}
