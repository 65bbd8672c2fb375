package org.firstmile.vacancies;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that each are right and together are more than can be computed, searched or said again. */
@ApiTest
class LimitsTest {

    @Test
    void a_stipend_that_comes_to_more_than_can_be_written_is_refused() {
        Map<String, Object> advert = Adverts.collective();
        advert.put("places", 1000);
        advert.put("terms", stipend("8333.34"));
        As.post("hiring", "/vacancies", advert)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/terms/amount"));
        advert.put("terms", stipend("8333.33"));
        String once = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            sent(advert, once).then().statusCode(201).body("terms.total.amount", equalTo("999999600.00"));
        }
    }

    /** What no calendar has would break every page that shows it. */
    @ParameterizedTest
    @CsvSource({
        "0000-01-01, , /from",
        "+999999999-12-31, , /from",
        ", -999999999-01-01, /until",
        "2026-11-22, 2026-11-21, /until"
    })
    void a_timetable_is_of_days_that_a_calendar_has(String from, String until, String pointer) {
        Map<String, Object> interviews = new HashMap<>(Map.of("what", "Interviews"));
        interviews.put("from", from);
        interviews.put("until", until);
        Map<String, Object> advert = Adverts.organiser();
        advert.put("timetable", List.of(interviews));
        As.post("hiring", "/vacancies", advert)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/timetable/0" + pointer));
    }

    @Test
    void a_contract_starts_on_a_day_that_a_calendar_has() {
        Map<String, Object> advert = Adverts.organiser();
        advert.put("contract", Map.of("kind", "permanent", "startsOn", "+999999999-12-31"));
        As.post("hiring", "/vacancies", advert)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/contract/startsOn"));
    }

    private static Map<String, Object> stipend(String amount) {
        return Map.of(
                "type",
                "stipend",
                "amount",
                Map.of("amount", amount, "currency", "GBP"),
                "months",
                120,
                "includesVat",
                true,
                "payableTo",
                List.of("member"));
    }

    private static Response sent(Map<String, Object> advert, String once) {
        return As.user("hiring")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", once)
                .body(advert)
                .post("/vacancies");
    }

    @Test
    void an_advert_that_is_too_long_to_be_searched_is_refused() {
        Map<String, Object> advert = Adverts.organiser();
        advert.put("advert", Map.of("sections", sections(3)));
        As.post("hiring", "/vacancies", advert).then().statusCode(201);
        advert.put("advert", Map.of("sections", sections(30)));
        As.post("hiring", "/vacancies", advert).then().statusCode(422).body("errors.pointer", contains("#/advert"));
    }

    /** Of 28,000 characters each, and every word is another: each takes its place in the index. */
    private static List<Map<String, Object>> sections(int count) {
        AtomicInteger word = new AtomicInteger(100_000);
        return IntStream.range(0, count)
                .mapToObj(section -> Map.<String, Object>of(
                        "body",
                        words(word, 10_000),
                        "points",
                        Stream.generate(() -> words(word, 3_000)).limit(6).toList()))
                .toList();
    }

    private static String words(AtomicInteger from, int length) {
        return Stream.generate(() -> "q" + Integer.toString(from.incrementAndGet(), 36))
                .limit(length / 6)
                .collect(Collectors.joining(" "));
    }
}
