package org.firstmile.applications.conversations;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.applications.RevealedCandidates;
import org.firstmile.applications.RevealedCandidates.Known;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What is read of conversations. Who runs a vacancy's review sees all of them; an interviewer on its panel sees those that
 * stand, except with candidates from whom they stepped back.
 */
@Singleton
class ConversationQueries {
    private static final Sort BY_START = Sort.ascending("s.starts_at", "timestamptz", "c.id");

    private static final String SELECT = """
            select c.id, c.version, c.vacancy_id, v.title, v.chapter_id, c.application_id, p.reference, c.kind, c.state,
                   c.slot_id, s.starts_at, s.ends_at, s.place, m.state as mine,
                   (select count(*) from scorecard f where f.conversation_id = c.id and f.state = 'FILED') as filed,
                   exists (select 1 from vacancy_decision d where d.vacancy_id = c.vacancy_id) as decided,
                   (select count(*) from access_grant g where g.kind = 'PANEL' and g.target_id = c.vacancy_id
                        and not exists (select 1 from review_recusal r
                            where r.application_id = c.application_id and r.reviewer = g.subject)) as interviewers
            from conversation c join application p on p.id = c.application_id and p.status = 'SUBMITTED'
                join vacancy v on v.id = c.vacancy_id join conversation_slot s on s.id = c.slot_id
                left join scorecard m on m.conversation_id = c.id and m.interviewer = ?""";

    /** By the grant as it is now: whoever came off the panel a moment ago sees nothing. */
    private static final String ON_PANEL = "exists (select 1 from access_grant g"
            + " where g.kind = 'PANEL' and g.target_id = v.id and g.subject = ?) and " + ConversationState.SQL_LIVE
            + " and not exists (select 1 from review_recusal r"
            + " where r.application_id = c.application_id and r.reviewer = ?)";

    private static final Sort SLOT_BY_START = Sort.ascending("s.starts_at", "timestamptz", "s.id");

    private static final String SLOTS = """
            select s.id, s.kind, s.starts_at, s.ends_at, s.place, c.id as conversation
            from conversation_slot s left join conversation c on c.slot_id = s.id and\s""" + ConversationState.SQL_LIVE;

    private static final Sort BY_REFERENCE = Sort.ascending("p.reference", "text", "p.id");

    private static final String CANDIDATES = """
            select p.id, p.reference,
                   (select count(*) from conversation c where c.application_id = p.id and\s""" + ConversationState.SQL_LIVE + """
            ) as conversations
            from application p join application_reveal r on r.application_id = p.id
                join application_stage g on g.application_id = p.id and g.stage in ('SHORTLISTED', 'CONVERSATION')""";

    private final Sql sql;
    private final RevealedCandidates candidates;
    private final ConversationAccess access;
    private final Clock clock;

    ConversationQueries(Sql sql, RevealedCandidates candidates, ConversationAccess access, Clock clock) {
        this.sql = sql;
        this.candidates = candidates;
        this.access = access;
        this.clock = clock;
    }

    /** A conversation as its row has it, without the candidate. */
    record Held(
            UUID id,
            long version,
            Ref vacancy,
            UUID chapter,
            UUID application,
            String reference,
            ConversationKind kind,
            ConversationState state,
            UUID slot,
            Instant startsAt,
            Instant endsAt,
            String place,
            int filed,
            @Nullable ScorecardState mine,
            boolean decided,
            int interviewers) {

        boolean isLive() {
            return state == ConversationState.INVITED || state == ConversationState.CONFIRMED;
        }

        /** The caller's own card is as it stays. */
        boolean isSettled() {
            return mine == ScorecardState.FILED || mine == ScorecardState.ABSTAINED;
        }
    }

    private record Asked(UUID application, String reference, int conversations) {}

    Page<ConversationView> list(Caller caller, ConversationFilter filter, Paging paging) {
        Page<Held> page = visible(caller)
                .whereGiven("c.vacancy_id = ?", filter.vacancyId)
                .whereGiven("c.state = ?", filter.state)
                .page(paging, BY_START);
        Map<UUID, Known> known =
                candidates.of(page.items().stream().map(Held::application).toList());
        return new Page<>(
                page.items().stream()
                        .map(held -> view(caller, held, known.get(held.application())))
                        .toList(),
                page.next());
    }

