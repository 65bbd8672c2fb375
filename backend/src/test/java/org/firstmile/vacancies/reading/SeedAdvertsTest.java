package org.firstmile.vacancies.reading;

import static org.firstmile.vacancies.reading.Texts.lines;
import static org.firstmile.vacancies.reading.Texts.unrecognised;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.money.Money;
import org.firstmile.vacancies.AnswerStyle;
import org.firstmile.vacancies.ApplicantKind;
import org.firstmile.vacancies.ContractKind;
import org.firstmile.vacancies.DbsLevel;
import org.firstmile.vacancies.HoursPeriod;
import org.firstmile.vacancies.NewVacancy;
import org.firstmile.vacancies.RemoteWork;
import org.firstmile.vacancies.SalaryTerms;
import org.firstmile.vacancies.StipendPayee;
import org.firstmile.vacancies.StipendTerms;
import org.firstmile.vacancies.TimetableEntry;
import org.firstmile.vacancies.VacancyCriterion;
import org.firstmile.vacancies.VacancyKind;
import org.firstmile.vacancies.Weekday;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both adverts come out as a person entered them, whether found or written out anew. */
class SeedAdvertsTest {
    private static final JsonNode JOB = SeedAdverts.job();
    private static final JsonNode CALL = SeedAdverts.call();

    static Stream<Named<Reading>> jobs() {
        return Stream.concat(
                Stream.of(Named.of("written", Texts.read(SeedAdverts.writtenJob(), "Citizens UK"))),
                SeedAdverts.foundJob().map(text -> Named.of("found", Texts.read(text, "Citizens UK"))).stream());
    }

