package org.firstmile.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SMTP server that takes every message and never says that it has: the moment in which a sender must not die. */
final class SilentMailServer implements AutoCloseable {
    private static final Pattern MESSAGE_ID = Pattern.compile("(?i)Message-ID: <(.+)@firstmile>");

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Queue<String> ids = new ConcurrentLinkedQueue<>();

    SilentMailServer() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The id of the first letter taken, from its Message-ID. */
    Optional<String> firstMessageId() {
        return Optional.ofNullable(ids.peek());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 silent.example");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    readMessage(in);
                } else {
                    say(out, "250 fine");
                }
            }
        } catch (IOException gone) {
            // the sender was killed
        }
    }

    private void readMessage(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            Matcher header = MESSAGE_ID.matcher(line);
            if (header.matches()) {
                ids.add(header.group(1));
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
