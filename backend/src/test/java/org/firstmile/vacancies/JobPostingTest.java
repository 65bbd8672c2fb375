package org.firstmile.vacancies;

import static org.firstmile.vacancies.Adverts.collective;
import static org.firstmile.vacancies.Adverts.draft;
import static org.firstmile.vacancies.Adverts.organiser;
import static org.firstmile.vacancies.Adverts.published;
import static org.firstmile.vacancies.Adverts.tomorrow;
import static org.firstmile.vacancies.Adverts.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of Google's "Job posting" page and of schema.org's types, as a table held against a live opening. */
@ApiTest
class JobPostingTest {
    private static final Set<String> EMPLOYMENT_TYPES =
            Set.of("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER");
    private static final Set<String> PROPERTIES = Set.of(
            "@context",
            "@type",
            "url",
            "title",
            "description",
            "datePosted",
            "validThrough",
            "employmentType",
            "hiringOrganization",
            "jobLocation",
            "jobLocationType",
            "applicantLocationRequirements",
            "baseSalary",
            "workHours",
            "jobStartDate",
            "jobBenefits",
            "totalJobOpenings",
            "identifier",
            "directApply");

    private record Rule(String name, java.util.function.Predicate<JsonPath> holds) {}

    private static final List<Rule> RULES = List.of(
            new Rule("@context is schema.org", p -> p.getString("'@context'").equals("https://schema.org")),
            new Rule("@type is JobPosting", p -> p.getString("'@type'").equals("JobPosting")),
            new Rule(
                    "only properties of schema.org 30.0 that we mean",
                    p -> PROPERTIES.containsAll(p.getMap("$").keySet())),
            new Rule("no property is null or empty", p -> p.<String, Object>getMap("$").values().stream()
                    .noneMatch(value -> value == null || value.toString().isEmpty())),
            new Rule("title is there", p -> !p.getString("title").isBlank()),
            new Rule("title has no salary, date or code", p -> !p.getString("title")
                    .matches(".*[£$€#].*|.*\\d{3,}.*")),
            new Rule("description is HTML of p, ul, li and br only", p -> p.getString("description")
                    .replaceAll("</?(p|ul|li)>|<br>", "")
                    .chars()
                    .noneMatch(c -> c == '<' || c == '>')),
            new Rule("description is not the title", p -> !p.getString("description")
                    .contains("<p>" + p.getString("title") + "</p>")),
            new Rule("datePosted is an ISO 8601 date", p -> p.getString("datePosted")
                    .matches("\\d{4}-\\d\\d-\\d\\d")),
            new Rule("validThrough is an ISO 8601 date-time with offset", p -> OffsetDateTime.parse(
                            p.getString("validThrough"))
                    .isAfter(OffsetDateTime.parse(p.getString("datePosted") + "T00:00:00Z"))),
            new Rule("employmentType is of the list", p -> EMPLOYMENT_TYPES.containsAll(p.getList("employmentType"))),
            new Rule(
                    "hiringOrganization is an Organization with a name",
                    p -> p.getString("hiringOrganization.'@type'").equals("Organization")
                            && !p.getString("hiringOrganization.name").isBlank()),
            new Rule(
                    "jobLocation is a Place with a PostalAddress, or the work is remote",
                    p -> p.get("jobLocation") == null
                            ? "TELECOMMUTE".equals(p.getString("jobLocationType"))
                            : p.getString("jobLocation.'@type'").equals("Place")
                                    && p.getString("jobLocation.address.'@type'")
                                            .equals("PostalAddress")),
            new Rule(
                    "addressCountry is there when there is a place",
                    p -> p.get("jobLocation") == null
                            || p.getString("jobLocation.address.addressCountry").matches("[A-Z]{2}")),
            new Rule(
                    "TELECOMMUTE names a country",
                    p -> p.get("jobLocationType") == null
                            || p.getString("applicantLocationRequirements.'@type'")
                                            .equals("Country")
                                    && p.getString("jobLocationType").equals("TELECOMMUTE")),
            new Rule(
                    "baseSalary is a MonetaryAmount of a QuantitativeValue",
                    p -> p.get("baseSalary") == null
                            || p.getString("baseSalary.'@type'").equals("MonetaryAmount")
                                    && p.getString("baseSalary.currency").matches("[A-Z]{3}")
                                    && p.getString("baseSalary.value.'@type'").equals("QuantitativeValue")
                                    && p.get("baseSalary.value.value") instanceof Number
                                    && Set.of("HOUR", "DAY", "WEEK", "MONTH", "YEAR")
                                            .contains(p.getString("baseSalary.value.unitText"))),
            new Rule(
                    "identifier is a PropertyValue with name and value",
                    p -> p.getString("identifier.'@type'").equals("PropertyValue")
                            && !p.getString("identifier.name").isBlank()
                            && !p.getString("identifier.value").isBlank()),
            new Rule("directApply is a boolean", p -> p.get("directApply") instanceof Boolean));

