package org.firstmile.shared.http;

import io.netty.channel.ChannelHandlerContext;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.firstmile.shared.problem.ProblemException;

/**
 * Answers that are written as they are read from the database, a few at a time: each holds a thread, and what its reader
 * does not take waits in memory. Whose reader takes nothing for a while, or takes for ever, is broken off.
 */
@Singleton
public class Downloads {
    static final int AT_ONCE = 10;
    private static final Duration STALLED = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<Download> running = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    Downloads(Clock clock) {
        this.clock = clock;
    }

    /** Counts what its reader takes. */
    private static final class Download extends FilterOutputStream {
        private final Runnable breakOff;
        private final Clock clock;
        private final Instant begun;
        private volatile Instant taken;

        Download(OutputStream out, Runnable breakOff, Clock clock) {
            super(out);
            this.breakOff = breakOff;
            this.clock = clock;
            begun = clock.instant();
            taken = begun;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            taken = clock.instant();
        }

        boolean isStuck(Instant now) {
            return now.isAfter(taken.plus(STALLED)) || now.isAfter(begun.plus(LONGEST));
        }
    }

    /** Refused at once where there are too many, as long as the answer can still be another one. */
    public StreamingOutput of(HttpServerRequest request, StreamingOutput content) {
        if (free.availablePermits() == 0) {
            throw tooMany();
        }
        // beside Vert.x, whose own end of a connection waits until its reader has taken all that is written
        ChannelHandlerContext connection = ((ConnectionBase) request.connection()).channelHandlerContext();
        return of(connection::close, content);
    }

    StreamingOutput of(Runnable breakOff, StreamingOutput content) {
        return out -> {
            if (!free.tryAcquire()) {
                throw tooMany();
            }
            Download download = new Download(out, breakOff, clock);
            running.add(download);
            try {
                content.write(download);
            } finally {
                running.remove(download);
                free.release();
            }
        };
    }

    private static ProblemException tooMany() {
        return ProblemException.tooMany(WAIT, "Others are downloading at present: try again in a moment.");
    }

    @Scheduled(every = "10s")
    void breakOffStuck() {
        Instant now = clock.instant();
        running.stream().filter(download -> download.isStuck(now)).forEach(download -> download.breakOff.run());
    }
}
