package org.firstmile.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What this start was asked for: the mode, the folders and what the environment says.
 *
 * @param mode run, dev (no packaged app) or test (throw-away data, free ports)
 * @param root the repository
 * @param home where data, logs and the lock of this start live
 * @param environment the environment variables, see README.md for the ones that count
 */
record Settings(Mode mode, Path root, Path home, Map<String, String> environment) {

    /** Which parts run, on which ports and data. */
    enum Mode {
        RUN,
        DEV,
        TEST
    }

    /** The value of an environment variable; an empty one counts as not set. */
    Optional<String> get(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The port a part listens on: what the variable says, else the usual one; in tests any free one. */
    int port(String variable, int usual) {
        if (mode == Mode.TEST) {
            return Ports.free();
        }
        return get(variable).map(value -> Ports.parse(variable, value)).orElse(usual);
    }

    boolean demo() {
        return !get("FIRSTMILE_DEMO").orElse("true").equalsIgnoreCase("false");
    }

    /** Tests never use the operator's servers. */
    boolean ownDatabase() {
        return mode == Mode.TEST || get("DB_URL").isEmpty();
    }

    boolean ownKeycloak() {
        return mode == Mode.TEST || get("OIDC_URL").isEmpty();
    }

    boolean ownInbox() {
        return mode == Mode.TEST || get("SMTP_HOST").isEmpty();
    }

    /** What the launcher's own build made: Keycloak's distribution, the merged realm. */
    Path built() {
        return root.resolve("deploy/local/target");
    }

    Path log(String part) {
        return home.resolve("logs").resolve(part + ".log");
    }
}
