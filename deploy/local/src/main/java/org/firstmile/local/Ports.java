package org.firstmile.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** TCP ports of this machine's loopback address: free ones, and a clear sentence about busy ones. */
final class Ports {

    private static final int PATIENCE_MILLIS = 300;

    private Ports() {}

    /** A port that nobody listens on now, chosen by the system. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int parse(String variable, String value) {
        try {
            int port = Integer.parseInt(value.strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // the sentence below says it
        }
        throw new StartFailure(variable + " must be a port from 1 to 65535, not \"" + value + "\".");
    }

    /** Ends the start with one sentence when somebody listens on the port already. */
    static void mustBeFree(int port, String what, String variable, String usualSuspect) {
        if (isBusy(port)) {
            throw new StartFailure("Port " + port + " (" + what + ") is taken, perhaps by " + usualSuspect
                    + "; stop that, or choose another port: make run " + variable + "=" + (port + 1000));
        }
    }

    /** Asks the port rather than binding it: a socket that is still closing down is no hindrance. */
    static boolean isBusy(int port) {
        return answers("127.0.0.1", port) || answers("::1", port);
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
