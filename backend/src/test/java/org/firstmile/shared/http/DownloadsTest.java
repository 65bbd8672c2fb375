package org.firstmile.shared.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class DownloadsTest {
    @Inject
    Downloads ours;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T09:00:00Z"));

    private final Downloads downloads = new Downloads(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    });

    /** Takes the first bytes and then nothing, until its connection is ended. */
    private StreamingOutput stuck(CountDownLatch begun) {
        CountDownLatch ended = new CountDownLatch(1);
        return downloads.forPublic(ended::countDown, out -> {
            out.write(new byte[] {1, 2, 3});
            begun.countDown();
            try {
                ended.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new IOException("Connection closed");
        });
    }

    private static int written(StreamingOutput download) throws IOException {
        int[] bytes = {0};
        download.write(new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }
        });
        return bytes[0];
    }

    @Test
    void readers_who_take_nothing_hold_up_others_for_a_while_and_nobody_for_ever() throws Exception {
        CountDownLatch begun = new CountDownLatch(Downloads.AT_ONCE);
        StreamingOutput another = downloads.forPublic(() -> {}, out -> out.write(new byte[] {1, 2}));
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < Downloads.AT_ONCE; i++) {
                StreamingOutput one = stuck(begun);
                all.add(readers.submit(() -> {
                    one.write(OutputStream.nullOutputStream());
                    return null;
                }));
            }
            begun.await();
            ProblemException refusal = assertThrows(ProblemException.class, () -> written(another));
            assertEquals(ProblemCode.TOO_MANY_REQUESTS, refusal.code());
            downloads.breakOffStuck();
            assertEquals(0, all.stream().filter(Future::isDone).count());
            now.updateAndGet(then -> then.plus(Duration.ofSeconds(31)));
            downloads.breakOffStuck();
            for (Future<?> one : all) {
                assertThrows(ExecutionException.class, one::get);
            }
        }
        assertEquals(2, written(another));
    }

    @Test
    void whoever_asks_for_many_and_reads_none_stops_nobody_who_is_signed_in() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        List<CompletableFuture<Void>> stalled = IntStream.range(0, Downloads.AT_ONCE)
                .mapToObj(i -> CompletableFuture.runAsync(() -> hold(read), Thread::startVirtualThread))
                .toList();
        try {
            await().until(() ->
                    As.nobody().get("/organisations/export/csv?tag=none").statusCode() == 429);
            for (String format : List.of("csv", "json", "open-referral")) {
                As.nobody()
                        .get("/organisations/export/" + format + "?tag=none")
                        .then()
                        .statusCode(429)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .header("Content-Disposition", equalTo(null));
            }
            As.user("organiser")
                    .get("/organisations/export/csv?tag=none")
                    .then()
                    .statusCode(200);
        } finally {
            read.countDown();
        }
        CompletableFuture.allOf(stalled.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        As.nobody().get("/organisations/export/csv?tag=none").then().statusCode(200);
    }

    private void hold(CountDownLatch until) {
        try {
            ours.forPublic(() -> {}, out -> assertDoesNotThrow(() -> until.await()))
                    .write(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
