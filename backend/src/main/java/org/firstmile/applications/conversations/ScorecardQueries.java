package org.firstmile.applications.conversations;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.CriterionBlock;
import org.firstmile.vacancies.CriterionLevel;
import org.jspecify.annotations.Nullable;

/** What is read of scorecards. */
@Singleton
class ScorecardQueries {
    private static final String CARDS = """
            select interviewer, name, state, recommendation, summary, filed_at from scorecard
            where conversation_id = ?""";

    private final Sql sql;

    ScorecardQueries(Sql sql) {
        this.sql = sql;
    }

    private record Card(
            String interviewer,
            String name,
            ScorecardState state,
            @Nullable ScorecardRecommendation recommendation,
            @Nullable String summary,
            @Nullable Instant filedAt) {}

    private record Scored(String interviewer, CriterionScore score) {}

    List<ScorecardCriterion> criteria(UUID vacancy) {
        return sql.list(
                "select position, block, text, level from vacancy_criterion where vacancy_id = ? order by position",
                row -> new ScorecardCriterion(
                        row.getInt("position"),
                        Sql.constant(row, "block", CriterionBlock.class),
                        row.getString("text"),
                        Sql.constant(row, "level", CriterionLevel.class)),
                vacancy);
    }

    ScorecardView own(Caller caller, ConversationView of) {
        Card card = sql.one(CARDS + " and interviewer = ?", ScorecardQueries::card, of.id(), caller.subject())
                .orElse(null);
        List<String> can = of.can().stream()
                .filter(List.of("score", "abstain", "read-scorecards")::contains)
                .toList();
        return new ScorecardView(
                criteria(of.vacancy().id()),
                scores(of.id()).getOrDefault(caller.subject(), List.of()),
                card == null ? null : card.recommendation(),
                card == null ? null : card.summary(),
                card == null ? null : card.state(),
                card == null ? null : card.filedAt(),
                can);
    }

    List<FiledScorecard> filed(UUID conversation, String caller) {
        Map<String, List<CriterionScore>> scores = scores(conversation);
        return sql
                .list(
                        CARDS + " and state = 'FILED' order by lower(name), interviewer",
                        ScorecardQueries::card,
                        conversation)
                .stream()
                .map(card -> new FiledScorecard(
                        card.name(),
                        card.interviewer().equals(caller),
                        scores.getOrDefault(card.interviewer(), List.of()),
                        card.recommendation(),
                        card.summary(),
                        card.filedAt()))
                .toList();
    }

    private Map<String, List<CriterionScore>> scores(UUID conversation) {
        Map<String, List<CriterionScore>> scores = new HashMap<>();
        sql.list(
                        "select interviewer, criterion, value, note from scorecard_score where conversation_id = ?"
                                + " order by criterion",
                        row -> new Scored(
                                row.getString("interviewer"),
                                new CriterionScore(
                                        row.getInt("criterion"), row.getInt("value"), row.getString("note"))),
                        conversation)
                .forEach(scored -> scores.computeIfAbsent(scored.interviewer(), who -> new ArrayList<>())
                        .add(scored.score()));
        return scores;
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getString("interviewer"),
                row.getString("name"),
                Sql.constant(row, "state", ScorecardState.class),
                Sql.constant(row, "recommendation", ScorecardRecommendation.class),
                row.getString("summary"),
                Sql.instant(row, "filed_at"));
    }
}
