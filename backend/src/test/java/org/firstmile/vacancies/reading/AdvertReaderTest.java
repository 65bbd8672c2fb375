package org.firstmile.vacancies.reading;

import static org.firstmile.vacancies.reading.Texts.draft;
import static org.firstmile.vacancies.reading.Texts.lines;
import static org.firstmile.vacancies.reading.Texts.read;
import static org.firstmile.vacancies.reading.Texts.unrecognised;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.firstmile.shared.money.Money;
import org.firstmile.vacancies.AnswerStyle;
import org.firstmile.vacancies.ContractKind;
import org.firstmile.vacancies.CriterionBlock;
import org.firstmile.vacancies.CriterionLevel;
import org.firstmile.vacancies.DbsLevel;
import org.firstmile.vacancies.NewVacancy;
import org.firstmile.vacancies.RemoteWork;
import org.firstmile.vacancies.SalaryTerms;
import org.firstmile.vacancies.StipendTerms;
import org.firstmile.vacancies.UnpaidTerms;
import org.firstmile.vacancies.VacancyAdvert;
import org.firstmile.vacancies.VacancyCriterion;
import org.firstmile.vacancies.VacancyKind;
import org.firstmile.vacancies.Weekday;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule by a short text of its own. */
class AdvertReaderTest {
    private static String advert(String... lines) {
        return "Orchard Organiser\n\n" + String.join("\n", lines);
    }

    private static SalaryTerms salary(String... lines) {
        return (SalaryTerms) draft(advert(lines)).terms();
    }

    @Test
    void the_first_line_is_the_title_and_the_organisations_name_is_not() {
        Reading reading = read("The Sample Alliance\n\nOrchard Organiser\n\nTeam: Trees");
        assertEquals("Orchard Organiser", reading.draft().title());
        assertEquals(List.of(1), lines(reading, "#/organisationId"));
        assertEquals(
                "Tree Keeper",
                draft("Come and work with us\n\nJob title: Tree Keeper").title());
        assertEquals(
                "The Orchard Circle",
                draft("THE ORCHARD CIRCLE\n\nJoin The Orchard Circle now, it is free.")
                        .title());
        assertEquals("Orchard Organiser", draft("ORCHARD ORGANISER").title());
        assertEquals(
                "Untitled advert",
                draft("We have grown apples here for a hundred years, and we want more of it.")
                        .title());
    }

    @Test
    void a_stated_full_time_week_is_taken() {
        SalaryTerms terms =
                salary("Salary: £30,000 pro rata", "Hours: 21 hours per week", "Full time is 35 hours a week.");
        assertEquals(Money.pounds("30000"), terms.fullTime());
        assertEquals(0, new BigDecimal(35).compareTo(terms.fullTimeHoursPerWeek()));
        assertEquals(
                0,
                new BigDecimal(36)
                        .compareTo(salary("Salary: £36k FTE, based on a 36 hour week", "Hours: 18 hours a week")
                                .fullTimeHoursPerWeek()));
    }

    @Test
    void a_salary_for_full_time_hours_has_their_week() {
        SalaryTerms terms = salary("Salary: Scale 4, £28,500.50 a year", "Hours: 36.5 hours per week");
        assertEquals(Money.pounds("28500.50"), terms.fullTime());
        assertEquals(0, new BigDecimal("36.5").compareTo(terms.fullTimeHoursPerWeek()));
    }

