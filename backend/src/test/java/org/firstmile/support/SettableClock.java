package org.firstmile.support;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the running API in tests: it goes like any other until a test sets it. */
@Alternative
@Priority(1)
@Singleton
public final class SettableClock extends Clock {
    private static volatile Instant stopped;

    /** Runs something while it is exactly this instant. */
    public static void at(Instant instant, Runnable action) {
        stopped = instant;
        try {
            action.run();
        } finally {
            stopped = null;
        }
    }

    @Override
    public Instant instant() {
        return stopped == null ? Clock.systemUTC().instant() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
