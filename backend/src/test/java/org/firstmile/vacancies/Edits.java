package org.firstmile.vacancies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstmile.support.ApiTest.As;

/** A body that changes nothing, made of what a reader sees: as an edit form does it. */
final class Edits {
    private static final List<String> EDITABLE = List.of(
            "kind",
            "title",
            "team",
            "summary",
            "places",
            "sample",
            "terms",
            "hours",
            "location",
            "contract",
            "dbs",
            "work",
            "criteria",
            "notNeeded",
            "applying",
            "questions",
            "deadline",
            "deadlineNote",
            "timetable",
            "advert");

    private Edits() {}

    static Map<String, Object> of(String path) {
        Map<String, Object> view = As.user("admin").get(path).jsonPath().getMap("$");
        Map<String, Object> body = new HashMap<>();
        EDITABLE.stream().filter(view::containsKey).forEach(field -> body.put(field, view.get(field)));
        body.put("chapterId", ((Map<?, ?>) view.get("chapter")).get("id"));
        body.put("organisationId", ((Map<?, ?>) view.get("organisation")).get("id"));
        return body;
    }
}
