package org.firstmile.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The packaged backend, which serves the single-page app too; or both of them with hot reload. */
final class App {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration FIRST_BUILD = Duration.ofMinutes(10);

    private final Settings settings;
    private final Children children;
    private final int port;
    private final Map<String, String> environment;

    App(Settings settings, Children children, int port, Map<String, String> environment) {
        this.settings = settings;
        this.children = children;
        this.port = port;
        this.environment = environment;
    }

    /** The program that runs this launcher runs everything else, too. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Process startPackaged() {
        Path jar = settings.root().resolve("backend/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailure("The app is not built (" + jar + " is missing); run make run, which builds it.");
        }
        Path log = settings.log("app");
        ProcessBuilder builder = command(List.of(java(), "-Xms128m", "-Xmx512m", "-jar", jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return ready(children.start("app", builder), START, log);
    }

    /** Backend and frontend speak to the terminal directly: their compile errors belong there. */
    List<Process> startForDevelopment(int webPort) {
        ProcessBuilder vite = command(List.of("npm", "run", "dev", "--", "--strictPort", "--port", "" + webPort))
                .directory(settings.root().resolve("frontend").toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        vite.environment().put("FIRSTMILE_API", "http://localhost:" + port);
        Process frontend = children.start("vite", vite);
        List<String> maven = List.of(
                "./mvnw",
                "-q",
                "quarkus:dev",
                "-Dquarkus.console.enabled=false",
                "-Dquarkus.analytics.disabled=true",
                // its debugger would take a fixed port
                "-Ddebug=false");
        ProcessBuilder quarkus = command(maven)
                .directory(settings.root().resolve("backend").toFile())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        quarkus.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process backend = ready(children.start("quarkus-dev", quarkus), FIRST_BUILD, settings.log("app"));
        return List.of(frontend, backend);
    }

    private ProcessBuilder command(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(settings.root().toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private Process ready(Process process, Duration atMost, Path log) {
        Polling.until200("The app", URI.create("http://localhost:" + port + "/q/health/ready"), process, atMost, log);
        return process;
    }
}