    @Test
    void a_pro_rata_figure_to_the_pound_is_enough() {
        assertEquals(
                0,
                new BigDecimal("37.5")
                        .compareTo(salary("Salary: £26,623 FTE (£14,199 pro rata)", "Hours: 20 hours per week")
                                .fullTimeHoursPerWeek()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salary: £26,000 - £29,000 FTE",
                "Salary: £12.50 per hour",
                "Salary: £30,000 FTE (£29,999.99 pro rata)",
                "Salary: competitive",
                "Salary: £30,000 FTE"
            })
    void a_salary_that_is_not_sure_is_left_out_and_listed(String line) {
        Reading reading = read(advert(line, "Hours: 20 hours per week"));
        assertNull(reading.draft().terms());
        assertEquals(List.of(3), unrecognised(reading));
        assertFalse(reading.unrecognised().getFirst().detail().isBlank());
    }

    @Test
    void two_different_salaries_are_none() {
        Reading reading = read(advert("Salary: £30,000 a year", "Pay: £31,000 a year", "Hours: 37 hours per week"));
        assertNull(reading.draft().terms());
        assertEquals(List.of(3, 4), unrecognised(reading));
    }

    @ParameterizedTest
    @CsvSource({
        "20 hours per week, 20, , WEEK",
        "7.5 hrs a week, 7.5, , WEEK",
        "2-8 hours a month, 2, 8, MONTH",
        "2 hours - 8 hours each month, 2, 8, MONTH",
        "10 to 12 hours/week, 10, 12, WEEK"
    })
    void hours_are_read(String value, BigDecimal minimum, BigDecimal maximum, String per) {
        NewVacancy draft = draft(advert("Hours: " + value));
        assertEquals(0, minimum.compareTo(draft.hours().minimum()));
        assertEquals(maximum == null, draft.hours().maximum() == null);
        assertEquals(per, draft.hours().per().name());
    }

    @Test
    void core_days_are_a_list_or_a_span() {
        assertEquals(
                List.of(Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY),
                HoursFacts.coreDays("core days: Monday, Wednesday and Friday"));
        assertEquals(
                List.of(Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY),
                HoursFacts.coreDays("flexible, core days are Tuesday-Thursday)"));
        assertEquals(List.of(), HoursFacts.coreDays("any day"));
    }

    @Test
    void hours_that_contradict_each_other_are_none() {
        Reading reading = read(advert("Hours: 20 hours per week", "Working hours: 25 hours per week"));
        assertNull(reading.draft().hours());
        assertEquals(List.of(3, 4), unrecognised(reading));
    }

    @ParameterizedTest
    @CsvSource({
        "'9am, 3 March 2031', 2031-03-03T09:00Z",
        "'by 5.30pm on Tuesday 3rd June 2031', 2031-06-03T17:30+01:00",
        "'noon, June 3, 2031', 2031-06-03T12:00+01:00",
        "03/06/2031 17:00, 2031-06-03T17:00+01:00",
        "'23:59pm 2031-06-03 BST', 2031-06-03T23:59+01:00"
    })
    void a_deadline_is_an_instant_by_the_clock_of_london(String value, String expected) {
        Reading reading = read(advert("Closing date: " + value));
        assertEquals(expected, reading.draft().deadline().at().toString());
        assertEquals(List.of(3), lines(reading, "#/deadline"));
        assertEquals(List.of(), reading.choices());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 June 2031",
                "midnight on 3 June 2031",
                "12am, 3 June 2031",
                "9am, Monday 3 June 2031",
                "9am GMT, 3 June 2031",
                "9am or 5pm, 3 June 2031",
                "25:00, 3 June 2031"
            })
    void a_deadline_without_a_sure_instant_is_a_persons_to_choose(String value) {
        Reading reading = read(advert("Deadline: " + value));
        assertNull(reading.draft().deadline());
        assertNull(reading.choices().getFirst().options().getFirst().deadline());
        assertEquals("#/deadline", reading.choices().getFirst().pointer());
    }

    @Test
    void a_day_that_does_not_exist_or_a_year_that_is_missing_is_listed() {
        assertEquals(List.of(3), unrecognised(read(advert("Deadline: 9am, 31 June 2031"))));
        assertEquals(List.of(3), unrecognised(read(advert("Deadline: 9am on 3 June"))));
    }

