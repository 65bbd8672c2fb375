package org.firstmile.local;

import java.util.Locale;
import java.util.function.Supplier;

/** Tells the person at the terminal what happens: one line a step, with the time it took. */
final class Steps {

    private Steps() {}

    /** Runs a step and prints its line when it is done. */
    static <T> T step(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        done(what, start);
        return result;
    }

    static void done(String what, long startedAt) {
        System.out.printf(Locale.UK, "  %-58s %6.1f s%n", what, (System.nanoTime() - startedAt) / 1e9);
    }

    static void say(String line) {
        System.out.println("  " + line);
    }
}
