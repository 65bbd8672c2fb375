package org.firstmile.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes of this start. Each is written to a ledger ({@code pid start-time name}), so that a start after a
 * {@code kill -9} can end the survivors: only a process whose pid and start time both match is ours.
 */
final class Children {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Each JVM reckons start times from the boot time in whole seconds, which a clock adjustment may shift by one. */
    private static final long CLOCK_SLACK_MILLIS = 2_000;

    private final Path ledger;
    private final List<ProcessHandle> running = new ArrayList<>();
    private boolean closed;

    Children(Path home) {
        this.ledger = home.resolve("children");
    }

    /** Starts a process and writes it down; refuses once the end has begun. */
    synchronized Process start(String name, ProcessBuilder builder) {
        if (closed) {
            throw new StartFailure("Stopping.");
        }
        try {
            Process process = builder.start();
            running.add(process.toHandle());
            writeDown(name, process.toHandle());
            return process;
        } catch (IOException e) {
            throw new StartFailure(name + " cannot start: " + e.getMessage() + ".");
        }
    }

    /** Enters a process in the ledger; enough for PostgreSQL's, which its own library ends. */
    synchronized void writeDown(String name, ProcessHandle process) {
        try {
            String line = process.pid() + " " + startTime(process) + " " + name + "\n";
            Files.writeString(ledger, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what an earlier start left behind; says how many that were. */
    int endSurvivors() {
        if (!Files.exists(ledger)) {
            return 0;
        }
        try {
            List<ProcessHandle> survivors = Files.readAllLines(ledger).stream()
                    .flatMap(line -> survivor(line).stream())
                    .toList();
            end(survivors);
            Files.delete(ledger);
            return survivors.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all that {@link #start} started, side by side; nothing can start after it. */
    void endAll() {
        List<ProcessHandle> last;
        synchronized (this) {
            closed = true;
            last = List.copyOf(running);
        }
        end(last);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** To be called when nothing runs any more. */
    void forget() {
        try {
            Files.deleteIfExists(ledger);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends processes and everything they started, politely at first. */
    static void end(List<ProcessHandle> roots) {
        List<ProcessHandle> all = roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .filter(ProcessHandle::isAlive)
                .toList();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] exits = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(exits)
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private static Optional<ProcessHandle> survivor(String line) {
        String[] fields = line.split(" ", 3);
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startTime(process) - Long.parseLong(fields[1])) <= CLOCK_SLACK_MILLIS);
    }

    private static long startTime(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
