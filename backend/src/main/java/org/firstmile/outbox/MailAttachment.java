package org.firstmile.outbox;

/**
 * A text file that goes with an e-mail.
 *
 * @param type the media type with its parameters; the file is sent in UTF-8
 */
public record MailAttachment(String name, String type, String content) {

    /** What is in a letter stays out of logs and messages. */
    @Override
    public String toString() {
        return "MailAttachment[" + name + "]";
    }
}
