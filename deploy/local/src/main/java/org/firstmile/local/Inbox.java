package org.firstmile.local;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real SMTP server that takes every message, delivers none and keeps them until it stops. */
final class Inbox {

    /**
     * One message as people read it.
     *
     * @param text the plain part, or the HTML part with its tags taken out
     */
    record Mail(String id, List<String> to, String from, String subject, String text, Instant receivedAt) {

        boolean isTo(String address) {
            return to.stream().anyMatch(address::equalsIgnoreCase);
        }
    }

    private final GreenMail server;

    private Inbox(GreenMail server) {
        this.server = server;
    }

    static Inbox start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
        return new Inbox(server);
    }

    void stop() {
        server.stop();
    }

    /** Newest first; a message to several people is kept once for each of them, and shown once. */
    List<Mail> mails() {
        return server.getManagers().getImapHostManager().getAllMessages().stream()
                .map(Inbox::read)
                .collect(Collectors.toMap(Mail::id, mail -> mail, (first, copy) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .toList();
    }

    private static Mail read(StoredMessage stored) {
        try {
            MimeMessage message = stored.getMimeMessage();
            return new Mail(
                    id(message, stored),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    String.join(", ", addresses(message.getFrom())),
                    orEmpty(message.getSubject()),
                    text(message).replace("\r\n", "\n").strip(),
                    stored.getReceivedDate().toInstant());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage message, StoredMessage stored) throws MessagingException {
        String id = message.getMessageID();
        return id == null ? stored.getReceivedDate().getTime() + "-" + stored.getUid() : id.replaceAll("[<>]", "");
    }

    private static List<String> addresses(jakarta.mail.Address[] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString())
                        .toList();
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.isMimeType("text/html")) {
            return part.getContent().toString().replaceAll("(?s)<(style|script).*?</\\1>|<[^>]*>", "");
        }
        if (part.getContent() instanceof Multipart parts) {
            BodyPart[] all = new BodyPart[parts.getCount()];
            for (int i = 0; i < all.length; i++) {
                all[i] = parts.getBodyPart(i);
            }
            for (BodyPart candidate : all) {
                if (candidate.isMimeType("text/plain")) {
                    return text(candidate);
                }
            }
            for (BodyPart candidate : all) {
                String text = text(candidate);
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String orEmpty(String value) {
        return Stream.ofNullable(value).findFirst().orElse("");
    }
}
