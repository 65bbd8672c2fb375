package org.firstmile.applications.review;

import jakarta.inject.Singleton;
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
            select * from (
                select id, name, email, expires_at, joined_at from panel_member where vacancy_id = ?
                union all
                select g.id, p.name, null, null, g.created_at
                from access_grant g left join review_panellist p on p.vacancy_id = g.target_id and p.reviewer = g.subject
                where g.kind = 'PANEL' and g.target_id = ?
                    and not exists (select 1 from panel_member m where m.vacancy_id = g.target_id and m.subject = g.subject)) member
            order by joined_at is null, lower(name), id limit 200""";

    private final Sql sql;
    private final Clock clock;

    PanelQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    VacancyPanel view(VacancyFacts vacancy, @Nullable ReviewRound round) {
        boolean started = round != null;
        Instant now = clock.instant();
        List<PanelMemberView> members = sql.list(
                MEMBERS,
                row -> {
                    Instant joined = Sql.instant(row, "joined_at");
                    return member(
                            Sql.uuid(row, "id"),
                            row.getString("name"),
                            row.getString("email"),
                            Sql.instant(row, "expires_at"),
                            joined,
                            started,
                            now);
                },
                vacancy.id(),
                vacancy.id());
        return new VacancyPanel(
                new Ref(vacancy.id(), vacancy.title()),
                started ? round.state() : ReviewState.WAITING,
                started ? round.marksPerAnswer : vacancy.review().marksPerAnswer(),
                members,
                takesMembers(vacancy, round) && members.size() < LARGEST ? List.of("invite") : List.of());
    }

    /** While people can apply or their answers are marked. */
    static boolean takesMembers(VacancyFacts vacancy, @Nullable ReviewRound round) {
        return (vacancy.status() == VacancyStatus.PUBLISHED || vacancy.status() == VacancyStatus.CLOSED)
                && (round == null || round.isOpen());
    }

    PanelMemberView view(PanelMember member) {
        return member(member.id, member.name, member.email, member.expiresAt, member.joinedAt, false, clock.instant());
    }

    private static PanelMemberView member(
            UUID id, String name, String email, Instant expires, Instant joined, boolean started, Instant now) {
        PanelMemberState state = joined != null
                ? PanelMemberState.JOINED
                : now.isBefore(expires) ? PanelMemberState.INVITED : PanelMemberState.EXPIRED;
        return new PanelMemberView(
                id,
                name,
                email,
                state,
                joined == null ? expires : null,
                joined,
                joined != null && started ? List.of() : List.of("remove"));
    }

    int count(UUID vacancy) {
        return sql.one("select count(*) from (" + MEMBERS + ") members", row -> row.getInt(1), vacancy, vacancy)
                .orElse(0);
    }
}
