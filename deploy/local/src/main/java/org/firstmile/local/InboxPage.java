package org.firstmile.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows the inbox: {@code /} lists, {@code /message?id=} shows one as text, {@code /messages.json} is for tests. */
final class InboxPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK).withZone(ZoneId.systemDefault());
    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:(?!&(?:lt|gt|quot|#39);)\\S)*(?!&(?:lt|gt|quot|#39);)[^\\s.,:;!?)]");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Inbox inbox;
    private final HttpServer server;

    private InboxPage(Inbox inbox, HttpServer server) {
        this.inbox = inbox;
        this.server = server;
    }

    static InboxPage start(int port, Inbox inbox) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        InboxPage page = new InboxPage(inbox, server);
        server.createContext("/", page::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return page;
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        List<Inbox.Mail> mails = parameter(uri, "to")
                .map(to -> inbox.mails().stream().filter(mail -> mail.isTo(to)).toList())
                .orElseGet(inbox::mails);
        switch (uri.getPath()) {
            case "/" -> send(exchange, 200, "text/html", list(mails));
            case "/messages.json" -> send(exchange, 200, "application/json", json(mails));
            case "/message" -> {
                Optional<Inbox.Mail> mail = parameter(uri, "id").flatMap(id -> mails.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
                send(
                        exchange,
                        mail.isPresent() ? 200 : 404,
                        "text/html",
                        mail.map(InboxPage::one).orElseGet(() -> page("No such message", back())));
            }
            default -> send(exchange, 404, "text/html", page("No such page", back()));
        }
    }

    private static String list(List<Inbox.Mail> mails) {
        if (mails.isEmpty()) {
            return page("Inbox", "<p>No mail yet. Whatever Firstmile sends on this machine arrives here.</p>");
        }
        String rows = mails.stream()
                .map(mail -> """
                <tr><td><a href="/message?id=%s">%s</a></td><td>%s</td><td>%s</td></tr>
                """.formatted(
                                URLEncoder.encode(mail.id(), StandardCharsets.UTF_8),
                                escape(mail.subject().isBlank() ? "(no subject)" : mail.subject()),
                                escape(String.join(", ", mail.to())),
                                TIME.format(mail.receivedAt())))
                .collect(Collectors.joining());
        return page("Inbox", """
                <table><thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Received</th></tr></thead>
                <tbody>%s</tbody></table>""".formatted(rows));
    }

    private static String one(Inbox.Mail mail) {
        return page(mail.subject(), """
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>
                <pre tabindex="0" aria-label="Message">%s</pre>%s""".formatted(
                        escape(mail.from()),
                        escape(String.join(", ", mail.to())),
                        TIME.format(mail.receivedAt()),
                        withLinks(escape(mail.text())),
                        back()));
    }

    private static String back() {
        return "<p><a href=\"/\">Back to the inbox</a></p>";
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en-GB"><head><meta charset="utf-8"><title>%1$s - Firstmile's local inbox</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <style>
                body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
                table { width: 100%%; border-collapse: collapse; } th, td { text-align: left; padding: .5rem; border-bottom: 1px solid #8888; }
                dt { font-weight: 600; } dd { margin: 0 0 .5rem; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
                </style></head><body><main><h1>%1$s</h1>%2$s</main></body></html>
                """.formatted(escape(title), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Makes web addresses in text that is escaped already into links; quotes and angle brackets end an address. */
    static String withLinks(String escaped) {
        return ADDRESS.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String json(List<Inbox.Mail> mails) throws IOException {
        return JSON.writeValueAsString(mails.stream()
                .map(mail -> Map.of(
                        "id",
                        mail.id(),
                        "to",
                        mail.to(),
                        "from",
                        mail.from(),
                        "subject",
                        mail.subject(),
                        "text",
                        mail.text(),
                        "receivedAt",
                        mail.receivedAt().toString()))
                .toList());
    }

    private static Optional<String> parameter(URI uri, String name) {
        return Optional.ofNullable(uri.getRawQuery()).stream()
                .flatMap(query -> query.lines().flatMap(line -> List.of(line.split("&")).stream()))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