    /** 404 for whom it is not. */
    Held held(Caller caller, UUID id) {
        return visible(caller).where("c.id = ?", id).page(Paging.first(1), BY_START).items().stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    ConversationView view(Caller caller, UUID id) {
        Held held = held(caller, id);
        return view(caller, held, candidates.of(List.of(held.application())).get(held.application()));
    }

    private ListQuery<Held> visible(Caller caller) {
        ListQuery<Held> query = new ListQuery<>(sql, SELECT, ConversationQueries::held, caller.subject());
        String reviewer = caller.may(Permission.REVIEW_ANSWERS) ? caller.subject() : null;
        return caller.seesEveryChapter(Permission.RUN_REVIEW)
                ? query
                : query.where(
                        "v.chapter_id = any(?::uuid[]) or " + ON_PANEL,
                        caller.chaptersWith(Permission.RUN_REVIEW),
                        reviewer,
                        reviewer);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                Sql.uuid(row, "id"),
                row.getLong("version"),
                new Ref(Sql.uuid(row, "vacancy_id"), row.getString("title")),
                Sql.uuid(row, "chapter_id"),
                Sql.uuid(row, "application_id"),
                row.getString("reference"),
                Sql.constant(row, "kind", ConversationKind.class),
                Sql.constant(row, "state", ConversationState.class),
                Sql.uuid(row, "slot_id"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "ends_at"),
                row.getString("place"),
                row.getInt("filed"),
                Sql.constant(row, "mine", ScorecardState.class),
                row.getBoolean("decided"),
                row.getInt("interviewers"));
    }

    private ConversationView view(Caller caller, Held held, @Nullable Known known) {
        boolean runs = access.runs(caller, held.chapter());
        return new ConversationView(
                held.id(),
                held.version(),
                held.vacancy(),
                held.application(),
                held.reference(),
                known == null ? null : known.name(),
                held.kind(),
                held.state(),
                held.slot(),
                held.startsAt(),
                held.endsAt(),
                held.place(),
                known == null || !runs ? null : known.adjustments(),
                runs ? held.interviewers() : null,
                held.filed(),
                held.mine(),
                can(held, runs));
    }

    /** Who runs it sees it anyway: they can score nothing, and not step back. */
    private List<String> can(Held held, boolean runs) {
        List<String> steps = steps(held, runs);
        if (!runs) {
            steps.add("step-back");
        }
        return steps;
    }

    private List<String> steps(Held held, boolean runs) {
        List<String> steps = new ArrayList<>();
        if (runs && held.isLive() && held.filed() == 0) {
            if (!held.decided()) {
                steps.add("move");
            }
            steps.add("cancel");
        }
        if (held.isSettled()) {
            steps.add("read-scorecards");
            return steps;
        }
        if (held.isLive() && !held.decided() && !held.startsAt().isAfter(clock.instant())) {
            steps.add("score");
        }
        if (runs) {
            steps.add("abstain");
        }
        return steps;
    }

    Page<ConversationSlotView> slots(UUID vacancy, boolean open, Paging paging) {
        return new ListQuery<>(sql, SLOTS, row -> slot(row, open))
                .where("s.vacancy_id = ?", vacancy)
                .where("s.removed_at is null")
                .page(paging, SLOT_BY_START);
    }

    private ConversationSlotView slot(ResultSet row, boolean open) throws SQLException {
        Instant start = Sql.instant(row, "starts_at");
        UUID conversation = Sql.uuid(row, "conversation");
        List<String> can = open && start.isAfter(clock.instant()) ? List.of("invite", "remove") : List.of("remove");
        return new ConversationSlotView(
                Sql.uuid(row, "id"),
                Sql.constant(row, "kind", ConversationKind.class),
                start,
                Sql.instant(row, "ends_at"),
                row.getString("place"),
                conversation == null,
                conversation,
                conversation == null ? can : List.of());
    }

    Page<ConversationCandidate> candidates(UUID vacancy, Paging paging) {
        Page<Asked> page = new ListQuery<>(
                        sql,
                        CANDIDATES,
                        row -> new Asked(Sql.uuid(row, "id"), row.getString("reference"), row.getInt("conversations")))
                .where("p.vacancy_id = ?", vacancy)
                .where("p.status = 'SUBMITTED'")
                .page(paging, BY_REFERENCE);
        Map<UUID, Known> known =
                candidates.of(page.items().stream().map(Asked::application).toList());
        return new Page<>(
                page.items().stream()
                        .map(asked -> candidate(asked, known.get(asked.application())))
                        .toList(),
                page.next());
    }

    private static ConversationCandidate candidate(Asked asked, @Nullable Known known) {
        return new ConversationCandidate(
                asked.application(),
                asked.reference(),
                known == null ? null : known.name(),
                known == null ? null : known.adjustments(),
                asked.conversations());
    }
}
