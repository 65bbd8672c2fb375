package org.firstmile.applications;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.sql.Sql;

/** What is held about a candidate's conversations, for the candidate: scores and words, and not whose they are. */
@Singleton
class MyConversationData {
    private static final String HELD = """
            select c.kind, c.state, s.starts_at, s.ends_at, s.place
            from conversation c join conversation_slot s on s.id = c.slot_id
            where c.application_id = ? order by s.starts_at, c.id limit 1000""";

    /** In an order that tells nothing of the interviewers; while people still decide, what they think is theirs. */
    private static final String SCORECARDS = """
            select md5(x.conversation_id || x.interviewer) as card, s.starts_at, x.recommendation, x.summary,
                   k.text as criterion, z.value, z.note
            from scorecard x
                join conversation c on c.id = x.conversation_id
                join conversation_slot s on s.id = c.slot_id
                join vacancy_decision d on d.vacancy_id = c.vacancy_id
                join scorecard_score z on z.conversation_id = x.conversation_id and z.interviewer = x.interviewer
                join vacancy_criterion k on k.vacancy_id = c.vacancy_id and k.position = z.criterion
            where c.application_id = ? and x.state = 'FILED'
            order by s.starts_at, card, z.criterion""";

    private final Sql sql;

    MyConversationData(Sql sql) {
        this.sql = sql;
    }

    private record Scored(String card, MyExport.Card head, MyExport.Score score) {}

    List<MyExport.Talk> held(UUID application) {
        return sql.list(
                HELD,
                row -> new MyExport.Talk(
                        Kebab.of(row.getString("kind")),
                        Kebab.of(row.getString("state")),
                        Sql.instant(row, "starts_at"),
                        Sql.instant(row, "ends_at"),
                        row.getString("place")),
                application);
    }

    List<MyExport.Card> scorecards(UUID application) {
        Map<String, List<Scored>> cards = sql.list(SCORECARDS, MyConversationData::scored, application).stream()
                .collect(Collectors.groupingBy(Scored::card, LinkedHashMap::new, Collectors.toList()));
        return cards.values().stream().map(MyConversationData::card).toList();
    }

    private static MyExport.Card card(List<Scored> scored) {
        MyExport.Card head = scored.getFirst().head();
        return new MyExport.Card(
                head.startsAt(),
                head.recommendation(),
                head.summary(),
                scored.stream().map(Scored::score).toList());
    }

    private static Scored scored(ResultSet row) throws SQLException {
        return new Scored(
                row.getString("card"),
                new MyExport.Card(
                        Sql.instant(row, "starts_at"),
                        Kebab.of(row.getString("recommendation")),
                        row.getString("summary"),
                        List.of()),
                new MyExport.Score(row.getString("criterion"), row.getInt("value"), row.getString("note")));
    }
}