    @Test
    void the_same_deadline_twice_is_one_and_two_are_a_choice() {
        Reading same = read(advert(
                "Deadline: 9am, 3 June 2031", "", "How to apply", "", "Send your answers by 9am on 3 June 2031."));
        assertEquals("2031-06-03T09:00+01:00", same.draft().deadline().at().toString());
        assertEquals(List.of(3, 7), lines(same, "#/deadline"));
        assertEquals(List.of(), same.draft().timetable());

        Reading two = read(
                advert("Deadline: 9am, 3 June 2031", "Closes: 5pm, 4 June 2031", "Applications close 4 June 2031"));
        assertNull(two.draft().deadline());
        assertEquals(
                List.of(3, 4, 5),
                two.choices().getFirst().options().stream()
                        .map(option -> option.line())
                        .toList());
        assertNull(two.choices().getFirst().options().getLast().deadline());
    }

    @Test
    void an_interviews_day_is_no_deadline() {
        Reading reading =
                read(advert("", "How to apply", "", "We will interview by 5pm on 3 June 2031 whoever applies."));
        assertNull(reading.draft().deadline());
        assertEquals(List.of(), reading.choices());
    }

    @ParameterizedTest
    @CsvSource({
        "15/16/17 June 2031 (Provisional), 2031-06-15, 2031-06-17, true",
        "15 and 20 June 2031, 2031-06-15, 2031-06-20, false",
        "15-17 June 2031 (tbc), 2031-06-15, 2031-06-17, true",
        "15 June 2031, 2031-06-15, , false"
    })
    void interviews_stand_in_the_timetable(String value, LocalDate from, LocalDate until, boolean provisional) {
        NewVacancy draft = draft(advert("Interviews: " + value));
        assertEquals(from, draft.timetable().getFirst().from());
        assertEquals(until, draft.timetable().getFirst().until());
        assertEquals(provisional, draft.timetable().getFirst().provisional());
    }

    @Test
    void a_timetable_is_read_either_way_round() {
        NewVacancy draft = draft(
                advert("", "Key dates", "", "- Shortlisting: 3 June 2031", "- In early July - A first gathering"));
        assertEquals(
                List.of("Shortlisting", "A first gathering"),
                draft.timetable().stream().map(one -> one.what()).toList());
        assertEquals(LocalDate.of(2031, 6, 3), draft.timetable().getFirst().from());
    }

    @Test
    void contracts_are_permanent_for_a_time_or_a_membership() {
        assertEquals(
                ContractKind.PERMANENT,
                draft(advert("Contract: Permanent, part-time")).contract().kind());
        NewVacancy fixed = draft(advert("Contract: Fixed term (2 years)", "Start date: 1 September 2031"));
        assertEquals(ContractKind.FIXED_TERM, fixed.contract().kind());
        assertEquals(24, fixed.contract().months());
        assertEquals(LocalDate.of(2031, 9, 1), fixed.contract().startsOn());
        assertEquals(
                "Early 2032",
                draft(advert("Contract: 12 months", "Start date: Early 2032"))
                        .contract()
                        .startNote());
        assertEquals(List.of(3), unrecognised(read(advert("Contract: to be agreed"))));
    }

    @Test
    void a_place_is_where_it_is_and_whether_one_can_work_from_home() {
        NewVacancy draft = draft(advert("Location: Hybrid, Chelmsford CM1 1QH"));
        assertEquals("CM1 1QH", draft.location().postcode());
        assertEquals(RemoteWork.OPTION, draft.location().remote());
        assertEquals(
                "Chelmsford, Essex",
                draft(advert("Location: Essex", "Based: Chelmsford, Essex"))
                        .location()
                        .description());
        Reading apart = read(advert("Location: London", "Based: Chelmsford"));
        assertNull(apart.draft().location());
        assertEquals(List.of(3, 4), unrecognised(apart));
    }

    @ParameterizedTest
    @CsvSource({
        "An enhanced DBS check with barred lists is needed., ENHANCED_WITH_BARRED_LISTS",
        "You undergo a Basic DBS check., BASIC",
        "A DBS check (standard) is done., STANDARD",
        "A DBS check is done., "
    })
    void a_dbs_check_has_a_level(String sentence, DbsLevel level) {
        assertEquals(
                level,
                draft(advert("", "Good to know", "", sentence + " We tell you how."))
                        .dbs());
    }

