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
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.firstmile.shared.problem.ProblemException;

/**
 * Answers that are written as they are read from the database, a few at a time: each holds a thread, and what its reader
 * does not take waits in memory. Those for the public are counted apart, so that nobody without an account keeps others
 * from theirs. Whose reader takes nothing for a while, or takes for ever, is broken off.
 */
@Singleton
public class Downloads {
    static final int AT_ONCE = 8;
    private static final Duration STALLED = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final Semaphore freeForPublic = new Semaphore(AT_ONCE);
    private final Semaphore freeForSignedIn = new Semaphore(AT_ONCE);
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
        private boolean readerIsGone;

        Download(OutputStream out, Runnable breakOff, Clock clock) {
            super(out);
            this.breakOff = breakOff;
            this.clock = clock;
            begun = clock.instant();
            taken = begun;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException failure) {
                readerIsGone = true;
                throw failure;
            }
            taken = clock.instant();
        }

        boolean isStuck(Instant now) {
            return now.isAfter(taken.plus(STALLED)) || now.isAfter(begun.plus(LONGEST));
        }
    }

    /**
     * Refused at once where there are too many, as long as the answer can still be another one.
     *
     * @param signedIn whether whoever asks is
     */
    public StreamingOutput of(HttpServerRequest request, boolean signedIn, StreamingOutput content) {
        Semaphore free = signedIn ? freeForSignedIn : freeForPublic;
        if (free.availablePermits() == 0) {
            throw tooMany();
        }
        // beside Vert.x, whose own end of a connection waits until its reader has taken all that is written
        ChannelHandlerContext connection = ((ConnectionBase) request.connection()).channelHandlerContext();
        return of(free, connection::close, content);
    }

    StreamingOutput forPublic(Runnable breakOff, StreamingOutput content) {
        return of(freeForPublic, breakOff, content);
    }

    private StreamingOutput of(Semaphore free, Runnable breakOff, StreamingOutput content) {
        return out -> {
            if (!free.tryAcquire()) {
                throw tooMany();
            }
            Download download = new Download(out, breakOff, clock);
            running.add(download);
            try {
                content.write(download);
            } catch (IOException | UncheckedIOException failure) {
                // who has hung up is told nothing, and nobody else needs to be
                if (!download.readerIsGone) {
                    throw failure;
                }
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
