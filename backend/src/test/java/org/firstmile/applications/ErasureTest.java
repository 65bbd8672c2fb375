package org.firstmile.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.applications.feedback.Decided;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/**
 * Erasure reaches everything. The database's own catalogue says which tables hang on an application: each must go with it,
 * and each must have had something planted, so a table that is added makes this fail until it does both.
 */
@ApiTest
class ErasureTest {
    private static final List<String> WORDS =
            List.of("Zebulorn", "Plantagrove", "@erased-mark.example", "01632960442", "Wrenerasia", "planted by hand");

    /** What no API plants yet, or only a long way round: a row of this application, whose id is the one parameter. */
    static final Map<String, String> PLANTED = new LinkedHashMap<>();

    static {
        PLANTED.put("application_reveal", """
                insert into application_reveal (application_id, vacancy_id, at, revealed_by, name, reason)
                select id, vacancy_id, now(), 'hiring', 'Hiring', 'planted by hand' from application where id = ?""");
        PLANTED.put("stage_move_part", """
                with move as (
                    insert into stage_move (id, vacancy_id, at, moved_by, name, reason)
                    select gen_random_uuid(), vacancy_id, now(), 'hiring', 'Hiring', 'planted by hand' from application where id = ?
                    returning id, vacancy_id)
                insert into stage_move_part (move_id, application_id, from_stage, to_stage)
                select move.id, p.id, 'MARKED', 'SHORTLISTED' from move join application p on p.vacancy_id = move.vacancy_id""");
        PLANTED.put("candidate_letter", """
                insert into candidate_letter (application_id, sent_at, sent_by, name, subject, text)
                values (?, now(), 'hiring', 'Hiring', 'planted by hand', 'Dear Zebulorn')""");
        PLANTED.put("application_extension", """
                insert into application_extension (application_id, until, reason, given_at, given_by)
                values (?, now(), 'planted by hand', now(), 'hiring')""");
        PLANTED.put("conversation", """
                with slot as (
                    insert into conversation_slot (id, vacancy_id, kind, starts_at, ends_at, place)
                    select gen_random_uuid(), vacancy_id, 'INTERVIEW', now(), now() + interval '1 hour', 'A room'
                    from application where id = ?
                    returning id, vacancy_id)
                insert into conversation (id, version, application_id, vacancy_id, slot_id, kind, state, sequence)
                select gen_random_uuid(), 0, p.id, slot.vacancy_id, slot.id, 'INTERVIEW', 'CONFIRMED', 0
                from slot join application p on p.vacancy_id = slot.vacancy_id""");
        PLANTED.put("scorecard", """
                insert into scorecard (conversation_id, interviewer, name, state, recommendation, summary)
                select id, 'reviewer', 'Sample', 'DRAFT', 'YES', 'planted by hand' from conversation where application_id = ?""");
        PLANTED.put("scorecard_score", """
                insert into scorecard_score (conversation_id, interviewer, criterion, value, note)
                select id, 'reviewer', 0, 4, 'planted by hand' from conversation where application_id = ?""");
        PLANTED.put("cohort_trait", """
                insert into cohort_trait (application_id, dimension, value) values (?, 'place', 'planted by hand')""");
        PLANTED.put("cohort_noted", """
                insert into cohort_noted (application_id, version) values (?, 1)""");
        PLANTED.put("cohort_set_member", """
                with one as (
                    insert into cohort_set (id, version, vacancy_id, name, updated_at)
                    select gen_random_uuid(), 0, vacancy_id, 'A set', now() from application where id = ?
                    returning id, vacancy_id)
                insert into cohort_set_member (set_id, application_id)
                select one.id, p.id from one join application p on p.vacancy_id = one.vacancy_id""");
        PLANTED.put("dbs_check", """
                insert into dbs_check (application_id, version, vacancy_id, level, certificate_number, issued_on, seen_by,
                    seen_on, update_service_consent, outcome, recorded_at, recorded_by)
                select id, 0, vacancy_id, 'ENHANCED', '001234567890', current_date, 'planted by hand', current_date, true,
                    'CLEAR', now(), 'hiring'
                from application where id = ?""");
        PLANTED.put("dbs_check_reading", """
                insert into dbs_check_reading (application_id, at, reader, name) values (?, now(), 'hiring', 'Hiring')""");
        PLANTED.put("application_feedback_band", """
                insert into application_feedback_band (application_id, question_id, band, field)
                select p.id, q.id, 'UPPER', 6 from application p
                    join vacancy_question q on q.vacancy_id = p.vacancy_id and q.blind
                where p.id = ? limit 1""");
        PLANTED.put("scorecard that is filed", """
                update scorecard set state = 'FILED', filed_at = now(), recommendation = 'YES'
                where conversation_id in (select id from conversation where application_id = ?)""");
    }

