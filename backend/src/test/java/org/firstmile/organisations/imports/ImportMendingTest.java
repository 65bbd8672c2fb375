package org.firstmile.organisations.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class ImportMendingTest {
    @Inject
    ImportWorker worker;

    @Test
    void of_many_who_mend_one_row_at_once_one_does_and_the_others_hear_of_it() throws Exception {
        Uploads upload = Uploads.of("organiser", "Mended at once", "Name,Town\n,Southend\n")
                .mapped(Map.of(
                        "columns",
                        List.of(Map.of("field", "name"), Map.of("field", "town")),
                        "kinds",
                        List.of("charity"),
                        "status",
                        "prospect",
                        "listed",
                        false,
                        "separator",
                        ";",
                        "dashesAreEmpty",
                        false,
                        "emptyClears",
                        false))
                .checked(worker);
        String row = upload.path() + "/rows/2";
        String etag = As.etag("organiser", row);
        List<Callable<Integer>> mends = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Map<String, Object> body = Map.of("cells", List.of("Mended at once " + i, "Southend"));
            mends.add(() -> As.user("organiser")
                    .contentType("application/json")
                    .header("If-Match", etag)
                    .body(body)
                    .put(row)
                    .statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(mends.size())) {
            for (Future<Integer> one : all.invokeAll(mends)) {
                answers.add(one.get());
            }
        }
        assertEquals(1, Collections.frequency(answers, 200), answers.toString());
        assertEquals(7, Collections.frequency(answers, 412), answers.toString());
    }
}
