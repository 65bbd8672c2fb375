package org.firstmile.vacancies;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.YMCA;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.firstmile.support.ApiTest.As;

/** Adverts as texts, and the drafts that are made of them. */
final class Imports {
    static final String SHORT = """
            Community Food Organiser

            Location: Chelmsford
            Salary: £30,000 per annum FTE (£16,000 pro rata)
            Hours: 20 hours per week
            Contract: Permanent
            Deadline: 9am, 3 March 2031
            Applications close: 5pm, 3 March 2031

            About the role

            You bring neighbours, growers and cooks together, so that good food is near for everybody in the town.

            Person specification

            - You like to listen (E)
            - You have grown something (D)

            Questions

            - Tell us of a meal that changed something. Who was there?
            """;

    private Imports() {}

    static Map<String, Object> body(String text) {
        return new HashMap<>(Map.of("chapterId", CITIZENS_ESSEX, "organisationId", YMCA, "text", text));
    }

    /** The path of a fresh draft. */
    static String draft(String text) {
        Response created = As.post("hiring", "/vacancies/imports", body(text));
        created.then().statusCode(201);
        return "/vacancies/" + As.text(created, "id");
    }
}
