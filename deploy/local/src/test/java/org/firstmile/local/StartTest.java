package org.firstmile.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    Path home;

    @Test
    void a_busy_port_is_named_with_the_mend() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            StartFailure failure = assertThrows(
                    StartFailure.class, () -> Ports.mustBeFree(port, "the app", "APP_PORT", "another web server"));
            assertTrue(failure.getMessage().startsWith("Port " + port + " (the app) is taken"), failure.getMessage());
            assertTrue(failure.getMessage().contains("APP_PORT="), failure.getMessage());
        }
    }

    @Test
    void a_port_must_be_a_number_that_can_be_one() {
        assertEquals(9080, Ports.parse("APP_PORT", " 9080 "));
        assertThrows(StartFailure.class, () -> Ports.parse("APP_PORT", "web"));
        assertThrows(StartFailure.class, () -> Ports.parse("APP_PORT", "70000"));
    }

    @Test
    void an_operators_servers_replace_ours_except_in_tests() {
        Map<String, String> environment = Map.of("DB_URL", "jdbc:postgresql://db/firstmile", "OIDC_URL", " ");
        Settings run = new Settings(Settings.Mode.RUN, home, home, environment);
        assertFalse(run.ownDatabase());
        assertTrue(run.ownKeycloak());
        assertTrue(new Settings(Settings.Mode.TEST, home, home, environment).ownDatabase());
    }

    @Test
    void test_runs_leave_the_homes_of_the_living_and_clear_those_of_the_dead() throws IOException {
        Path dead = Homes.forTest(home);
        Files.writeString(dead.resolve("data"), "x");
        Path next = Homes.forTest(home);
        assertFalse(Files.exists(dead));
        assertTrue(Files.exists(next));
    }

    @Test
    void resetting_what_never_started_is_no_error() {
        assertDoesNotThrow(() -> Homes.reset(home.resolve("never")));
    }
}
