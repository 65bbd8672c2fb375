package org.firstmile.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application with its sample data, as a process of its own that a test may kill. It knows no accounts. */
public final class PackagedApp implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://\\S+?:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path log;
    private final Process process;
    private final int port;

    private PackagedApp(Path log, Process process) {
        this.log = log;
        this.process = process;
        this.port = await("the app's start").atMost(PATIENCE).until(this::listening, found -> found > 0);
    }

    /** Starts it and returns once it listens: the sample data is in by then. */
    public static PackagedApp start(String name, String databaseUrl, int smtpPort) throws IOException {
        Path log = Path.of("target", name + ".log");
        ProcessBuilder app = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "target/quarkus-app/quarkus-run.jar");
        app.environment().putAll(environment(databaseUrl, smtpPort));
        app.redirectErrorStream(true).redirectOutput(log.toFile());
        return new PackagedApp(log, app.start());
    }

    private static Map<String, String> environment(String databaseUrl, int smtpPort) {
        Map<String, String> values = new HashMap<>();
        values.put("DB_URL", databaseUrl);
        values.put("DB_USER", "postgres");
        values.put("DB_PASSWORD", "postgres");
        values.put("SMTP_HOST", "127.0.0.1");
        values.put("SMTP_PORT", String.valueOf(smtpPort));
        values.put("FIRSTMILE_DEMO", "true");
        values.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
        values.put("QUARKUS_HTTP_PORT", "0");
        values.put("METRICS_PORT", "0");
        values.put("LOG_JSON", "false");
        return values;
    }

    private int listening() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The app ended by itself:\n" + output());
        }
        Matcher line = LISTENING.matcher(output());
        return line.find() ? Integer.parseInt(line.group(1)) : 0;
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the API. */
    public String url() {
        return "http://localhost:" + port + "/api/v1";
    }

    /** Ends it as a power cut would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