    static Stream<Named<Reading>> calls() {
        return Stream.concat(
                Stream.of(Named.of("written", Texts.read(SeedAdverts.writtenCall()))),
                SeedAdverts.foundCall().map(text -> Named.of("found", Texts.read(text))).stream());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static void sameCriteria(JsonNode expected, List<VacancyCriterion> read) {
        List<String> wanted = new ArrayList<>();
        expected.forEach(one -> wanted.add(String.join(
                "|",
                one.at("/block").asText(),
                one.at("/level").asText(),
                one.at("/text").asText())));
        assertEquals(
                wanted,
                read.stream()
                        .map(one -> String.join("|", Kebab.of(one.block()), Kebab.of(one.level()), one.text()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void the_jobs_facts(Reading reading) {
        NewVacancy job = reading.draft();
        assertEquals(JOB.at("/title").asText(), job.title());
        assertEquals(VacancyKind.JOB, job.kind());
        assertEquals("Essex", job.team());
        assertEquals(1, job.places());
        assertEquals(
                new SalaryTerms(Money.pounds("26623.00"), new BigDecimal("37.5"), "Associate Organiser step 1", null),
                job.terms());
        assertEquals(
                Money.pounds("14198.93"),
                ((SalaryTerms) job.terms()).computed(job.hours(), 1).proRata());
        assertEquals(0, new BigDecimal(20).compareTo(job.hours().minimum()));
        assertEquals(HoursPeriod.WEEK, job.hours().per());
        assertEquals(
                List.of(Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY),
                job.hours().coreDays());
        assertTrue(job.hours().flexible());
        assertEquals(ContractKind.PERMANENT, job.contract().kind());
        assertEquals("Essex", job.location().description());
        assertEquals("Required to travel", job.location().travel());
        assertEquals(RemoteWork.OPTION, job.location().remote());
        assertEquals(DbsLevel.ENHANCED, job.dbs());
        assertTrue(job.applying().cvRequired());
        assertEquals(texts(JOB.at("/applying/review")), job.applying().review());
        assertEquals(
                List.of(new TimetableEntry(
                        "Interviews",
                        LocalDate.of(2022, 6, 15),
                        LocalDate.of(2022, 6, 17),
                        "15/16/17 June 2022",
                        true)),
                job.timetable());
        assertEquals(new BigDecimal("8.30"), job.advert().advertisedHappiness().mean());
        assertEquals(1200, job.advert().advertisedHappiness().count());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void the_jobs_lists(Reading reading) {
        NewVacancy job = reading.draft();
        assertEquals(texts(JOB.at("/advert/perks")), job.advert().perks());
        sameCriteria(JOB.at("/criteria"), job.criteria());
        assertEquals(JOB.at("/work/dutiesIntro").asText(), job.work().dutiesIntro());
        assertEquals(3, job.work().duties().size());
        for (int i = 0; i < 3; i++) {
            JsonNode duty = JOB.at("/work/duties/" + i);
            assertEquals(
                    duty.at("/heading").asText(), job.work().duties().get(i).heading());
            assertEquals(
                    0,
                    duty.at("/share")
                            .decimalValue()
                            .compareTo(job.work().duties().get(i).share()));
            assertEquals(texts(duty.at("/points")), job.work().duties().get(i).points());
        }
        assertEquals(JOB.at("/work/responsibilitiesIntro").asText(), job.work().responsibilitiesIntro());
        assertEquals(7, job.work().responsibilities().size());
        for (int i = 0; i < 7; i++) {
            JsonNode group = JOB.at("/work/responsibilities/" + i);
            assertEquals(
                    group.at("/heading").asText(),
                    job.work().responsibilities().get(i).heading());
            assertEquals(
                    texts(group.at("/points")),
                    job.work().responsibilities().get(i).points());
        }
        assertEquals(
                List.of("Citizens UK", "Purpose"),
                job.advert().sections().stream()
                        .map(section -> section.heading())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void the_jobs_two_deadlines_are_quoted_and_neither_is_taken(Reading reading) {
        assertNull(reading.draft().deadline());
        assertEquals(1, reading.choices().size());
        ImportChoice choice = reading.choices().getFirst();
        assertEquals("#/deadline", choice.pointer());
        assertEquals(
                List.of("• Closing: 4:12pm, 6th Jun 2022 BST", "Deadline: 6 June 2022, 23:59pm"),
                choice.options().stream().map(ImportChoice.Option::text).toList());
        assertEquals(
                List.of("2022-06-06T16:12+01:00", "2022-06-06T23:59+01:00"),
                choice.options().stream()
                        .map(option -> option.deadline().at().toString())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void the_full_time_week_is_derived_and_says_of_what(Reading reading) {
        List<ImportSource> week = reading.sources().stream()
                .filter(source -> source.pointer().equals("#/terms/fullTimeHoursPerWeek"))
                .toList();
        assertEquals(2, week.size());
        assertTrue(week.getFirst().text().contains("£14,198.93 pro rata"));
        assertTrue(week.getLast().text().startsWith("Hours: 20 hours"));
        assertEquals(
                "£14,198.93 is the pay for 20 of 37.5 hours a week",
                week.getFirst().detail());
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void of_the_job_only_the_crossed_box_is_not_recognised(Reading reading) {
        assertEquals(
                List.of("x"),
                reading.unrecognised().stream().map(ImportLine::text).toList());
    }

    @Test
    void the_files_that_browser_tests_paste_are_these_adverts() {
        assertEquals(SeedAdverts.writtenJob(), SeedAdverts.kept("associate-organiser.txt"));
        assertEquals(SeedAdverts.writtenCall(), SeedAdverts.kept("relationships-collective.txt"));
    }

    @Test
    void lines_are_counted_as_in_the_file() {
        SeedAdverts.foundJob().ifPresent(text -> {
            Reading reading = Texts.read(text, "Citizens UK");
            assertEquals(List.of(37), lines(reading, "#/hours"));
            assertEquals(List.of(193), unrecognised(reading));
        });
        Reading reading = Texts.read("\r\n\r\nOrganiser\r\rHours: 20 hours per week\n", "Citizens UK");
        assertEquals(List.of(3), lines(reading, "#/title"));
        assertEquals(List.of(5), lines(reading, "#/hours"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void the_calls_facts(Reading reading) {
        NewVacancy call = reading.draft();
        assertEquals("The Relationships Collective", call.title());
        assertEquals(VacancyKind.OPEN_CALL, call.kind());
        assertEquals(6, call.places());
        StipendTerms stipend = (StipendTerms) call.terms();
        assertEquals(Money.pounds("500.00"), stipend.amount());
        assertEquals(18, stipend.months());
        assertTrue(stipend.includesVat());
        assertEquals(
                List.of(StipendPayee.MEMBER, StipendPayee.ORGANISATION, StipendPayee.OTHER_ENTITY),
                stipend.payableTo());
        assertEquals(CALL.at("/terms/purpose").asText(), stipend.purpose());
        assertEquals(0, new BigDecimal(2).compareTo(call.hours().minimum()));
        assertEquals(0, new BigDecimal(8).compareTo(call.hours().maximum()));
        assertEquals(HoursPeriod.MONTH, call.hours().per());
        assertTrue(call.hours().flexible());
        assertEquals(ContractKind.MEMBERSHIP, call.contract().kind());
        assertEquals(18, call.contract().months());
        assertEquals("2022-11-21T09:00Z", call.deadline().at().toString());
        assertEquals("Europe/London", call.deadline().zone());
        assertEquals(List.of(), reading.choices());
        assertNull(call.location(), "it does not say where");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void what_the_call_asks_and_how(Reading reading) {
        NewVacancy call = reading.draft();
        assertEquals(
                List.of(false, true, true, true, true),
                call.questions().stream().map(question -> question.blind()).toList());
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    CALL.at("/questions/" + i + "/prompt").asText(),
                    call.questions().get(i).prompt());
        }
        assertEquals(
                CALL.at("/questions/0/guidance").asText(),
                call.questions().getFirst().guidance());
        assertEquals(
                List.of(ApplicantKind.PERSON, ApplicantKind.ORGANISATION),
                call.applying().openTo());
        assertEquals(
                List.of(AnswerStyle.LETTER, AnswerStyle.BULLETS),
                call.applying().answerStyles());
        assertEquals(500, call.applying().lengthRule().maxWords());
        assertEquals("No more than one side of A4", call.applying().lengthRule().label());
        assertFalse(call.applying().cvRequired());
        assertTrue(call.applying().chosenAsASet());
        assertEquals(3, call.applying().review().size());
        assertTrue(reading.sources().stream()
                .anyMatch(source -> source.pointer().equals("#/questions/0/blind")
                        && source.detail().startsWith("It asks who somebody is")));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void what_the_call_looks_for_and_when(Reading reading) {
        NewVacancy call = reading.draft();
        sameCriteria(CALL.at("/criteria"), call.criteria());
        assertEquals(texts(CALL.at("/notNeeded")), call.notNeeded());
        assertEquals(
                List.of(
                        "Following 21st November",
                        "In late November and December 2022",
                        "Before Christmas",
                        "In early 2023"),
                call.timetable().stream().map(TimetableEntry::text).toList());
        assertEquals("Appointing The Collective", call.timetable().get(2).what());
        assertEquals(1, call.advert().quotations().size());
        assertTrue(call.advert().links().stream()
                .anyMatch(link -> "https://www.relationshipsproject.org".equals(link.url())));
        assertTrue(call.advert().links().stream()
                .anyMatch(link -> "mailto:hello@relationshipsproject.org".equals(link.url())));
        assertTrue(call.advert().sections().stream()
                .anyMatch(section -> section.numbered()
                        && section.points().size() == 3
                        && section.heading().startsWith("What can we offer")));
        assertEquals(List.of(), reading.unrecognised());
    }
}