    @Test
    void a_stipend_makes_an_open_call() {
        Reading reading = read(advert(
                "",
                "What you get",
                "",
                "Each member has a stipend of £1,200 per month plus VAT for twelve months.",
                "",
                "The circle will be a group of five members."));
        StipendTerms terms = (StipendTerms) reading.draft().terms();
        assertEquals(VacancyKind.OPEN_CALL, reading.draft().kind());
        assertEquals(Money.pounds("1200"), terms.amount());
        assertEquals(12, terms.months());
        assertFalse(terms.includesVat());
        assertEquals(5, reading.draft().places());
        assertTrue(reading.sources().stream()
                .anyMatch(source -> source.pointer().equals("#/terms/payableTo") && source.detail() != null));
        assertNull(draft(advert("", "What you get", "", "There is a stipend of £9,000 for all of it, in one sum."))
                .terms());
    }

    @Test
    void a_voluntary_role_is_unpaid() {
        NewVacancy draft =
                draft(advert("", "Pay", "", "This is a voluntary role, and travel expenses are paid back in full.")
                        .replace("Pay\n", "Good to know\n"));
        assertEquals(VacancyKind.VOLUNTEER, draft.kind());
        assertTrue(draft.terms() instanceof UnpaidTerms);
    }

    @Test
    void criteria_by_mark_by_heading_and_by_lead_in() {
        NewVacancy draft = draft(advert(
                "",
                "Person specification",
                "",
                "EXPERIENCE",
                "",
                "Pruning trees (D)",
                "",
                "Essential skills",
                "",
                "- Patience",
                "- A steady hand",
                "",
                "It would be nice to have, ideally:",
                "",
                "- A ladder",
                "",
                "Desirable: a van of your own"));
        assertEquals(
                List.of(
                        new VacancyCriterion(CriterionBlock.EXPERIENCE, "Pruning trees", CriterionLevel.DESIRABLE),
                        new VacancyCriterion(CriterionBlock.SKILLS_AND_KNOWLEDGE, "Patience", CriterionLevel.ESSENTIAL),
                        new VacancyCriterion(
                                CriterionBlock.SKILLS_AND_KNOWLEDGE, "A steady hand", CriterionLevel.ESSENTIAL),
                        new VacancyCriterion(CriterionBlock.QUALITIES_AND_VALUES, "A ladder", CriterionLevel.DESIRABLE),
                        new VacancyCriterion(
                                CriterionBlock.QUALITIES_AND_VALUES, "a van of your own", CriterionLevel.DESIRABLE)),
                draft.criteria());
    }

    @Test
    void points_without_a_level_are_text_and_no_criteria() {
        NewVacancy draft = draft(advert("", "About you", "", "- You like rain", "- You like mud"));
        assertEquals(List.of(), draft.criteria());
        assertEquals("About you", draft.advert().sections().getFirst().heading());
        assertEquals(2, draft.advert().sections().getFirst().points().size());
    }

    @Test
    void work_is_duties_where_it_has_shares_and_responsibilities_where_not() {
        NewVacancy draft = draft(advert(
                "",
                "Main duties",
                "",
                "Trees (0.3):",
                "",
                "- Prune",
                "- Water,",
                "",
                "People (20%)",
                "",
                "Greet whoever comes",
                "",
                "Other responsibilities:",
                "- Lock up",
                "- Wash up"));
        assertEquals(
                List.of("Trees", "People"),
                draft.work().duties().stream().map(duty -> duty.heading()).toList());
        assertEquals(
                0,
                new BigDecimal("0.2").compareTo(draft.work().duties().getLast().share()));
        assertEquals(List.of("Prune", "Water"), draft.work().duties().getFirst().points());
    }

