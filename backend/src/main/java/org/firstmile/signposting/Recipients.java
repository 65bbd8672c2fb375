package org.firstmile.signposting;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.organisations.themes.Themes;
import org.firstmile.shared.sql.NameMatch;
import org.firstmile.shared.sql.Sql;

/** Organisations to point to: those that were used last come first, with the themes that they were used for. */
@Singleton
class Recipients {
    private static final int OFFERED = 8;
    private static final int THEMES = 30;

    private static final String SELECT = """
            select o.id, o.name, o.town, exists (
                       select 1 from access_grant g where g.kind = 'ORGANISATION' and g.target_id = o.id) as takes
            from organisation o
            left join (select s.to_id, max(s.created_at) as used from signpost s where s.from_id = ? group by 1) u
                 on u.to_id = o.id
            where o.archived_at is null and o.id <> ?
              and (o.listed or ? or o.chapter_id = any(?::uuid[]) or o.id = any(?::uuid[])) and (%s)
            order by u.used desc nulls last, lower(o.name), o.id limit %d""";

    private static final String THEMES_OF = """
            select x.id as organisation_id, t.id, t.name, t.kind
            from (select s.to_id as id, s.theme_id, max(s.created_at) as used from signpost s
                  where s.from_id = ? and s.to_id = any(?::uuid[]) group by 1, 2
                  union all
                  select s.organisation_id, st.theme_id, '-infinity' from service s join service_theme st on st.service_id = s.id
                  where s.organisation_id = any(?::uuid[]) and s.listed and s.status = 'ACTIVE') x
            join theme t on t.id = x.theme_id
            where t.retired_at is null
            group by 1, 2, 3, 4 order by 1, max(x.used) desc, t.kind desc, t.name""";

    private final Sql sql;
    private final Signposts signposts;

    Recipients(Sql sql, Signposts signposts) {
        this.sql = sql;
        this.signposts = signposts;
    }

    private record Of(UUID id, ThemeRef theme) {}

    SignpostRecipients find(Caller caller, SignpostRecipientFilter filter) {
        signposts.requireMaySend(caller, filter.fromId);
        NameMatch wanted = wanted(filter);
        List<Object> parameters = new ArrayList<>(Arrays.asList(
                filter.fromId,
                filter.fromId,
                caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL)));
        parameters.addAll(wanted.values());
        List<SignpostRecipient> found = sql.listPlannedAnew(
                SELECT.formatted(wanted.condition(), OFFERED),
                row -> new SignpostRecipient(
                        Sql.uuid(row, "id"),
                        row.getString("name"),
                        row.getString("town"),
                        row.getBoolean("takes"),
                        List.of()),
                parameters);
        return new SignpostRecipients(withThemes(filter.fromId, found));
    }

    private static NameMatch wanted(SignpostRecipientFilter filter) {
        if (filter.organisationId != null) {
            return new NameMatch("o.id = ?::uuid", List.of(filter.organisationId.toString()));
        }
        return filter.q == null ? new NameMatch("u.used is not null", List.of()) : NameMatch.of("o.name", filter.q);
    }

    private List<SignpostRecipient> withThemes(UUID from, List<SignpostRecipient> found) {
        List<UUID> ids = found.stream().map(SignpostRecipient::id).toList();
        Map<UUID, List<ThemeRef>> themes = sql
                .list(THEMES_OF, row -> new Of(Sql.uuid(row, "organisation_id"), Themes.ref(row)), from, ids, ids)
                .stream()
                .collect(Collectors.groupingBy(Of::id, Collectors.mapping(Of::theme, Collectors.toList())));
        return found.stream()
                .map(one -> new SignpostRecipient(
                        one.id(),
                        one.name(),
                        one.town(),
                        one.takesHandOvers(),
                        themes.getOrDefault(one.id(), List.of()).stream()
                                .limit(THEMES)
                                .toList()))
                .toList();
    }
}
