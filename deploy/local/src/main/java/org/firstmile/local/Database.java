package org.firstmile.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** PostgreSQL 18, unpacked from Maven artefacts: one database for the app, one for Keycloak, each with its own owner. */
final class Database {

    /** How to reach a database. */
    record Address(String url, String user, String password) {}

    private final EmbeddedPostgres postgres;

    private Database(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Database start(Settings settings, Children children) {
        Path data = settings.home().resolve("pgdata");
        Path log = settings.log("postgres");
        try {
            Files.createDirectories(data);
            clearStaleLock(data.resolve("postmaster.pid"));
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            settings.built().resolve("postgres").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", settings.mode() == Settings.Mode.TEST ? "off" : "on")
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "en-GB")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            children.writeDown("postgres", daemon(data));
            createDatabases(postgres);
            return new Database(postgres);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartFailure(
                    "PostgreSQL did not start (" + e.getMessage()
                            + "); if its data are damaged, make reset begins anew.",
                    log);
        }
    }

    Address address(String name) {
        return new Address("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, name, name);
    }

    /** A fast shutdown: open sessions are ended, everything committed is kept. */
    void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A crash leaves PostgreSQL's own lock behind, and PostgreSQL refuses to start when some other process happens to
     * have that pid by now. Whoever holds our lock file is alone here, so what the file names is either our own
     * forgotten server (same start time: ended) or a stranger (left alone).
     */
    private static void clearStaleLock(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = Files.readAllLines(lock);
        if (lines.size() > 2) {
            long startedAt = Long.parseLong(lines.get(2).strip());
            ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> process.info()
                            .startInstant()
                            .map(start -> Math.abs(start.getEpochSecond() - startedAt) <= 2)
                            .orElse(false))
                    .ifPresent(process -> Children.end(List.of(process)));
        }
        Files.deleteIfExists(lock);
    }

    /** The first line of postmaster.pid is the process that all the others descend from. */
    private static ProcessHandle daemon(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("it ended at once"));
    }

    private static void createDatabases(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            for (String name : new String[] {"firstmile", "keycloak"}) {
                boolean exists;
                try (var rows = sql.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                    exists = rows.next();
                }
                if (!exists) {
                    sql.execute("create role " + name + " login password '" + name + "'");
                    sql.execute("create database " + name + " owner " + name);
                }
            }
        }
    }
}