    @Test
    void points_without_a_heading_stand_under_the_parts() {
        NewVacancy draft = draft(advert(
                "",
                "Key tasks",
                "- Prune",
                "- Water",
                "",
                "About us",
                "",
                "We have been here since the first tree was put in."));
        assertEquals("Key tasks", draft.work().responsibilities().getFirst().heading());
        assertEquals(
                List.of("Prune", "Water"),
                draft.work().responsibilities().getFirst().points());
        assertEquals("About us", draft.advert().sections().getFirst().heading());
    }

    @Test
    void questions_that_ask_who_one_is_cannot_be_blind() {
        NewVacancy draft = draft(advert(
                "",
                "How to apply",
                "",
                "Answer these questions in a letter or bullet points, at most 2 sides of A4:",
                "",
                "1. Where do you live and work?",
                "2. What does a tree give? (max 200 words)",
                "3. Tell us of a link between two people.",
                "4. Which websites show your trees?"));
        assertEquals(
                List.of(false, true, true, false),
                draft.questions().stream().map(one -> one.blind()).toList());
        assertEquals(200, draft.questions().get(1).maxWords());
        assertEquals(1000, draft.applying().lengthRule().maxWords());
        assertEquals(
                List.of(AnswerStyle.LETTER, AnswerStyle.BULLETS),
                draft.applying().answerStyles());
    }

    @ParameterizedTest
    @CsvSource({
        "Send us your CV and a letter., true",
        "Please do not send a CV., false",
        "You don’t need a CV., false",
        "You can add a CV., false"
    })
    void a_cv_is_asked_for_or_not(String sentence, boolean required) {
        assertEquals(
                required,
                draft(advert("", "How to apply", "", sentence)).applying().cvRequired());
    }

    @Test
    void what_no_rule_takes_is_kept_as_text_under_its_heading() {
        NewVacancy draft = draft(advert(
                "",
                "Our trees",
                "",
                "There are **forty** of them, [on a map](https://example.org/map), in long rows.",
                "",
                "1",
                "",
                "Apples of all colours, some of them rather old.",
                "",
                "2",
                "",
                "Pears that nobody has counted since the last war.",
                "",
                "“Nobody ever left this orchard without a full bag in hand.”"));
        VacancyAdvert.Section section = draft.advert().sections().getFirst();
        assertEquals("Our trees", section.heading());
        assertEquals("There are forty of them, on a map, in long rows.", section.body());
        assertEquals(2, section.points().size());
        assertTrue(section.numbered());
        assertEquals(
                "https://example.org/map", draft.advert().links().getFirst().url());
        assertEquals(
                "Nobody ever left this orchard without a full bag in hand.",
                draft.advert().quotations().getFirst().text());
    }

    @Test
    void a_line_that_a_page_broke_is_one() {
        Reading reading = read(advert(
                "", "Our trees", "", "There are so many of them in these long rows that", "nobody has counted them."));
        assertEquals(
                "There are so many of them in these long rows that nobody has counted them.",
                reading.draft().advert().sections().getFirst().body());
        assertEquals(List.of(6, 7), lines(reading, "#/advert/sections/0/body"));
    }

    @Test
    void an_advert_without_headings_for_applying_says_how_to_all_the_same() {
        Reading reading = read(advert(
                "",
                "What we offer",
                "* 30 days of holiday",
                "",
                "To apply, send your CV and a letter (two sides of A4 maximum) by 5pm on 14 February 2031.",
                "Interviews will be held on 20 and 21 February 2031."));
        NewVacancy draft = reading.draft();
        assertEquals(List.of("30 days of holiday"), draft.advert().perks());
        assertEquals("2031-02-14T17:00Z", draft.deadline().at().toString());
        assertEquals("Interviews will be held", draft.timetable().getFirst().what());
        assertEquals(LocalDate.of(2031, 2, 20), draft.timetable().getFirst().from());
        assertEquals(LocalDate.of(2031, 2, 21), draft.timetable().getFirst().until());
        assertEquals(List.of(), draft.advert().sections());
        assertEquals(List.of(), reading.unrecognised());
    }
}
