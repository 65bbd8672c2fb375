package org.firstmile.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that hold a start's data. One start at a time owns a home; the system takes the lock back from the dead. */
final class Homes {

    private Homes() {}

    /** Proof of being alone in a home. */
    record Lock(FileChannel channel, FileLock lock) {

        void release() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Takes a home, or says who has it. */
    static Lock lock(Path home) {
        try {
            Files.createDirectories(home);
            Path file = home.resolve("lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFailure("Firstmile runs here already, as process "
                        + Files.readString(file).strip() + "; stop it with Ctrl-C in its terminal, or with kill.");
            }
            channel.truncate(0);
            channel.write(java.nio.ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes()));
            return new Lock(channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new home for one test run; first clears what earlier, killed ones left. */
    static Path forTest(Path tests) {
        try {
            Files.createDirectories(tests);
            for (Path old : children(tests)) {
                clearIfAbandoned(old);
            }
            return Files.createTempDirectory(tests, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets all data; refuses while a start owns them. */
    static void reset(Path home) {
        if (!Files.isDirectory(home)) {
            return;
        }
        Lock lock = lock(home);
        new Children(home).endSurvivors();
        lock.release();
        for (Path child : children(home)) {
            if (!child.endsWith("test")) {
                delete(child);
            }
        }
        System.out.println("All local data are gone; the next make run begins anew.");
    }

    static void delete(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearIfAbandoned(Path home) {
        Lock lock;
        try {
            lock = lock(home);
        } catch (StartFailure inUse) {
            return;
        }
        new Children(home).endSurvivors();
        lock.release();
        delete(home);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
