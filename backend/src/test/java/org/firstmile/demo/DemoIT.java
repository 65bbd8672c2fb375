package org.firstmile.demo;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firstmile.support.PackagedApp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample data says what the three source documents say, and every person in it is a sample. */
class DemoIT {
    private static final String JOB = "Associate Community Organiser, Citizens Essex";
    private static final String IN_REVIEW = "Associate Community Organiser: sample in review";
    private static final String CALL = "The Relationships Collective";
    private static final String AFTER_THE_SIFT = "The Relationships Collective: sample after the sift";

    private static EmbeddedPostgres postgres;
    private static GreenMail inbox;
    private static PackagedApp app;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        inbox = new GreenMail(ServerSetup.SMTP.dynamicPort());
        inbox.start();
        app = PackagedApp.start(
                "demo",
                postgres.getJdbcUrl("postgres", "postgres"),
                inbox.getSmtp().getPort());
    }

    @AfterAll
    static void stop() throws Exception {
        app.close();
        inbox.stop();
        postgres.close();
    }

    @Test
    void the_job_pays_what_the_advert_says() {
        JsonPath job = vacancy(JOB, "closed");
        assertEquals("26623.00", job.get("terms.fullTime.amount"));
        assertEquals("14198.93", job.get("terms.proRata.amount"));
        assertEquals(37.5f, job.getFloat("terms.fullTimeHoursPerWeek"));
        assertEquals(20f, job.getFloat("hours.minimum"));
        assertEquals("week", job.get("hours.per"));
        assertEquals(List.of("tuesday", "wednesday", "thursday"), job.getList("hours.coreDays"));
        assertEquals("permanent", job.get("contract.kind"));
        assertEquals(0.533f, job.getFloat("shareOfPost"));
    }

    @Test
    void the_job_has_its_duties_its_broader_responsibilities_and_its_targets() {
        JsonPath job = vacancy(JOB, "closed");
        assertEquals(List.of(0.2f, 0.1f, 0.2f), job.getList("work.duties.share"));
        assertEquals(List.of(1, 2, 3), sizes(job, "work.duties.points"));
        assertEquals(List.of(4, 3, 3, 4, 3, 3, 3), sizes(job, "work.responsibilities.points"));
        assertEquals(List.of(30000f, 15000f, 10f, 3f, 5f), floats(job, "work.targets.fullTime"));
        assertEquals(List.of(16000f, 8000f, 5.33f, 3f, 5f), floats(job, "work.targets.atPost"));
        assertEquals("1 strategic partner", job.get("work.targets[4].alternative"));
    }

    @Test
    void the_job_asks_for_thirteen_essential_and_three_desirable_criteria_in_four_blocks() {
        JsonPath job = vacancy(JOB, "closed");
        assertEquals(Map.of("essential", 13L, "desirable", 3L), counts(job, "criteria.level"));
        assertEquals(
                Map.of("qualifications", 2L, "experience", 4L, "skills-and-knowledge", 3L, "qualities-and-values", 7L),
                counts(job, "criteria.block"));
    }

    @Test
    void the_job_has_one_deadline_and_keeps_the_other_time_as_a_note() {
        JsonPath job = vacancy(JOB, "closed");
        assertEquals("2022-06-06T23:59:00+01:00", job.get("deadline.at"));
        assertEquals("Europe/London", job.get("deadline.zone"));
        assertTrue(job.getString("deadlineNote").contains("4:12pm"));
        assertEquals("2022-06-15", job.get("timetable[0].from"));
        assertEquals("2022-06-17", job.get("timetable[0].until"));
        assertEquals(true, job.get("timetable[0].provisional"));
    }

    @Test
    void the_job_promises_twelve_perks_a_check_and_an_anonymous_review() {
        JsonPath job = vacancy(JOB, "closed");
        assertEquals(12, job.getList("advert.perks").size());
        assertEquals("enhanced", job.get("dbs"));
        assertEquals(true, job.get("applying.cvRequired"));
        assertEquals(2, job.getList("applying.review").size());
        assertEquals(8.30f, job.getFloat("advert.advertisedHappiness.mean"));
        assertEquals(1200, job.getInt("advert.advertisedHappiness.count"));
    }

    @Test
    void the_jobs_questions_are_marked_as_samples() {
        assertEquals(List.of(true, true, true), vacancy(JOB, "published").getList("questions.sample"));
    }

    @Test
    void the_call_pays_nine_thousand_a_member_and_fifty_four_thousand_in_all() {
        JsonPath call = vacancy(CALL, "closed");
        assertEquals(6, call.getInt("places"));
        assertEquals("500.00", call.get("terms.amount.amount"));
        assertEquals(18, call.getInt("terms.months"));
        assertEquals(true, call.get("terms.includesVat"));
        assertEquals(3, call.getList("terms.payableTo").size());
        assertEquals("9000.00", call.get("terms.perMember.amount"));
        assertEquals("54000.00", call.get("terms.total.amount"));
        assertEquals(2f, call.getFloat("hours.minimum"));
        assertEquals(8f, call.getFloat("hours.maximum"));
        assertEquals("month", call.get("hours.per"));
    }

    @Test
    void the_call_asks_five_questions_of_which_the_first_cannot_be_blind() {
        JsonPath call = vacancy(CALL, "closed");
        assertEquals(List.of(false, true, true, true, true), call.getList("questions.blind"));
        assertEquals(List.of("letter", "bullets"), call.getList("applying.answerStyles"));
        assertEquals(500, call.getInt("applying.lengthRule.maxWords"));
        assertEquals(List.of("person", "organisation"), call.getList("applying.openTo"));
        assertEquals(true, call.get("applying.chosenAsASet"));
        assertEquals("2022-11-21T09:00:00Z", call.get("deadline.at"));
    }

    @Test
    void the_call_holds_one_thing_essential_and_says_what_is_not_needed() {
        JsonPath call = vacancy(CALL, "closed");
        assertEquals(Map.of("essential", 1L, "desirable", 7L), counts(call, "criteria.level"));
        assertTrue(
                call.getString("criteria.find { it.level == 'essential' }.text").startsWith("A wholehearted"));
        assertEquals(2, call.getList("notNeeded").size());
        assertEquals(4, call.getList("timetable").size());
        assertEquals(
                6,
                call.getList("advert.sections.find { it.heading =~ 'asked to contribute' }.points")
                        .size());
        assertTrue(call.getList("advert.links.label").contains("Sign up for our monthly newsletter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JOB, CALL})
    void each_open_copy_takes_applications_and_three_or_more_await_review(String title) throws SQLException {
        JsonPath open = vacancy(title, "published");
        assertTrue(open.getBoolean("acceptsApplications"));
        assertTrue(open.getBoolean("sample"));
        assertTrue(number("select count(*) from application where status = 'SUBMITTED' and vacancy_id = '"
                        + open.getString("id") + "'")
                >= 3);
    }

    @Test
    void three_reviewers_have_six_applications_to_mark_at_once() throws SQLException {
        String round = " from review_task where vacancy_id = '"
                + vacancy(IN_REVIEW, "closed").getString("id") + "'";
        assertEquals(3, number("select count(distinct reviewer)" + round));
        assertEquals(6, number("select count(distinct application_id)" + round));
        assertEquals(6 * 3 * 3, number("select count(*)" + round + " and mark is null"));
        assertEquals(
                0,
                number("select count(*) from review_task t where not exists (select 1 from access_grant g"
                        + " where g.subject = t.reviewer and g.kind = 'PANEL' and g.target_id = t.vacancy_id)"));
        assertEquals("Sample: applications are in", vacancy(IN_REVIEW, "closed").get("reason"));
    }

    @Test
    void one_call_is_marked_by_three_and_locked_with_some_disagreement() throws SQLException {
        String id = afterTheSift();
        assertEquals(12 * 4 * 3, number("select count(mark) from review_task where vacancy_id = '" + id + "'"));
        assertEquals(1, number("select count(*) from review_round where locked_at is not null"));
        assertEquals(
                3,
                number("select count(*) from review_panellist where finished_at is not null and vacancy_id = '" + id
                        + "'"));
        long apart = number("select count(*) from (select answer_id from review_task where vacancy_id = '" + id
                + "' group by answer_id having max(mark) - min(mark) >= 3) apart");
        assertTrue(apart >= 2 && apart <= 6, apart + " answers are seen very differently");
    }

    @Test
    void its_shortlist_of_eight_is_known_and_each_brings_something() throws SQLException {
        String here = " where vacancy_id = '" + afterTheSift() + "'";
        assertEquals(8, number("select count(*) from application_reveal" + here + " and reason like 'Sample: %'"));
        assertEquals(8, number("select count(*) from application_stage" + here));
        assertEquals(8, number("select count(distinct application_id) from cohort_trait"));
        assertEquals(7, number("select count(distinct application_id) from cohort_trait where dimension like 'Kind%'"));
        assertEquals(6, number("select count(*) from cohort_set_member"));
    }

    @Test
    void one_conversation_was_scored_and_one_is_to_come() throws SQLException {
        assertEquals(2, number("select count(*) from conversation"));
        assertEquals(
                1,
                number("select count(*) from conversation c join conversation_slot s on s.id = c.slot_id"
                        + " where s.starts_at > now() and c.state = 'INVITED'"));
        assertEquals(
                2,
                number("select count(*) from scorecard k join conversation c on c.id = k.conversation_id"
                        + " join conversation_slot s on s.id = c.slot_id where s.starts_at <= now()"
                        + " and k.state = 'FILED'"));
        assertEquals(4, number("select count(*) from conversation_slot"));
    }

    private static String afterTheSift() {
        return vacancy(AFTER_THE_SIFT, "closed").getString("id");
    }

    @Test
    void every_person_is_a_sample() throws SQLException {
        assertEquals(0, number("select count(*) from person where not sample"));
        assertEquals(0, number("select count(*) from candidate_identity where email not like '%@candidate.example'"));
        assertEquals(0, number("select count(*) from candidate_identity where name not ilike '%sample%'"));
    }

    @Test
    void entries_are_fresh_going_stale_and_stale_and_nobody_will_be_asked_soon() throws SQLException {
        String confirmed = "select count(*) from organisation where last_confirmed_at ";
        assertTrue(number(confirmed + "> now() - interval '300 days'") >= 5);
        assertTrue(number(confirmed + "between now() - interval '360 days' and now() - interval '310 days'") >= 2);
        assertTrue(number(confirmed + "< now() - interval '370 days'") >= 2);
        assertTrue(number(confirmed + "is null") >= 2);
        assertTrue(number("select count(*) from service where last_confirmed_at < now() - interval '370 days'") >= 2);
        assertEquals(
                0,
                number("select count(*) from organisation where email is not null"
                        + " and (last_confirmed_at is null or last_confirmed_at < now() - interval '100 days')"));
    }

    @Test
    void each_of_the_five_resources_has_something_to_show() throws SQLException {
        assertTrue(number("select count(*) from organisation") >= 15);
        assertTrue(number("select count(*) from one_to_one") >= 5);
        assertTrue(number("select count(*) from agreement where state = 'AGREED'") >= 1);
        assertEquals(6, number("select count(*) from vacancy"));
        assertEquals(1, number("select count(*) from review_round where locked_at is null"));
    }

    @Test
    void every_organisation_offers_and_needs_something_and_all_of_it_is_marked_as_a_sample() throws SQLException {
        assertEquals(
                0,
                number("select count(*) from organisation o where not exists (select 1 from service s where"
                        + " s.organisation_id = o.id) or not exists (select 1 from offer_or_need x where"
                        + " x.organisation_id = o.id)"));
        assertEquals(0, number("select count(*) from service where not sample"));
        assertEquals(0, number("select count(*) from offer_or_need where not sample"));
        assertEquals(
                2,
                number("select count(*) from offer_or_need x join location l on l.id = x.location_id"
                        + " where x.what = 'ROOM' and 'TU' = any(x.days) and l.postcode like 'CM1 %'"));
        assertTrue(given().get(app.url().replace("/api/v1", "") + "/open-referral/v3/services")
                        .<Integer>path("total_items")
                > 30);
    }

    @Test
    void signposts_flow_between_organisations_and_housing_in_colchester_is_what_nobody_could_take()
            throws SQLException {
        assertTrue(number("select count(*) from signpost") >= 50);
        assertEquals(0, number("select count(*) from signpost where not sample"));
        assertEquals(2, number("select count(*) from signpost where state = 'OFFERED'"));
        assertEquals(
                7,
                number("select count(*) from signpost s join theme t on t.id = s.theme_id"
                        + " where s.state = 'NOBODY' and t.name = 'Housing' and s.town = 'Colchester'"));
        assertEquals(
                0,
                number("select count(*) from service s join service_theme x on x.service_id = s.id join theme t on"
                        + " t.id = x.theme_id left join service_at_location a on a.service_id = s.id left join location l"
                        + " on l.id = a.location_id where t.name = 'Housing' and l.town = 'Colchester'"));
    }

    @Test
    void what_was_learnt_and_how_words_are_used_is_marked_as_samples() throws SQLException {
        assertEquals(4, number("select count(*) from learning_note where sample"));
        assertEquals(0, number("select count(*) from learning_note where not sample"));
        assertEquals(7, number("select count(*) from glossary_usage where sample"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Citizens UK",
                "The Relationships Project",
                "Voscur",
                "YMCA Essex",
                "Southend Community Sponsorship",
                "University of Essex",
                "Anglia Ruskin University",
                "Bristol City Council"
            })
    void the_organisations_that_the_documents_name_are_there(String name) throws SQLException {
        assertEquals(1, number("select count(*) from organisation where name = '" + name + "'"));
    }

    private static JsonPath vacancy(String title, String status) {
        List<String> ids = given().queryParam("q", title)
                .queryParam("status", status)
                .get(app.url() + "/vacancies")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.title == '%s' }.id".formatted(title));
        assertFalse(ids.isEmpty(), "no " + status + " copy of " + title);
        return given().get(app.url() + "/vacancies/" + ids.getFirst()).jsonPath();
    }

    private static List<Integer> sizes(JsonPath json, String lists) {
        return json.<List<?>>getList(lists).stream().map(List::size).toList();
    }

    private static List<Float> floats(JsonPath json, String numbers) {
        return json.<Number>getList(numbers).stream().map(Number::floatValue).toList();
    }

    private static Map<String, Long> counts(JsonPath json, String words) {
        Stream<String> all = json.<String>getList(words).stream();
        return all.collect(groupingBy(word -> word, counting()));
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
