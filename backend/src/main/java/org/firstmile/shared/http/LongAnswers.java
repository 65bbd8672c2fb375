package org.firstmile.shared.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.firstmile.shared.problem.ProblemException;

/**
 * Answers that are written while they are read hold a thread as long as their reader takes. So only so many are written at
 * once, those for the public apart from the others: whoever asks for many and reads none stops nobody's work.
 */
@Singleton
public class LongAnswers {
    public static final int AT_ONCE = 8;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Semaphore forPublic = new Semaphore(AT_ONCE);
    private final Semaphore forSignedIn = new Semaphore(AT_ONCE);

    /** @param signedIn whether whoever asks is */
    public StreamingOutput one(boolean signedIn, StreamingOutput writing) {
        Semaphore places = signedIn ? forSignedIn : forPublic;
        return out -> {
            if (!places.tryAcquire()) {
                throw ProblemException.tooMany(
                        WAIT, "Too many downloads are under way: wait as long as Retry-After says, then ask again.");
            }
            Reader reader = new Reader(out);
            try {
                writing.write(reader);
            } catch (IOException | UncheckedIOException failure) {
                // who has hung up is told nothing, and nobody else needs to be
                if (!reader.gone) {
                    throw failure;
                }
            } finally {
                places.release();
            }
        };
    }

    private static final class Reader extends FilterOutputStream {
        private boolean gone;

        Reader(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException failure) {
                gone = true;
                throw failure;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException failure) {
                gone = true;
                throw failure;
            }
        }
    }
}
