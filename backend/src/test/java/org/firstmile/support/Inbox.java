package org.firstmile.support;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;

/** The e-mails that the SMTP server has taken. */
public final class Inbox {
    static GreenMail server;

    private Inbox() {}

    /** Waits until a mail to this address is there. */
    public static MimeMessage await(String address) {
        return await(address, "");
    }

    /** Waits until a mail to this address, with these words in its subject, is there. */
    public static MimeMessage await(String address, String subject) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            server.waitForIncomingEmail(100, server.getReceivedMessages().length + 1);
            for (MimeMessage message : server.getReceivedMessages()) {
                if (isTo(message, address, subject)) {
                    return message;
                }
            }
        }
        throw new AssertionError("No e-mail to " + address + " about " + subject);
    }

    /** Waits until so many mails to this address are there. */
    public static void awaitCount(String address, int wanted) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (count(address) < wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError(count(address) + " e-mails to " + address + ", not " + wanted);
            }
            server.waitForIncomingEmail(100, server.getReceivedMessages().length + 1);
        }
    }

    /** How many mails to this address are there now. */
    public static long count(String address) {
        return count(address, "");
    }

    /** How many of them have these words in their subject. */
    public static long count(String address, String subject) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, address, subject))
                .count();
    }

    private static boolean isTo(MimeMessage message, String address, String subject) {
        try {
            return Arrays.toString(message.getAllRecipients()).contains(address)
                    && message.getSubject().contains(subject);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
