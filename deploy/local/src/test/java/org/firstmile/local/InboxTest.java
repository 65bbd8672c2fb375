package org.firstmile.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final int smtpPort = Ports.free();
    private final int pagePort = Ports.free();
    private Inbox inbox;
    private InboxPage page;

    @BeforeEach
    void start() throws IOException {
        inbox = Inbox.start(smtpPort);
        page = InboxPage.start(pagePort, inbox);
    }

    @AfterEach
    void stop() {
        page.stop();
        inbox.stop();
    }

    @Test
    void a_message_to_two_people_is_one_message() {
        send("one@firstmile.example, two@firstmile.example", "Hello", "Text");
        assertEquals(1, inbox.mails().size());
        assertEquals(2, inbox.mails().getFirst().to().size());
    }

    @Test
    void tests_find_the_mail_of_one_address() throws Exception {
        send("one@firstmile.example", "First", "for one");
        send("two@firstmile.example", "Second", "for two");
        String json = get("/messages.json?to=TWO%40firstmile.example").body();
        assertTrue(json.contains("\"text\":\"for two\""), json);
        assertFalse(json.contains("for one"), json);
    }

    @Test
    void a_message_cannot_run_script_on_the_page_and_its_links_work() throws Exception {
        send("one@firstmile.example", "<script>alert(1)</script>", "See http://localhost:8080/a?b=1&c=<b>.");
        String list = get("/").body();
        assertFalse(list.contains("<script>"), list);
        String id = list.replaceFirst("(?s).*href=\"(/message\\?id=[^\"]+)\".*", "$1");
        String message = get(id).body();
        assertTrue(message.contains("<a href=\"http://localhost:8080/a?b=1&amp;c="), message);
        assertTrue(message.contains("&lt;b&gt;"), message);
        assertFalse(message.contains("<script>"), message);
    }

    @Test
    void an_unknown_message_is_not_found() throws Exception {
        assertEquals(404, get("/message?id=none").statusCode());
    }

    private void send(String to, String subject, String text) {
        GreenMailUtil.sendTextEmail(
                to, "no-reply@firstmile.example", subject, text, new ServerSetup(smtpPort, "localhost", "smtp"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + pagePort + path);
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
