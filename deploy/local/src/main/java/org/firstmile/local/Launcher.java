package org.firstmile.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Starts everything Firstmile needs on this machine, and ends it again.
 *
 * <p>{@code run} the product; {@code dev} the same with hot reload of both sides; {@code test} the product on free ports
 * with throw-away data, whose addresses go to the file named by the second argument; {@code reset} forgets all data.
 */
public final class Launcher {

    private final Settings settings;
    private final Children children;
    private final Map<String, Object> addresses = new LinkedHashMap<>();
    private final List<Runnable> closers = new ArrayList<>();
    private volatile int exitCode;

    private Launcher(Settings settings) {
        this.settings = settings;
        this.children = new Children(settings.home());
    }

    /** See the type. */
    public static void main(String[] arguments) {
        String mode = arguments.length == 0 ? "run" : arguments[0];
        Path root = Path.of("").toAbsolutePath();
        try {
            switch (mode) {
                case "run", "dev" -> {
                    Settings.Mode which = Settings.Mode.valueOf(mode.toUpperCase(Locale.ROOT));
                    new Launcher(new Settings(which, root, root.resolve(".run"), System.getenv()))
                            .run(Optional.empty());
                }
                case "test" -> {
                    Path home = Homes.forTest(root.resolve(".run/test"));
                    Path addresses = arguments.length > 1 ? Path.of(arguments[1]) : home.resolve("addresses.json");
                    new Launcher(new Settings(Settings.Mode.TEST, root, home, System.getenv()))
                            .run(Optional.of(addresses));
                }
                case "reset" -> Homes.reset(root.resolve(".run"));
                default -> throw new StartFailure("Unknown mode \"" + mode + "\": run, dev, test or reset.");
            }
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private void run(Optional<Path> addressFile) {
        Homes.Lock lock = Homes.lock(settings.home());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lock), "stop"));
        try {
            Files.createDirectories(settings.home().resolve("logs"));
            logTo(settings.log("launcher"));
            int survivors = children.endSurvivors();
            if (survivors > 0) {
                Steps.say("Ended " + survivors + " process(es) that an earlier start had to leave behind.");
            }
            start();
            writeAddresses(settings.home().resolve("addresses.json"));
            if (addressFile.isPresent()) {
                writeAddresses(addressFile.get());
            }
            System.out.println(welcome());
            if (settings.mode() == Settings.Mode.TEST) {
                ProcessHandle.current().parent().ifPresent(parent -> parent.onExit()
                        .thenRun(() -> System.exit(0)));
            }
            new CountDownLatch(1).await();
        } catch (StartFailure | IOException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() {
        int appPort = settings.port("APP_PORT", 8080);
        int authPort = settings.port("AUTH_PORT", 8180);
        int smtpPort = settings.port("SMTP_PORT", 1025);
        int inboxPort = settings.port("INBOX_PORT", 8025);
        int metricsPort = settings.port("METRICS_PORT", 9464);
        requireFreePorts(appPort, authPort, smtpPort, inboxPort);
        Ports.mustBeFree(metricsPort, "the app's metrics", "METRICS_PORT", "another exporter");
        boolean dev = settings.mode() == Settings.Mode.DEV;
        int webPort = dev ? settings.port("WEB_PORT", 5173) : appPort;
        if (dev) {
            Ports.mustBeFree(webPort, "the frontend's development server", "WEB_PORT", "another Vite");
        }
        String usual = "http://localhost:" + webPort;
        String publicUrl = settings.mode() == Settings.Mode.TEST
                ? usual
                : settings.get("PUBLIC_URL").orElse(usual);

        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PUBLIC_URL", publicUrl);
        environment.put("LOG_JSON", "false");
        environment.put("FIRSTMILE_DEMO", Boolean.toString(settings.demo()));
        environment.put(
                "FIRSTMILE_WEB_ROOT", settings.root().resolve("frontend/dist").toString());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(appPort));
        environment.put("METRICS_PORT", Integer.toString(metricsPort));
        environment.put("QUARKUS_HTTP_HOST", settings.get("QUARKUS_HTTP_HOST").orElse("localhost"));
        addresses.put("app", publicUrl);
        startInbox(smtpPort, inboxPort, environment);

        Optional<Database> database = startDatabase(environment);
        startKeycloak(authPort, database, publicUrl, environment);
        startApp(appPort, webPort, environment);
    }

    private void requireFreePorts(int appPort, int authPort, int smtpPort, int inboxPort) {
        Ports.mustBeFree(appPort, "the app", "APP_PORT", "another web server");
        if (settings.ownKeycloak()) {
            Ports.mustBeFree(authPort, "Keycloak", "AUTH_PORT", "another Keycloak");
        }
        if (settings.ownInbox()) {
            Ports.mustBeFree(smtpPort, "the local inbox's SMTP server", "SMTP_PORT", "another mail catcher");
            Ports.mustBeFree(inboxPort, "the local inbox's page", "INBOX_PORT", "another mail catcher");
        }
    }

    private void startInbox(int smtpPort, int inboxPort, Map<String, String> environment) {
        if (!settings.ownInbox()) {
            environment.put("SMTP_HOST", settings.get("SMTP_HOST").orElseThrow());
            environment.put("SMTP_PORT", settings.get("SMTP_PORT").orElse("25"));
            return;
        }
        Steps.step("Inbox (SMTP on port " + smtpPort + ")", () -> {
            try {
                Inbox inbox = Inbox.start(smtpPort);
                closers.add(inbox::stop);
                InboxPage page = InboxPage.start(inboxPort, inbox);
                closers.add(page::stop);
                return page;
            } catch (IOException e) {
                throw new StartFailure("The inbox's page cannot start: " + e.getMessage() + ".");
            }
        });
        environment.put("SMTP_HOST", "localhost");
        environment.put("SMTP_PORT", Integer.toString(smtpPort));
        addresses.put("inbox", "http://localhost:" + inboxPort);
    }

