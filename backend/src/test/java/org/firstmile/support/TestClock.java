package org.firstmile.support;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, which a test can put forward; {@link #reset()} puts it right again. */
public final class TestClock extends Clock {
    private static volatile Duration ahead = Duration.ZERO;
    private static volatile Instant stopped;

    public static void goTo(Instant instant) {
        ahead = Duration.between(Clock.systemUTC().instant(), instant);
    }

    /** Runs something while the clock stands still at exactly this instant. */
    public static void at(Instant instant, Runnable action) {
        stopped = instant;
        try {
            action.run();
        } finally {
            stopped = null;
        }
    }

    public static void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        Instant still = stopped;
        return still != null ? still : Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Mock
    static final class Producer {
        @Produces
        @Singleton
        @Mock
        static Clock clock() {
            return new TestClock();
        }
    }
}