    @Inject
    Sql sql;

    private record Key(String table, String columns, String parent, String parentColumns, String onDelete) {}

    private List<Key> keys() {
        return sql.list(
                """
                select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, c.confdeltype::text as action,
                       (select string_agg(quote_ident(a.attname), ', ' order by k.n)
                        from unnest(c.conkey) with ordinality k (attnum, n)
                            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns,
                       (select string_agg(quote_ident(a.attname), ', ' order by k.n)
                        from unnest(c.confkey) with ordinality k (attnum, n)
                            join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum) as parent_columns
                from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace""",
                row -> new Key(
                        row.getString("child"),
                        row.getString("columns"),
                        row.getString("parent"),
                        row.getString("parent_columns"),
                        row.getString("action")));
    }

    /** Every table that hangs on an application, and a condition that finds the rows of one. */
    private Map<String, String> hanging(String application) {
        Map<String, String> hanging = new LinkedHashMap<>();
        hanging.put("application", "id = '%s'".formatted(application));
        List<Key> keys = keys();
        boolean more = true;
        while (more) {
            more = false;
            for (Key key : keys) {
                if (hanging.containsKey(key.parent()) && !hanging.containsKey(key.table())) {
                    hanging.put(
                            key.table(),
                            "(%s) in (select %s from %s where %s)"
                                    .formatted(
                                            key.columns(),
                                            key.parentColumns(),
                                            key.parent(),
                                            hanging.get(key.parent())));
                    more = true;
                }
            }
        }
        return hanging;
    }

    private List<String> tables() {
        return sql.list(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                row -> row.getString(1));
    }

    @Test
    void whatever_hangs_on_an_application_goes_with_it() {
        Set<String> hanging = hanging("none").keySet();
        assertTrue(
                hanging.containsAll(List.of("candidate_identity", "application_answer", "review_task")), "" + hanging);
        assertEquals(
                List.of(),
                keys().stream()
                        .filter(key -> hanging.contains(key.parent())
                                && !key.onDelete().equals("c"))
                        .toList(),
                "let these cascade: on delete cascade");
    }

    @Test
    void no_table_keeps_an_application_beside_the_keys() {
        Set<String> hanging = hanging("none").keySet();
        List<String> beside =
                sql.list("""
                select c.table_name || '.' || c.column_name as place, c.table_name from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid')
                    and (c.column_name ~ 'application|answer|candidate')""", row -> hanging.contains(row.getString("table_name")) ? null : row.getString("place"));
        beside.removeIf(java.util.Objects::isNull);
        assertEquals(List.of(), beside, "give these a foreign key that leads to application and cascades");
    }

