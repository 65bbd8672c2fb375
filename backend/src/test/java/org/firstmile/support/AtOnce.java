package org.firstmile.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Work that is independent of each other, a few at a time: one waits for the server while another reads its answer.
 * What comes of it, and what fails, is in the order of the work whatever finished first.
 */
public final class AtOnce {
    private static final int LANES = 3;

    private AtOnce() {}

    /** Work of the same lane stays in its order; lanes go side by side. All is done when this returns. */
    public static <T, R> Map<T, CompletableFuture<R>> inLanes(
            Collection<T> all, Function<T, ?> lane, Function<T, R> work) {
        Map<Object, List<T>> lanes = new LinkedHashMap<>();
        Map<T, CompletableFuture<R>> results = new LinkedHashMap<>();
        for (T one : all) {
            lanes.computeIfAbsent(lane.apply(one), key -> new ArrayList<>()).add(one);
            results.put(one, new CompletableFuture<>());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            lanes.values()
                    .forEach(some -> threads.execute(() ->
                            some.forEach(one -> results.get(one).completeAsync(() -> work.apply(one), Runnable::run))));
        }
        return results;
    }

    /** What each came to; the first failure, in the order of the work, is thrown once all is done. */
    public static <T, R> List<R> each(Collection<T> all, Function<T, R> work) {
        return inLanes(all, one -> one, work).values().stream().map(AtOnce::of).toList();
    }

    /** What it came to; a failure is thrown as it was. */
    public static <R> R of(CompletableFuture<R> result) {
        try {
            return result.join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw failure;
            }
        }
    }
}
