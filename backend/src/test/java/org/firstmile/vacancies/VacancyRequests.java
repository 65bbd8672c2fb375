package org.firstmile.vacancies;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.VOSCUR;

import io.restassured.http.ContentType;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** The vacancies' operations for the access table; the thing is an opening of Citizens Essex. */
public final class VacancyRequests {
    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("listVacancies", (caller, user) -> caller.get("/vacancies")),
            Map.entry("readVacancy", (caller, user) -> caller.get(Adverts.draft(open()))),
            Map.entry("previewVacancy", (caller, user) -> caller.get(Adverts.draft(open()) + "/preview")),
            Map.entry("readJobPosting", (caller, user) -> caller.get(Adverts.open() + "/job-posting")),
            Map.entry("createVacancy", (caller, user) -> {
                Map<String, Object> body = open();
                if (user.equals("organiser2")) {
                    body.put("chapterId", VOSCUR);
                }
                return caller.contentType(ContentType.JSON).body(body).post("/vacancies");
            }),
            Map.entry("importVacancy", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Imports.body(Imports.SHORT))
                    .post("/vacancies/imports")),
            Map.entry("readVacancyImport", (caller, user) -> caller.get(Imports.draft(Imports.SHORT) + "/import")),
            Map.entry("changeVacancy", (caller, user) -> {
                String path = Adverts.open();
                return with(caller, As.etag("admin", path), Edits.of(path)).put(path);
            }),
            Map.entry("publishVacancy", (caller, user) -> {
                String path = Adverts.draft(open());
                return caller.header("If-Match", As.etag("admin", path)).post(path + "/publication");
            }),
            Map.entry("moveVacancyDeadline", (caller, user) -> {
                String path = Adverts.open();
                return with(
                                caller,
                                As.etag("admin", path),
                                Map.of("at", Adverts.tomorrow().plusSeconds(60).toString(), "zone", "Europe/London"))
                        .put(path + "/deadline");
            }),
            Map.entry("closeVacancy", (caller, user) -> because(caller, Adverts.open(), "closure")),
            Map.entry("withdrawVacancy", (caller, user) -> because(caller, Adverts.open(), "withdrawal")));

    private VacancyRequests() {}

    private static Map<String, Object> open() {
        return Adverts.until(Adverts.organiser(), Adverts.tomorrow());
    }

    private static io.restassured.response.Response because(
            io.restassured.specification.RequestSpecification caller, String path, String step) {
        return with(caller, As.etag("admin", path), Map.of("reason", "A sample reason"))
                .post(path + "/" + step);
    }
}