    @Test
    void an_erased_application_leaves_nothing_in_any_table() {
        Applicant applicant = planted("Erased everywhere");
        String id = applicant.read().path("id");
        Map<String, String> hanging = hanging(id);
        assertEquals(Set.of(), empty(hanging), "plant a row of the application in these");
        assertFalse(traces(id, applicant.reference()).isEmpty(), "the search finds what is there");
        applicant
                .call()
                .header("If-Match", applicant.etag())
                .delete("/my-application")
                .then()
                .statusCode(204);
        Set<String> left = new TreeSet<>(hanging.keySet());
        left.removeAll(empty(hanging));
        assertEquals(Set.of(), left);
        assertEquals(List.of(), traces(id, applicant.reference()));
    }

    /** A candidate of whom there is something everywhere, and an e-mail that has not gone. */
    private Applicant planted(String title) {
        Openings vacancy = Openings.withCv(title);
        Map<String, Object> candidate = Applicant.candidate(
                "Zebulorn Plantagrove", "z" + UUID.randomUUID().toString().substring(0, 8) + "@erased-mark.example");
        candidate.put("phone", "01632960442");
        Map<String, Object> start = Map.of("vacancyId", vacancy.id(), "candidate", candidate);
        var started = Applicant.someone()
                .header("Idempotency-Key", "erased-" + UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body(start)
                .post("/applications");
        started.then().statusCode(201);
        Applicant applicant =
                new Applicant(started.path("reference"), started.path("key"), (String) candidate.get("email"));
        applicant.answered(vacancy);
        applicant
                .answer(vacancy.questions().getFirst(), "In Wrenerasia, as Zebulorn")
                .then()
                .statusCode(200);
        applicant.sendCv(Cvs.pdf("Wrenerasia")).then().statusCode(200);
        applicant.step("submission").then().statusCode(200);
        applicant
                .call()
                .body(Map.of("score", 3))
                .put("/my-application/happiness")
                .then()
                .statusCode(204);
        vacancy.with("reviewer").with("reviewer2");
        Rounds rounds = new Rounds(vacancy.closed(), List.of(applicant)).start("reviewer", "reviewer2");
        As.user("reviewer")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "I know Zebulorn"))
                .post(rounds.panel() + "/answers/" + rounds.alias("reviewer", 1) + "/recusal")
                .then()
                .statusCode(204);
        As.user("reviewer2")
                .contentType(ContentType.JSON)
                .body(Map.of("value", 4, "note", "Sounds like Plantagrove"))
                .put(rounds.panel() + "/answers/" + rounds.alias("reviewer2", 1) + "/mark")
                .then()
                .statusCode(200);
        Decided.appointing(rounds.locked(), applicant);
        As.user("hiring").post(vacancy.path() + "/feedback").then().statusCode(201);
        UUID id = UUID.fromString(applicant.read().path("id"));
        PLANTED.forEach((table, planting) -> assertTrue(sql.run(planting, id) > 0, table));
        sql.run("""
                insert into outbox_mail (recipient, subject, body, created_at, due_at)
                values (?, ?, 'Dear Zebulorn', now(), now() + interval '1 year')""", applicant.email(), "News of " + applicant.reference());
        org.firstmile.support.Inbox.await(applicant.email(), "News of");
        return applicant;
    }

    private Set<String> empty(Map<String, String> hanging) {
        return hanging.entrySet().stream()
                .filter(table -> sql.list(
                                "select 1 from %s where %s limit 1".formatted(table.getKey(), table.getValue()),
                                row -> true)
                        .isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rows of any table that tell of it; the trail and the events say that there was something, by its id alone. */
    private List<String> traces(String id, String reference) {
        List<String> traces = new ArrayList<>();
        for (String table : tables()) {
            List<String> wanted = new ArrayList<>(WORDS);
            wanted.add(reference);
            if (!Set.of("audit_entry", "outbox_event").contains(table)) {
                wanted.add(id);
            }
            traces.addAll(sql.list(
                    "select left(t::text, 300) as row from %s t where t::text ilike any (?)".formatted(table),
                    row -> table + ": " + row.getString("row"),
                    wanted.stream().map(word -> "%" + word + "%").toList()));
        }
        return traces;
    }
}
