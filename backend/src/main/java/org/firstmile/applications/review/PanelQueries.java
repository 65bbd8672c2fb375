package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.firstmile.shared.Ref;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** Who was asked onto a panel and who is on it, also those who were put there without an invitation. */
@Singleton
class PanelQueries {
    /** Nobody can read, deal to or thank a panel without end. */
    static final int LARGEST = 50;

    private static final String MEMBERS = """
            select member.*, exists (select 1 from review_task t join reviewable_part a on a.answer_id = t.answer_id
                    where t.vacancy_id = ? and t.reviewer = member.subject and t.mark is null) as busy
            from (
                select id, subject, name, email, expires_at, joined_at, left_at, left_at is not null as off_panel
                from panel_member where vacancy_id = ?
                union all
                select g.id, g.subject, p.name, null, null, g.created_at, null, false
                from access_grant g left join review_panellist p on p.vacancy_id = g.target_id and p.reviewer = g.subject
                where g.kind = 'PANEL' and g.target_id = ?
                    and not exists (select 1 from panel_member m where m.vacancy_id = g.target_id and m.subject = g.subject)
                union all
                select md5(p.vacancy_id || '/' || p.reviewer)::uuid, p.reviewer, p.name, null, null, null, null, true
                from review_panellist p
                where p.vacancy_id = ?
                    and not exists (select 1 from access_grant g where g.kind = 'PANEL' and g.target_id = p.vacancy_id and g.subject = p.reviewer)
                    and not exists (select 1 from panel_member m where m.vacancy_id = p.vacancy_id and m.subject = p.reviewer)) member
            order by off_panel, joined_at is null, lower(name), id limit 200""";

    private final Sql sql;
    private final Clock clock;

    PanelQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    VacancyPanel view(VacancyFacts vacancy, @Nullable ReviewRound round) {
        boolean started = round != null;
        Instant now = clock.instant();
        boolean open = started && round.isOpen();
        List<PanelMemberView> members = sql.list(
                MEMBERS, row -> member(row, open, now), vacancy.id(), vacancy.id(), vacancy.id(), vacancy.id());
        long on = members.stream()
                .filter(member -> member.state() != PanelMemberState.LEFT)
                .count();
        return new VacancyPanel(
                new Ref(vacancy.id(), vacancy.title()),
                started ? round.state() : ReviewState.WAITING,
                started ? round.marksPerAnswer : vacancy.review().marksPerAnswer(),
                members,
                takesMembers(vacancy, round) && on < LARGEST ? List.of("invite") : List.of());
    }

    /** While people can apply or their answers are marked. */
    static boolean takesMembers(VacancyFacts vacancy, @Nullable ReviewRound round) {
        return (vacancy.status() == VacancyStatus.PUBLISHED || vacancy.status() == VacancyStatus.CLOSED)
                && (round == null || round.isOpen());
    }

    /** Somebody who has just been invited. */
    PanelMemberView view(PanelMember member) {
        return new PanelMemberView(
                member.id,
                member.name,
                member.email,
                PanelMemberState.INVITED,
                member.expiresAt,
                null,
                null,
                List.of("remove"));
    }

    /** @param open answers are being marked, so who has some left stays */
    private static PanelMemberView member(ResultSet row, boolean open, Instant now) throws SQLException {
        Instant joined = Sql.instant(row, "joined_at");
        Instant expires = Sql.instant(row, "expires_at");
        PanelMemberState state = row.getBoolean("off_panel")
                ? PanelMemberState.LEFT
                : joined != null
                        ? PanelMemberState.JOINED
                        : now.isBefore(expires) ? PanelMemberState.INVITED : PanelMemberState.EXPIRED;
        boolean stays = state == PanelMemberState.LEFT || (open && row.getBoolean("busy"));
        return new PanelMemberView(
                Sql.uuid(row, "id"),
                row.getString("name"),
                row.getString("email"),
                state,
                state == PanelMemberState.INVITED || state == PanelMemberState.EXPIRED ? expires : null,
                joined,
                Sql.instant(row, "left_at"),
                stays ? List.of() : List.of("remove"));
    }

    /** How many answers somebody has still to mark. */
    int left(UUID vacancy, String reviewer) {
        return sql.one("""
                        select count(*) from review_task t join reviewable_part a on a.answer_id = t.answer_id
                        where t.vacancy_id = ? and t.reviewer = ? and t.mark is null""", row -> row.getInt(1), vacancy, reviewer).orElse(0);
    }

    /** Those on it and those invited to it. */
    int count(UUID vacancy) {
        return sql.one(
                        "select count(*) from (" + MEMBERS + ") members where not off_panel",
                        row -> row.getInt(1),
                        vacancy,
                        vacancy,
                        vacancy,
                        vacancy)
                .orElse(0);
    }
}
