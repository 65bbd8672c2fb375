package org.firstmile.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a part answers over HTTP, its process dies, or its time is up. */
final class Polling {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Polling() {}

    static void until200(String part, URI address, Process process, Duration atMost, Path log) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        long deadline = System.nanoTime() + atMost.toNanos();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (System.nanoTime() < deadline) {
                if (answers(http, request)) {
                    return;
                }
                if (process.waitFor(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new StartFailure(
                            part + " ended with exit code " + process.exitValue()
                                    + " before it was ready; the lines above say why.",
                            log);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StartFailure(
                part + " did not answer at " + address + " within " + atMost.toSeconds()
                        + " s; look for the first error in its log.",
                log);
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
