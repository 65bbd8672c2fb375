package org.firstmile.organisations.themes;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.audit.Audit;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.FieldError;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The alliance's one list of themes. Anyone may read it; who administers the whole alliance changes it. */
@Singleton
public class Themes {
    private static final Sort BY_NAME = Sort.ascending("lower(t.name)", "text", "t.id");

    private final Sql sql;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Themes(Sql sql, Audit audit, Idempotency idempotency, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Page<ThemeView> list(Caller caller, @Nullable ThemeKind kind, boolean retired, Paging paging) {
        return new ListQuery<>(
                        sql,
                        "select t.id, t.version, t.name, t.description, t.kind, t.retired_at from theme t",
                        row -> new ThemeView(
                                Sql.uuid(row, "id"),
                                row.getLong("version"),
                                row.getString("name"),
                                row.getString("description"),
                                Sql.constant(row, "kind", ThemeKind.class),
                                Sql.instant(row, "retired_at"),
                                steps(caller, row.getTimestamp("retired_at") != null)))
                .where(retired ? "t.retired_at is not null" : "t.retired_at is null")
                .whereGiven("t.kind = ?", kind)
                .page(paging, BY_NAME);
    }

    ThemeView view(Caller caller, UUID id) {
        return view(caller, Theme.byId(id).orElseThrow(ProblemException::notFound));
    }

    @Transactional
    ThemeView create(Caller caller, String idempotencyKey, NewTheme body) {
        requireAlliance(caller);
        return idempotency.once(caller.subject(), "createTheme", idempotencyKey, body, ThemeView.class, () -> {
            requireFreeName(null, body.name());
            Theme theme = new Theme();
            theme.become(body);
            return changed(caller, theme, "created");
        });
    }

    @Transactional
    ThemeView change(Caller caller, UUID id, IfMatch ifMatch, NewTheme body) {
        Theme theme = toChange(caller, id, ifMatch);
        requireFreeName(id, body.name());
        theme.become(body);
        return changed(caller, theme, "changed");
    }

    @Transactional
    ThemeView retire(Caller caller, UUID id, IfMatch ifMatch) {
        Theme theme = toChange(caller, id, ifMatch);
        theme.retire(clock.instant());
        return changed(caller, theme, "retired");
    }

    @Transactional
    ThemeView restore(Caller caller, UUID id, IfMatch ifMatch) {
        Theme theme = toChange(caller, id, ifMatch);
        theme.restore();
        return changed(caller, theme, "restored");
    }

    /** Each exists, and is in use unless it stood there before. */
    public void requireUsable(List<UUID> wanted, Collection<UUID> present) {
        Set<UUID> usable = new HashSet<>(present);
        usable.addAll(sql.list(
                "select id from theme where id = any(?::uuid[]) and retired_at is null",
                row -> Sql.uuid(row, "id"),
                wanted));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!usable.contains(wanted.get(i))) {
                errors.add(new FieldError("#/themeIds/" + i, "Choose a theme of the alliance's list"));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.fields(errors);
        }
    }

    /** Of a row with {@code id}, {@code name} and {@code kind}. */
    public static ThemeRef ref(ResultSet row) throws SQLException {
        return new ThemeRef(Sql.uuid(row, "id"), row.getString("name"), Sql.constant(row, "kind", ThemeKind.class));
    }

    private Theme toChange(Caller caller, UUID id, IfMatch ifMatch) {
        Theme theme = Theme.byId(id).orElseThrow(ProblemException::notFound);
        requireAlliance(caller);
        ifMatch.check(theme.version);
        return theme;
    }

    private static void requireAlliance(Caller caller) {
        if (!caller.seesEveryChapter(Permission.MANAGE_THEMES)) {
            throw ProblemException.forbidden();
        }
    }

    private void requireFreeName(@Nullable UUID id, String name) {
        if (sql.one(
                        "select 1 from theme where lower(name) = lower(?) and id is distinct from ?::uuid",
                        row -> true,
                        name,
                        id)
                .isPresent()) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "Another theme has this name.",
                    List.of(new FieldError("#/name", "Choose a name that no other theme has, retired ones included")));
        }
    }

    private ThemeView changed(Caller caller, Theme theme, String what) {
        theme.persistAndFlush();
        audit.record(caller, "theme." + what, theme.id, Map.of("name", theme.name, "kind", theme.kind));
        return view(caller, theme);
    }

    private static ThemeView view(Caller caller, Theme of) {
        return new ThemeView(
                of.id, of.version, of.name, of.description, of.kind, of.retiredAt, steps(caller, of.retiredAt != null));
    }

    private static List<String> steps(Caller caller, boolean retired) {
        if (!caller.seesEveryChapter(Permission.MANAGE_THEMES)) {
            return List.of();
        }
        return List.of("edit", retired ? "restore" : "retire");
    }
}
