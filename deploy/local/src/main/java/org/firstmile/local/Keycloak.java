package org.firstmile.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Keycloak from its plain distribution. The distribution is prepared once ({@code kc build}) and shared by all starts;
 * data, the realm file to import and the administrator's password belong to one home.
 *
 * <p>It is started with java itself, not with kc.sh: that script forks, and a forked JVM outlives the script's kill.
 */
final class Keycloak {

    private static final Duration FIRST_START = Duration.ofMinutes(3);

    private final Settings settings;
    private final Children children;
    private final int port;

    Keycloak(Settings settings, Children children, int port) {
        this.settings = settings;
        this.children = children;
        this.port = port;
    }

    String issuer() {
        return address() + "/realms/firstmile";
    }

    /** Starts the server and waits until the realm answers. */
    Process start(Optional<Database.Address> store, Map<String, String> realmVariables) {
        String kind = store.isPresent() ? "postgres" : "dev-file";
        Path home = home(prepared(kind));
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + port,
                "--hostname=" + address()));
        store.ifPresent(database -> arguments.addAll(List.of(
                "--db-url=" + database.url(),
                "--db-username=" + database.user(),
                "--db-password=" + database.password())));
        Path log = settings.log("keycloak");
        ProcessBuilder builder = java(home, arguments, log);
        builder.environment().putAll(realmVariables);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword());
        Process process = children.start("keycloak", builder);
        Polling.until200("Keycloak", URI.create(issuer()), process, FIRST_START, log);
        return process;
    }

    private String address() {
        return "http://localhost:" + port;
    }

    /** The distribution, built for one kind of store; a start beside this one waits for its turn. */
    private Path prepared(String kind) {
        Path original = settings.built().resolve(version());
        if (!Files.isDirectory(original)) {
            throw new StartFailure(
                    "Keycloak is not unpacked in " + settings.built() + "; run make run, which does it.");
        }
        Path distribution = original.resolveSibling(version() + "-" + kind);
        Path mark = distribution.resolve("built");
        try (FileChannel channel = FileChannel.open(
                        settings.built().resolve("keycloak.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var alone = channel.lock()) {
            if (alone.isValid() && !Files.exists(mark)) {
                long start = System.nanoTime();
                Steps.say("Preparing Keycloak, this once ...");
                copy(original, distribution);
                build(distribution, kind);
                Files.createFile(mark);
                Steps.done("Keycloak prepared", start);
            }
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Path distribution, String kind) {
        Path log = settings.log("keycloak-build");
        ProcessBuilder builder = java(distribution, List.of("build", "--db=" + kind), log);
        try {
            if (children.start("keycloak-build", builder).waitFor() != 0) {
                throw new StartFailure("Keycloak could not be prepared; the lines above say why.", log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.");
        }
    }

    /** A home of our own: the shared program by link, the data apart. */
    private Path home(Path distribution) {
        Path home = settings.home().resolve("keycloak");
        try {
            Files.createDirectories(home.resolve("data/import"));
            for (String part : List.of("lib", "conf", "providers")) {
                link(home.resolve(part), distribution.resolve(part));
            }
            link(home.resolve("themes"), settings.root().resolve("deploy/realm/themes"));
            Files.copy(
                    realmFile(), home.resolve("data/import/firstmile-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path link, Path to) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, to);
    }

    private Path realmFile() {
        return settings.demo()
                ? settings.built().resolve("firstmile-demo-realm.json")
                : settings.root().resolve("deploy/realm/firstmile-realm.json");
    }

    private ProcessBuilder java(Path home, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of(
                App.java(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /** Random, made at the first start, readable by the owner only. */
    String adminPassword() {
        Path file = settings.home().resolve("keycloak-admin-password");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[12];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        try (InputStream in = Keycloak.class.getResourceAsStream("/local.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("keycloak");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
