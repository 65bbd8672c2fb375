package org.firstmile.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    @TempDir
    Path home;

    private Process process;

    @BeforeEach
    void a_process_that_would_go_on_for_ever() {
        process = new Children(home).start("tail", new ProcessBuilder("tail", "-f", "/dev/null"));
    }

    @AfterEach
    void leave_nothing_behind() {
        process.destroyForcibly();
    }

    @Test
    void a_later_start_ends_what_a_killed_one_left() throws InterruptedException {
        assertEquals(1, new Children(home).endSurvivors());
        assertTrue(process.waitFor(5, TimeUnit.SECONDS));
        assertEquals(0, new Children(home).endSurvivors());
    }

    @Test
    void a_stranger_with_a_reused_pid_is_left_alone() throws IOException {
        Files.writeString(home.resolve("children"), process.pid() + " 1000 tail\n");
        assertEquals(0, new Children(home).endSurvivors());
        assertTrue(process.isAlive());
    }

    @Test
    void the_end_takes_grandchildren_along() throws InterruptedException {
        Children children = new Children(home);
        Process shell = children.start("sh", new ProcessBuilder("sh", "-c", "tail -f /dev/null & wait"));
        ProcessHandle grandchild = firstChild(shell);
        children.endAll();
        assertFalse(shell.isAlive());
        assertFalse(grandchild.isAlive());
    }

    @Test
    void nothing_starts_once_the_end_has_begun() {
        Children children = new Children(home);
        children.endAll();
        assertThrows(StartFailure.class, () -> children.start("late", new ProcessBuilder("true")));
    }

    private static ProcessHandle firstChild(Process shell) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < deadline) {
            var child = shell.children().findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            shell.waitFor(20, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("the shell started nothing");
    }
}