    @TestFactory
    Stream<DynamicTest> every_live_posting_keeps_the_rules() {
        Map<String, Map<String, Object>> adverts = new HashMap<>();
        adverts.put("part-time job", organiser());
        Map<String, Object> remote = organiser();
        remote.put("location", Map.of("description", "At home", "country", "GB", "remote", "full"));
        remote.put("contract", Map.of("kind", "fixed-term", "months", 12));
        adverts.put("remote job", remote);
        Map<String, Object> volunteer = organiser();
        volunteer.put("kind", "volunteer");
        volunteer.put("terms", Map.of("type", "unpaid"));
        volunteer.put("advert", Map.of("perks", List.of()));
        adverts.put("volunteer role", volunteer);
        return adverts.entrySet().stream().flatMap(advert -> {
            JsonPath posting = posting(published(until(advert.getValue(), tomorrow())));
            return RULES.stream()
                    .map(rule -> DynamicTest.dynamicTest(
                            advert.getKey() + ": " + rule.name(),
                            () -> assertTrue(rule.holds().test(posting), posting::prettify)));
        });
    }

    private static JsonPath posting(String path) {
        return As.nobody()
                .get(path + "/job-posting")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .extract()
                .jsonPath();
    }

    @Test
    void it_tells_what_is_paid_for_the_advertised_hours() {
        Map<String, Object> advert = organiser();
        advert.put("deadline", Map.of("at", "2099-06-06T23:59:00+01:00", "zone", "Europe/London"));
        JsonPath posting = posting(published(advert));
        assertEquals(14198.93, posting.getDouble("baseSalary.value.value"));
        assertEquals("YEAR", posting.getString("baseSalary.value.unitText"));
        assertEquals("20 hours per week", posting.getString("workHours"));
        assertEquals(List.of("PART_TIME"), posting.getList("employmentType"));
        assertEquals("2099-06-06T23:59:00+01:00", posting.getString("validThrough"));
        assertTrue(posting.getString("description").contains("26623.00"));
        assertEquals("Essex", posting.getString("jobLocation.address.addressRegion"));
        assertNull(posting.get("jobLocationType"), "a home option is not remote work");
    }

    @Test
    void text_cannot_break_out_of_the_description() {
        Map<String, Object> advert = until(organiser(), tomorrow());
        advert.put("summary", "A </script><script>alert(1)</script> & \"more\"\n\nSecond");
        String description = posting(published(advert)).getString("description");
        assertFalse(description.contains("<script"));
        assertTrue(description.startsWith(
                "<p>A &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;</p><p>Second</p>"));
    }

    @Test
    void only_live_jobs_have_one() {
        As.nobody()
                .get(draft(until(organiser(), tomorrow())) + "/job-posting")
                .then()
                .statusCode(404);
        As.nobody()
                .get(published(until(collective(), tomorrow())) + "/job-posting")
                .then()
                .statusCode(404);
        String path = published(until(organiser(), tomorrow()));
        As.user("hiring")
                .header("If-Match", As.etag("hiring", path))
                .contentType("application/json")
                .body(Map.of("reason", "Enough"))
                .post(path + "/closure")
                .then()
                .statusCode(200);
        As.nobody().get(path + "/job-posting").then().statusCode(404);
        As.nobody()
                .get("/vacancies/" + java.util.UUID.randomUUID() + "/job-posting")
                .then()
                .statusCode(404);
    }
}
