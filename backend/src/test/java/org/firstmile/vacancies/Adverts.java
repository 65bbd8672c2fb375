package org.firstmile.vacancies;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.YMCA;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.firstmile.support.ApiTest.As;

/** The two adverts of the demonstration, and what tests make of them. */
final class Adverts {
    private Adverts() {}

    static Map<String, Object> organiser() {
        return read("vacancy-associate-organiser.json");
    }

    static Map<String, Object> collective() {
        return read("vacancy-relationships-collective.json");
    }

    private static Map<String, Object> read(String file) {
        try (InputStream in = Adverts.class.getResourceAsStream("/demo/" + file)) {
            Map<String, Object> advert = new ObjectMapper().readValue(in, new TypeReference<>() {});
            advert.put("chapterId", CITIZENS_ESSEX);
            advert.put("organisationId", YMCA);
            return advert;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Instant tomorrow() {
        return Instant.ofEpochMilli(System.currentTimeMillis())
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS);
    }

    static Map<String, Object> until(Map<String, Object> advert, Instant deadline) {
        advert.put("deadline", Map.of("at", deadline.toString(), "zone", "Europe/London"));
        return advert;
    }

    /** The path of a fresh draft. */
    static String draft(Map<String, Object> advert) {
        Response created = As.post("hiring", "/vacancies", advert);
        created.then().statusCode(201);
        return "/vacancies/" + As.text(created, "id");
    }

    static String published(Map<String, Object> advert) {
        String path = draft(advert);
        As.step("hiring", path, "publication").then().statusCode(200);
        return path;
    }

    static String open() {
        return published(until(organiser(), tomorrow()));
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