    private Optional<Database> startDatabase(Map<String, String> environment) {
        if (!settings.ownDatabase()) {
            for (String name : List.of("DB_URL", "DB_USER", "DB_PASSWORD")) {
                settings.get(name).ifPresent(value -> environment.put(name, value));
            }
            Steps.say("PostgreSQL: yours, " + settings.get("DB_URL").orElseThrow());
            return Optional.empty();
        }
        Database database = Steps.step("PostgreSQL 18", () -> Database.start(settings, children));
        closers.add(database::stop);
        Database.Address address = database.address("firstmile");
        environment.put("DB_URL", address.url());
        environment.put("DB_USER", address.user());
        environment.put("DB_PASSWORD", address.password());
        addresses.put("database", Map.of("url", address.url(), "user", address.user(), "password", address.password()));
        return Optional.of(database);
    }

    private void startKeycloak(
            int port, Optional<Database> database, String publicUrl, Map<String, String> environment) {
        if (!settings.ownKeycloak()) {
            Steps.say("Keycloak: yours, " + settings.get("OIDC_URL").orElseThrow());
            environment.put("OIDC_URL", settings.get("OIDC_URL").orElseThrow());
        } else {
            Keycloak keycloak = new Keycloak(settings, children, port);
            Map<String, String> realmVariables = Map.of(
                    "PUBLIC_URL",
                    publicUrl,
                    "SMTP_HOST",
                    environment.get("SMTP_HOST"),
                    "SMTP_PORT",
                    environment.get("SMTP_PORT"));
            Process process = Steps.step(
                    "Keycloak on port " + port,
                    () -> keycloak.start(database.map(own -> own.address("keycloak")), realmVariables));
            watch("Keycloak", process, settings.log("keycloak"));
            environment.put("OIDC_URL", keycloak.issuer());
            if (settings.mode() == Settings.Mode.TEST) {
                // so that tests can end a session behind a person's back
                addresses.put("keycloakAdmin", Map.of("user", "admin", "password", keycloak.adminPassword()));
            }
        }
        addresses.put("oidc", environment.get("OIDC_URL"));
    }

    private void startApp(int port, int webPort, Map<String, String> environment) {
        App app = new App(settings, children, port, environment);
        if (settings.mode() == Settings.Mode.DEV) {
            Steps.step("Backend and frontend with hot reload", () -> app.startForDevelopment(webPort))
                    .forEach(process -> watch("A development server", process, settings.log("app")));
        } else {
            watch("The app", Steps.step("Firstmile on port " + port, app::startPackaged), settings.log("app"));
        }
    }

    /** A part that ends by itself ends everything: half a product helps nobody. */
    private void watch(String part, Process process, Path log) {
        process.onExit().thenAccept(ended -> {
            if (!children.isClosed()) {
                fail(new StartFailure(part + " ended unexpectedly with exit code " + ended.exitValue() + ".", log));
            }
        });
    }

    private void fail(Throwable cause) {
        if (children.isClosed()) {
            return;
        }
        if (cause instanceof StartFailure) {
            System.err.println(cause.getMessage());
        } else {
            cause.printStackTrace();
        }
        exitCode = 1;
        System.exit(1);
    }

    /** Runs once, however the end came: Ctrl-C, SIGTERM, a closed terminal or a failed part. */
    private void stop(Homes.Lock lock) {
        boolean started = !addresses.isEmpty();
        if (started) {
            System.out.println("\nStopping ...");
        }
        children.endAll();
        closers.reversed().forEach(closer -> {
            try {
                closer.run();
            } catch (RuntimeException e) {
                System.err.println("  " + e.getMessage());
            }
        });
        children.forget();
        lock.release();
        if (settings.mode() == Settings.Mode.TEST) {
            Homes.delete(settings.home());
        }
        if (started) {
            System.out.println("Stopped.");
        }
        Runtime.getRuntime().halt(exitCode);
    }

    /** What the libraries say goes to a file; the terminal is for people. */
    private static void logTo(Path file) throws IOException {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        FileHandler handler = new FileHandler(file.toString(), true);
        handler.setFormatter(new SimpleFormatter());
        root.addHandler(handler);
    }

    private void writeAddresses(Path file) throws IOException {
        // moved into place, so that whoever waits for the file never reads half of it
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(
                partial, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(addresses));
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private String welcome() {
        if (settings.mode() == Settings.Mode.TEST) {
            return "  Ready for tests: " + addresses.get("app");
        }
        StringBuilder text = new StringBuilder("\n  Firstmile   " + addresses.get("app") + "\n");
        if (addresses.containsKey("inbox")) {
            text.append("  Inbox       ").append(addresses.get("inbox")).append('\n');
        }
        text.append("  API         ").append(addresses.get("app")).append("/docs\n");
        if (settings.demo() && settings.ownKeycloak()) {
            text.append("\n  Demo accounts (the password is the user name)\n\n")
                    .append(Accounts.table(settings.root().resolve("deploy/realm/firstmile-demo.json")));
        }
        return text.append("\n  Ctrl-C stops everything. Logs: ")
                .append(settings.home().resolve("logs"))
                .toString();
    }
}
