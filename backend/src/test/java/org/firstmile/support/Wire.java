package org.firstmile.support;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test says exactly what it wants to, which the clients of libraries do not let it. */
public final class Wire implements Closeable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    public Wire() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** One request and its whole answer; the request must ask for the connection to be closed. */
    public static String send(String request) throws IOException {
        try (Wire wire = new Wire()) {
            wire.write(request);
            return wire.read();
        }
    }

    public void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Everything until the server closes. */
    public String read() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException reset) {
            // a server that refuses the rest of a body may close hard; what came before counts
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
